export const overviewVi = { title: 'Tổng quan' };
