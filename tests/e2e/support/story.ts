/** An invented conference with its decision and photos: what a clerk enters on the first real day. */

export const office = 'UBND phường Sông Thêu';

export const conference = {
  title: 'Hội nghị tổng kết công tác xây dựng Đảng năm 2025, triển khai nhiệm vụ năm 2026',
  date: 'chiều 15/1/26',
  dateInFull: 'Thứ Năm, 15/01/2026',
  dayPart: 'Chiều',
  place: 'Hội trường UBND phường Sông Thêu',
  host: 'Đảng ủy phường Sông Thêu',
  chair: 'Lê Thị Hồng Vân',
  figures: [
    { what: 'Thu ngân sách', value: '214,6 tỷ đồng', target: '206', share: '104' },
    { what: 'Đảng viên mới kết nạp', value: '21 đảng viên', target: '18', share: '116,7' },
    { what: 'Chi bộ thành lập trong doanh nghiệp', value: '3 chi bộ', target: '3', share: '100' },
    { what: 'Gia đình đạt danh hiệu văn hóa', value: '96,4 %', target: '95', share: '101,5' },
    { what: 'Hồ sơ giải quyết đúng hạn', value: '12.480 hồ sơ', target: '', share: '99,2' },
  ],
  citation: {
    number: '47/2025/NQ-HĐND',
    title: 'Kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030 của phường Sông Thêu',
  },
} as const;
export type Conference = typeof conference;

export const photos = [
  {
    file: 'DSC_0101.jpg',
    colour: '#7a2e2e',
    caption: 'Bí thư Đảng ủy Lê Thị Hồng Vân phát biểu kết luận hội nghị',
    people: ['Lê Thị Hồng Vân'],
  },
  {
    file: 'DSC_0102.jpg',
    colour: '#2e5a7a',
    caption: 'Trao Kỷ niệm chương tặng Phó Bí thư Đảng ủy Đinh Quang Khải',
    people: ['Lê Thị Hồng Vân', 'Đinh Quang Khải'],
  },
  {
    file: 'DSC_0103.jpg',
    colour: '#4a6b2e',
    caption: 'Các tập thể, cá nhân nhận Giấy khen của Chủ tịch UBND phường',
    people: ['Đinh Quang Khải', 'Phạm Ngọc Diễm'],
  },
] as const;

export const decision = {
  number: '07/QĐ-UBND',
  date: '12/01/2026',
  subject: 'Về việc tặng Giấy khen cho các tập thể, cá nhân có thành tích xuất sắc năm 2025',
  authority: 'Chủ tịch UBND phường Sông Thêu',
} as const;

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi', 'Đỗ', 'Vũ', 'Dương'];
const MIDDLE = ['Văn', 'Thị', 'Ngọc', 'Hữu'];
const GIVEN = ['Ánh', 'Bưởi', 'Cường', 'Đức', 'Giàu', 'Hạnh', 'Khuê', 'Lựu', 'Mỹ', 'Nghĩa'];

/** Eighty recipients as a spreadsheet lists them, under their headings. */
export function recipients(): string[][] {
  const heads = ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ, đơn vị', 'Hình thức khen', 'Tiền thưởng'];
  const rows = Array.from({ length: 80 }, (_, n) => [
    String(n + 1),
    recipientName(n),
    String(1960 + (n % 40)),
    `Tổ trưởng, Tổ dân phố ${1 + (n % 16)}`,
    'Giấy khen',
    '540.000',
  ]);
  return [heads, ...rows];
}

/** Different for each of the eighty: given names turn fastest, middle names every ten, family names with both. */
export function recipientName(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${FAMILY[(ones + tens) % 10]} ${MIDDLE[tens % 4]} ${GIVEN[ones]}`;
}
