/** Screen: documents. */
export const documentsVi = {
  title: 'Văn bản',
  newTitle: 'Thêm văn bản',
  emptyTitle: 'Chưa có văn bản nào',
  emptyHint:
    'Báo cáo, kế hoạch, thông báo, giấy mời… của hội nghị cũng vào đây. Ghi số văn bản, chương trình tự tách loại và cơ quan.',
  subject: 'Trích yếu',
  issuedOn: 'Ngày ban hành',
  sheets: 'Tờ số',
  moreFields: 'Văn bản đến, độ mật, toàn văn',
  secrecyHelp: 'Văn bản mật chỉ ghi thông tin mô tả, không kèm tệp.',
};
