/** Screen: bodies. */
export const bodiesVi = {
  title: 'Đơn vị',
  newTitle: 'Thêm đơn vị',
  emptyTitle: 'Chưa có đơn vị nào',
  emptyHint:
    'Ghi cơ quan mình trước, rồi các phường, quận cũ và tổ dân phố; nối chúng bằng sự kiện sáp nhập để tìm tên mới thấy cả tên cũ.',
};
