/** Screen: bodies. */
export const bodiesVi = {
  title: 'Đơn vị',
  newTitle: 'Thêm đơn vị',
  count: (count: string) => `${count} đơn vị`,
  choose: 'Chọn một đơn vị ở danh sách để xem.',
  asTree: 'Xem dạng cây',
  asList: 'Xem danh sách',
  tree: 'Cây đơn vị',
  emptyTitle: 'Chưa có đơn vị nào',
  emptyHint:
    'Ghi cơ quan mình trước, rồi các phường, quận cũ và tổ dân phố; nối chúng bằng sự kiện sáp nhập để tìm tên mới thấy cả tên cũ.',
};
