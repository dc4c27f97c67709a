/** Screen: commendations. */
export const commendationsVi = {
  title: 'Khen thưởng',
};
