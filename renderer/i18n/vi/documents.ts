/** Screen: documents. */
export const documentsVi = {
  title: 'Văn bản',
};
