/** Screen: people. */
export const peopleVi = {
  title: 'Cá nhân và tập thể',
};
