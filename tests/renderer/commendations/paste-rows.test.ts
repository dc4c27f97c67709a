import { describe, expect, it } from 'vitest';
import { forms, givenPaste, leftOut } from './given.ts';

describe('rows of a pasted list', () => {
  const GROUPED = `
    STT | Họ và tên | Chức vụ | Đơn vị | Hình thức
    I. TẬP THỂ | | | |
    1 | Hội Cựu chiến binh phường | | | Giấy khen
    II | CÁ NHÂN (02 cá nhân) | | |
    1 | Nguyễn Văn Đức | Tổ trưởng | Tổ dân phố 7 | Giấy khen
     | | | |
    STT | Họ và tên | Chức vụ | Đơn vị | Hình thức
    2 | Trần Thị Đào | Tổ phó | Tổ dân phố 8 | Giấy khen
    Tổng cộng: 03 | | | |`;

  it('takes kinds from headings and leaves headings, repeated heads and totals out, saying so', () => {
    const { rows, lines } = givenPaste(GROUPED);
    expect(lines.map(({ line }) => line.recipientKind)).toEqual(['body', 'person', 'person']);
    expect(leftOut(rows)).toEqual(['heading', 'heading', 'head', 'total']);
    expect(rows.map(({ at }) => at)).toEqual([1, 2, 3, 4, 6, 7, 8]);
  });

  it('takes forms and units from headings where the table has no column for them', () => {
    const { lines } = givenPaste(`
      STT | Họ và tên | Tiền thưởng
      A. Danh hiệu Lao động tiên tiến | |
      1 | Nguyễn Văn Đức | 500.000
      B. Tặng Giấy khen cho 01 tập thể | |
      1 | Hội Phụ nữ | 1.000.000`);
    expect(lines.map(({ line }) => [line.form, line.recipientKind])).toEqual([
      ['Lao động tiên tiến', 'person'],
      ['Giấy khen', 'body'],
    ]);
    const units = givenPaste(`
      STT | Họ và tên | Năm sinh
      Tổ dân phố 7 | |
      1 | Nguyễn Văn Đức | 1971`);
    expect(units.lines[0]?.line.unit).toBe('Tổ dân phố 7');
  });

  it('does not take a person for a heading or a total', () => {
    const { lines } = givenPaste(`
      STT | Họ và tên | Đơn vị
      1 | Tống Thị Hoa | TDP 1
      2 | Cống Văn Cộng | TDP 2
       | Lê Văn Nam | `);
    expect(lines.map(({ line }) => line.asPrinted)).toEqual(['Tống Thị Hoa', 'Cống Văn Cộng', 'Lê Văn Nam']);
  });

  const MERGED = `
    STT | Họ và tên | Đơn vị | Hình thức | Thành tích | Tiền thưởng
    1 | Nguyễn Văn Đức | TDP 7 | Giấy khen | Xuất sắc năm 2023 | 540.000
    2 | Trần Thị Đào | TDP 8 | | |
    3 | Lê Văn Nam | nt | " | -nt- |
     | | | LĐTT | | 300.000`;

  it('carries merged cells and ditto marks down, never money', () => {
    const { lines } = givenPaste(MERGED);
    expect(
      lines.map(({ line }) => [line.asPrinted, line.unit, line.form, line.achievement, line.money]),
    ).toEqual([
      ['Nguyễn Văn Đức', 'TDP 7', 'Giấy khen', 'Xuất sắc năm 2023', 540_000],
      ['Trần Thị Đào', 'TDP 8', 'Giấy khen', 'Xuất sắc năm 2023', null],
      ['Lê Văn Nam', 'TDP 8', 'Giấy khen', 'Xuất sắc năm 2023', null],
      ['Lê Văn Nam', 'TDP 8', 'Lao động tiên tiến', 'Xuất sắc năm 2023', 300_000],
    ]);
    expect(lines.map(({ carried }) => carried > 0)).toEqual([false, true, true, true]);
  });

  it('leaves empty cells empty when told to, ditto marks still count', () => {
    const { lines } = givenPaste(MERGED, {}, false);
    expect(lines.map(({ line }) => line.form)).toEqual(['Giấy khen', '', '', 'Lao động tiên tiến']);
    expect(lines[2]?.line.unit).toBe('TDP 8');
  });

  it('gives lines without a form the one for all', () => {
    const { lines } = givenPaste('STT | Họ và tên\n1 | Nguyễn Văn Đức', { form: forms('GK') });
    expect(lines[0]?.line.form).toBe('Giấy khen');
    expect(lines[0]?.line).not.toHaveProperty('label');
  });

  it('names what is wrong and keeps what it could not read in the note', () => {
    const { lines } = givenPaste(`
      STT | Họ và tên | Năm sinh | Hình thức | Tiền thưởng | Ghi chú
      1 | | 1971 | Giấy khen | 540.000 |
      2 | Trần Thị Đào | không rõ | Thư khen | theo quy định | trao sau
      3 | Lê Văn Nam | 1965 | Giấy khen | 540 |`);
    expect(lines.map(({ problems }) => problems.map(({ code, field }) => `${code} ${field}`))).toEqual([
      ['no_name name'],
      ['unread money', 'unread birthYear', 'unknown_form form'],
      ['small_money money'],
    ]);
    expect(lines[1]?.line).toMatchObject({
      birthYear: null,
      money: null,
      note: 'trao sau; theo quy định; không rõ',
    });
  });

  it('cuts what no field can hold and says so', () => {
    const { lines } = givenPaste(
      `STT | Họ và tên | Hình thức | Số bằng\n1 | Lê Văn Nam | GK | ${'9'.repeat(80)}`,
    );
    expect(lines[0]?.line.certificateNo).toHaveLength(60);
    expect(lines[0]?.problems).toMatchObject([{ code: 'too_long', field: 'certificateNo' }]);
  });

  it('counts a year of its own before the decision’s', () => {
    const { lines } = givenPaste(
      'STT | Họ và tên | Năm thành tích\n1 | Lê Văn Nam | 2021-2022\n2 | Lê Thị Bé | -',
    );
    expect(lines.map(({ line }) => [line.periodFrom, line.periodTo])).toEqual([
      [2021, 2022],
      [2023, 2023],
    ]);
  });
});
