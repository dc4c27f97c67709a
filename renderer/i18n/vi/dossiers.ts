/** Screen: dossiers. */
export const dossiersVi = {
  title: 'Hồ sơ',
};
