import { nationalHeading } from './heading.ts';

/**
 * What is printed on the result of checking a proposal list. A paper of a Vietnamese office is Vietnamese, whatever the
 * language of the window.
 */
export const checkPaper = {
  ...nationalHeading,
  title: 'KẾT QUẢ KIỂM TRA DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG',
  law: (day: string, version: string) =>
    `Đối chiếu với hồ sơ khen thưởng đang lưu trữ tại cơ quan, theo quy định có hiệu lực ngày ${day} (bộ quy tắc ${version}).`,
  sums: (all: string, found: string) => `Danh sách có ${all} dòng, trong đó ${found} dòng có điều cần xem.`,
  none: 'Không có dòng nào có điều cần xem.',
  caution:
    'Kết quả chỉ nói về những gì đã nhập vào kho lưu trữ, để người xét xem lại; không thay cho việc xét khen thưởng. Dấu [S]: theo nguồn thứ cấp; [R]: chưa đối chiếu văn bản; [?]: chưa rõ quy định.',
  column: {
    ordinal: 'TT',
    name: 'Họ và tên, chức vụ, đơn vị',
    form: 'Hình thức, thành tích đề nghị',
    findings: 'Điều cần xem',
    basis: 'Căn cứ',
    decision: 'Ý kiến',
  },
  born: (year: string) => `sinh năm ${year}`,
  checker: 'NGƯỜI KIỂM TRA',
  signHere: '(Ký, ghi rõ họ tên)',
};
