import { describe, expect, it } from 'vitest';
import { readPaste } from '../../../renderer/screens/commendations/paste/read-paste.ts';
import { readLayout } from '../../../renderer/screens/commendations/paste/table-layout.ts';
import { forms, givenPaste, givenTable, givenTabs, leftOut } from './given.ts';

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

describe('text from Excel', () => {
  it('reads quotes, line breaks within cells, carriage returns and empty rows', () => {
    const text =
      'STT\tHọ và tên\tChức vụ, đơn vị\tHình thức\r\n\t\t\t\r\n1\t"Nguyễn Văn ""Đức"""\t"Tổ trưởng\nTổ dân phố 7"\tGK\r\n';
    const table = givenTabs(text);
    const context = { forms, form: null, period: { periodFrom: null, periodTo: null }, moneyFactor: 1 };
    const rows = readPaste(table, readLayout(table, forms), context, true);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      line: { asPrinted: 'Nguyễn Văn "Đức"', position: 'Tổ trưởng', unit: 'Tổ dân phố 7', form: 'Giấy khen' },
    });
  });

  it('reads an empty clipboard as nothing', () => {
    for (const text of ['', '\r\n', '\t\t']) expect(givenPaste(text.trim() || ' ').lines).toEqual([]);
    expect(readLayout([], forms)).toMatchObject({ fields: [], bodyFrom: 0 });
  });

  it('reads 5 000 rows at once', () => {
    const rows = Array.from(
      { length: 5000 },
      (_, n) => `${n + 1} | Nguyễn Văn Số | Tổ trưởng, TDP ${n} | GK | 540.000`,
    );
    const { lines } = givenPaste(
      `STT | Họ và tên | Chức vụ, đơn vị | Hình thức | Tiền thưởng\n${rows.join('\n')}`,
    );
    expect(lines).toHaveLength(5000);
  });

  it('keeps a table of names as givenTable writes it', () => {
    expect(givenTable('a | b⏎c')).toEqual([['a', 'b\nc']]);
  });
});
