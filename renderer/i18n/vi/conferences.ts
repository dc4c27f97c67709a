/** Screen: conferences. */
export const conferencesVi = {
  title: 'Hội nghị',
};
