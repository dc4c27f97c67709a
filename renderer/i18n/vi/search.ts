export const searchVi = { title: 'Tìm kiếm' };
