/** The retention desk: what is due for hand-over and appraisal. */
export const retentionVi = {
  title: 'Đến hạn',
  year: (year: string) => `Năm ${year}`,
  yearBefore: 'Năm trước',
  yearAfter: 'Năm sau',
  emptyTitle: 'Chưa có phông nào',
  emptyHint:
    'Lập phông và hồ sơ, ghi năm và thời hạn lưu trữ: hồ sơ đến hạn nộp hoặc đến hạn xét sẽ hiện ở đây.',
  neverDeletes:
    'Tàng Thư không bao giờ tự xóa hay hủy hồ sơ. Danh sách ở đây chỉ để Hội đồng xem xét; việc hủy do người có thẩm quyền quyết định bằng văn bản.',
  part: {
    to_current: 'Nộp vào lưu trữ hiện hành',
    to_historical: 'Nộp vào lưu trữ lịch sử',
    appraisal: 'Hết thời hạn lưu trữ, chờ xét',
    frozen: 'Hết thời hạn nhưng phông đang giữ nguyên',
    longer_paper: 'Hết thời hạn nhưng có văn bản phải giữ lâu hơn',
    no_retention: 'Chưa ghi thời hạn lưu trữ',
    no_end: 'Chưa rõ năm kết thúc công việc',
    no_years: 'Thời hạn ghi bằng chữ, chưa tính được',
  },
  help: {
    longer_paper: 'Mở hồ sơ: tách văn bản ấy ra, hoặc đổi thời hạn của hồ sơ theo văn bản lâu nhất.',
    no_retention: 'Mở từng hồ sơ và ghi thời hạn theo bảng thời hạn của cơ quan.',
    no_end: 'Ghi năm, ngày kết thúc hoặc ngày đóng hồ sơ.',
    no_years:
      'Ở Cài đặt, Danh mục, Thời hạn lưu trữ: thêm mục từ như “5 năm” với số năm, rồi chọn cho hồ sơ.',
  },
  rule: {
    to_current: (years: string, year: string) =>
      `Chậm nhất ${years} năm kể từ năm công việc kết thúc; tính đến hết năm ${year}.`,
    to_historical: (years: string, year: string) =>
      `Hồ sơ vĩnh viễn: chậm nhất ${years} năm kể từ năm nộp vào lưu trữ hiện hành; tính đến hết năm ${year}.`,
    appraisal: (years: string, year: string) =>
      `Đưa ra xét ngày 01/01/${year}: năm kết thúc công việc + thời hạn + ${years} năm.`,
  },
  changeRule: 'Sửa cách tính',
  noDeadline: 'Năm này không có dòng hạn nào có hiệu lực trong danh mục, nên không tính.',
  nothingDue: {
    to_current: 'Không có hồ sơ nào đến hạn nộp.',
    to_historical: 'Không có hồ sơ vĩnh viễn nào đến hạn nộp.',
    appraisal: 'Không có hồ sơ nào phải đưa ra xét.',
  },
  notOffered: {
    frozen: (count: string) => `${count} hồ sơ hết thời hạn thuộc phông đang giữ nguyên, không đưa ra xét`,
    longer_paper: (count: string) =>
      `${count} hồ sơ hết thời hạn có văn bản phải giữ lâu hơn, không đưa ra xét`,
  },
  fonds: 'Phông',
  allFonds: 'Mọi phông',
  allYears: 'Mọi năm kết thúc',
  byEndYear: 'Theo năm kết thúc',
  count: 'Hồ sơ',
  dossiers: (count: string) => `${count} hồ sơ`,
  inYear: (year: string, count: string) => `${year} (${count})`,
  unclear: 'Cần xem lại',
  endedFonds: 'Phông của cơ quan đã sáp nhập, giải thể',
  frozenWhy:
    'Phông đã đóng được giữ nguyên, không đưa ra xét hủy, cho đến khi bàn giao xong (CV 414/BNV-VTLTNN ngày 19/3/2025). Muốn xét thì ghi rõ lý do.',
  frozen: 'Giữ nguyên',
  released: 'Được xét',
  ended: { closed: 'phông đã đóng', body_ended: 'cơ quan đã chấm dứt, phông chưa ghi là đóng' },
  because: (reason: string) => `lý do: ${reason}`,
  held: (count: string) => `${count} hồ sơ hết thời hạn`,
  release: 'Cho xét…',
  freeze: 'Giữ nguyên lại',
  frozenAgain: (name: string) => `${name}: giữ nguyên lại.`,
  releaseTitle: (name: string) => `Cho xét giá trị: ${name}`,
  releaseNow: 'Cho xét',
  releasedNow: (name: string) => `${name}: hồ sơ hết thời hạn nay được đưa ra xét.`,
  reason: 'Lý do',
  reasonHelp: 'Ví dụ: đã bàn giao xong theo biên bản số 05/BB-UBND. Lý do được giữ trong phông và nhật ký.',
  noneInList: 'Danh sách này không còn hồ sơ nào',
  noTerm: 'Chưa ghi thời hạn',
  noEnd: 'chưa rõ năm kết thúc',
  endedIn: (year: string) => `kết thúc năm ${year}`,
  due: {
    handover: (year: string) => `Hạn nộp: hết năm ${year}`,
    appraisal: (year: string) => `Xét từ 01/01/${year}`,
  },
  late: (years: string) => `quá hạn ${years} năm`,
  back: (year: string) => `Đến hạn năm ${year}`,
  print: 'Lập danh sách (Word, Excel)…',
  printed: (files: string, folder: string) => `Đã lập ${files} trong ${folder}`,
  mark: {
    to_current: 'Ghi là đã nộp…',
    to_historical: 'Ghi là đã nộp…',
    appraisal: 'Ghi là đang xét…',
  },
  markAbout: {
    to_current: (count: string) =>
      `${count} hồ sơ trong danh sách được ghi trạng thái “Đã nộp lưu trữ hiện hành”. Không hồ sơ nào bị xóa; hoàn tác được.`,
    to_historical: (count: string) =>
      `${count} hồ sơ trong danh sách được ghi trạng thái “Đã nộp lưu trữ lịch sử”. Không hồ sơ nào bị xóa; hoàn tác được.`,
    appraisal: (count: string) =>
      `${count} hồ sơ trong danh sách được ghi trạng thái “Xem xét hủy” để Hội đồng xét. Không hồ sơ nào bị xóa; hoàn tác được.`,
  },
  handedOn: 'Ngày nộp',
  markNow: (count: string) => `Ghi ${count} hồ sơ`,
  marked: {
    to_current: (count: string) => `Đã ghi ${count} hồ sơ nộp vào lưu trữ hiện hành.`,
    to_historical: (count: string) => `Đã ghi ${count} hồ sơ nộp vào lưu trữ lịch sử.`,
    appraisal: (count: string) => `Đã ghi ${count} hồ sơ đang xét.`,
  },
};
