import { nationalHeading } from './heading.ts';

/**
 * What is printed on the confirmation of somebody's awards, set as decree 30/2020/ND-CP, annex I asks. A paper of a
 * Vietnamese office is Vietnamese, whatever the language of the window.
 */
export const confirmationPaper = {
  ...nationalHeading,
  number: (number: string) => `Số: ${number}`,
  noNumber: '        /XN-UBND',
  title: 'GIẤY XÁC NHẬN',
  subtitle: 'Quá trình khen thưởng',
  confirms: (office: string) => `${office} xác nhận:`,
  who: {
    person: { female: 'Bà', male: 'Ông', unknown: 'Ông (bà)' },
    household: 'Hộ gia đình',
    body: 'Tập thể',
  },
  born: (year: string) => `, sinh năm ${year}`,
  place: (place: string) => `, ${place}`,
  awarded: ', theo hồ sơ khen thưởng đang lưu trữ tại cơ quan, đã được khen thưởng như sau:',
  noAwards: ', trong hồ sơ khen thưởng đang lưu trữ tại cơ quan chưa có quyết định khen thưởng nào.',
  total: (count: string) => `Tổng cộng: ${count} lần khen thưởng.`,
  purpose: (purpose: string) => `Giấy xác nhận này được cấp ${purpose.replace(/\.$/, '')}.`,
  column: {
    ordinal: 'TT',
    year: 'Năm thành tích',
    form: 'Hình thức khen thưởng, danh hiệu',
    decision: 'Quyết định khen thưởng',
    place: 'Chức vụ, đơn vị lúc được khen',
    nameThen: 'Tên, đơn vị lúc được khen',
  },
  signedOn: (day: string) => `ngày ${day}`,
  by: (authority: string) => `của ${authority}`,
  posthumous: 'truy tặng',
  addressees: 'Nơi nhận:',
  keep: '- Lưu: VT.',
  classOf: (awardClass: 'I' | 'II' | 'III') => `hạng ${{ I: 'Nhất', II: 'Nhì', III: 'Ba' }[awardClass]}`,
};
