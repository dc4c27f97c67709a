export const firstRunVi = {
  title: 'Tàng Thư',
  lead: 'Kho lưu trữ của phường: biên bản, ảnh, khen thưởng, tìm lại bằng cách gõ không dấu.',
};
