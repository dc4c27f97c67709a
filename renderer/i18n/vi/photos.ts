/** Screen: photos. */
export const photosVi = {
  title: 'Ảnh',
};
