/** Screen: people. */
export const peopleVi = {
  title: 'Cá nhân và hộ',
  newTitle: 'Thêm người',
  count: (count: string) => `${count} người`,
  choose: 'Chọn một người ở danh sách để xem.',
  emptyTitle: 'Danh bạ chưa có ai',
  emptyHint:
    'Người được ghi tên trong biên bản, ảnh và quyết định khen thưởng sẽ vào đây khi anh chị chọn “Thêm mới vào danh bạ” ở ô tên.',
};
