/** Screen: bodies. */
export const bodiesVi = {
  title: 'Đơn vị',
};
