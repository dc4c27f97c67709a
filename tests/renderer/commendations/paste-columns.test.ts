import { describe, expect, it } from 'vitest';
import { givenPaste } from './given.ts';

const USUAL = `
STT | Họ và tên | Năm sinh | Chức vụ, đơn vị | Hình thức khen thưởng | Thành tích | Tiền thưởng | Số bằng
1 | Ông Nguyễn Văn Đức | 1971 | Tổ trưởng, Tổ dân phố 7 | Giấy khen | Có thành tích xuất sắc năm 2023 | 540.000 | 12/2024
2 | Bà Trần Thị Đào | 1980 | Chủ tịch Hội Phụ nữ phường | GK | Có thành tích xuất sắc năm 2023 | 540.000 | 13/2024
3 | Hội Liên hiệp Phụ nữ Phường 5 | | | Giấy khen | Dẫn đầu phong trào | 1.080.000 | 14/2024`;

describe('columns of a pasted list', () => {
  it('knows them by their headings', () => {
    const { layout } = givenPaste(USUAL);
    expect(layout.fields).toEqual([
      ...['ordinal', 'name', 'birthYear', 'placement', 'form', 'achievement', 'money', 'certificateNo'],
    ]);
    expect(layout.bodyFrom).toBe(1);
  });

  it('makes of each row a line with everything in its own field', () => {
    const [first, second, third] = givenPaste(USUAL).lines;
    expect(first?.line).toEqual({
      recipientKind: 'person',
      asPrinted: 'Ông Nguyễn Văn Đức',
      sex: 'male',
      birthYear: 1971,
      position: 'Tổ trưởng',
      unit: 'Tổ dân phố 7',
      form: 'Giấy khen',
      formCode: 'letter-of-commendation',
      awardClass: null,
      achievement: 'Có thành tích xuất sắc năm 2023',
      periodFrom: 2023,
      periodTo: 2023,
      initiatives: [],
      rating: '',
      money: 540_000,
      certificateNo: '12/2024',
      presentedOn: null,
      note: '',
    });
    expect(second?.line).toMatchObject({ sex: 'female', form: 'Giấy khen', unit: 'Hội Phụ nữ phường' });
    expect(third?.line).toMatchObject({ recipientKind: 'body', money: 1_080_000, sex: null });
    expect(first?.problems).toEqual([]);
  });

  it('joins a head over two lines, merged or not, and takes men and women apart', () => {
    const merged = givenPaste(`
      STT | Họ và tên | Năm sinh | | Đơn vị
      STT | Họ và tên | Nam | Nữ | Đơn vị
      1 | Nguyễn Văn Đức | 1971 | | Tổ dân phố 7
      2 | Trần Thị Đào | | 1980 | Tổ dân phố 8`);
    const fromText = givenPaste(`
      STT | Họ và tên | Năm sinh | | Đơn vị
       | | Nam | Nữ |
      1 | Nguyễn Văn Đức | 1971 | | Tổ dân phố 7
      2 | Trần Thị Đào | | 1980 | Tổ dân phố 8`);
    for (const { layout, lines } of [merged, fromText]) {
      expect(layout.bodyFrom).toBe(2);
      expect(layout.headings[3]).toBe('Năm sinh Nữ');
      expect(lines.map(({ line }) => [line.birthYear, line.sex])).toEqual([
        [1971, 'male'],
        [1980, 'female'],
      ]);
    }
  });

  it('steps over titles above the head and a row of column numbers below it', () => {
    const { layout, lines } = givenPaste(`
      DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG | | |
      (Kèm theo Quyết định số 123/QĐ-UBND ngày 10/01/2024) | | |
       | | | ĐVT: nghìn đồng
      TT | Họ tên | Đơn vị công tác | Mức thưởng
      (1) | (2) | (3) | (4)
      1 | Lê Văn Nam | Tổ dân phố 3 | 540`);
    expect(layout.bodyFrom).toBe(5);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.line).toMatchObject({ asPrinted: 'Lê Văn Nam', unit: 'Tổ dân phố 3', money: 540_000 });
  });

  it('reads the unit of money from the heading', () => {
    const { lines } = givenPaste(`
      STT | Họ và tên | Tiền thưởng (1.000 đồng)
      1 | Lê Văn Nam | 540`);
    expect(lines[0]?.line.money).toBe(540_000);
  });

  it('finds a surname and a given name in two columns', () => {
    const named = givenPaste(`
      STT | Họ và đệm | Tên | Lớp
      1 | Nguyễn Thị Minh | Anh | 5A`);
    const merged = givenPaste(`
      STT | Họ và tên | | Lớp
      1 | Nguyễn Thị Minh | Anh | 5A
      2 | Trần Văn | Bình | 5B`);
    expect(named.lines[0]?.line).toMatchObject({ asPrinted: 'Nguyễn Thị Minh Anh', unit: '5A' });
    expect(merged.lines[1]?.line.asPrinted).toBe('Trần Văn Bình');
  });

  it('tells columns without a head by what stands in them', () => {
    const { layout, lines } = givenPaste(`
      1 | Nguyễn Văn Đức | 1971 | Tổ trưởng | Tổ dân phố 7 | LĐTT | 540.000đ
      2 | TRẦN THỊ ĐÀO | 1980 | Tổ phó | Tổ dân phố 8 | LĐTT | 540.000đ
      3 | Lê Văn Nam | 1965 | Bí thư | Chi bộ 3 | LĐTT | 540.000đ`);
    expect(layout).toMatchObject({ bodyFrom: 0 });
    expect(layout.fields).toEqual(['ordinal', 'name', 'birthYear', 'position', 'unit', 'form', 'money']);
    expect(lines[1]?.line).toMatchObject({ asPrinted: 'TRẦN THỊ ĐÀO', form: 'Lao động tiên tiến' });
  });

  it('takes a list of units for a list of recipients', () => {
    const { layout, lines } = givenPaste(`
      STT | Đơn vị | Hình thức
      1 | Trường Tiểu học Hoa Sen | TTLĐXS`);
    expect(layout.fields[1]).toBe('name');
    expect(lines[0]?.line).toMatchObject({ recipientKind: 'body', form: 'Tập thể lao động xuất sắc' });
  });

  it('reads a list of one column, with or without a head', () => {
    const { lines } = givenPaste('1. Ông Nguyễn Văn Đức, Tổ trưởng TDP 7\n2. Bà Trần Thị Đào, Tổ phó TDP 8');
    expect(lines.map(({ line }) => [line.asPrinted, line.position, line.unit])).toEqual([
      ['Ông Nguyễn Văn Đức', 'Tổ trưởng', 'TDP 7'],
      ['Bà Trần Thị Đào', 'Tổ phó', 'TDP 8'],
    ]);
    expect(givenPaste('Họ và tên\nNguyễn Văn Đức').lines.map(({ line }) => line.asPrinted)).toEqual([
      'Nguyễn Văn Đức',
    ]);
  });
});
