import { describe, expect, it } from 'vitest';
import { AwardLine, type AwardLineInput } from '../../../db/contract/index.ts';
import { suggestedYear, withYears } from '../../../renderer/screens/commendations/lines/award-years.ts';
import { editLines } from '../../../renderer/screens/commendations/lines/edit-lines.ts';
import {
  cellText,
  type LineColumn,
  lineColumns,
  withCell,
} from '../../../renderer/screens/commendations/lines/line-cells.ts';
import { lineFilter } from '../../../renderer/screens/commendations/lines/line-search.ts';
import { namesakesIn } from '../../../renderer/screens/commendations/lines/namesakes.ts';
import { totalsOf } from '../../../renderer/screens/commendations/lines/totals.ts';
import { forms } from './given.ts';

const words = {
  kinds: { person: 'Cá nhân', body: 'Tập thể', household: 'Hộ gia đình' },
  sexes: { female: 'Nữ', male: 'Nam' },
  yes: 'Có',
  number: (value: number) => value.toLocaleString('vi-VN'),
};
const context = { words, forms };
const givenLine = (line: AwardLineInput = {}): AwardLine =>
  AwardLine.parse({ asPrinted: 'Nguyễn Văn Đức', ...line });
const AGENT = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';

describe('cells of the recipient grid', () => {
  const full = givenLine({
    birthYear: 1971,
    sex: 'male',
    position: 'Tổ trưởng',
    unit: 'TDP 7',
    form: 'Huân chương Lao động',
    formCode: 'labour-order',
    awardClass: 'III',
    achievement: 'Có thành tích xuất sắc',
    periodFrom: 2019,
    periodTo: 2023,
    initiatives: ['Một cửa', 'Số hóa'],
    rating: 'HTXSNV',
    money: 540_000,
    certificateNo: '12/2024',
    presentedOn: '15/01/2024',
    isPosthumous: true,
    revokedBy: '45/QĐ-UBND',
    note: 'trao sau',
  });

  it.each([...lineColumns])('takes back unchanged what it shows: %s', (column: LineColumn) => {
    expect(withCell(full, column, cellText(full, column, words), context)).toEqual(full);
  });

  it.each([...lineColumns])('can be emptied, or keeps what must not be: %s', (column: LineColumn) => {
    const emptied = withCell(full, column, '', context);
    if (column === 'recipientKind') expect(emptied).toBeUndefined();
    else expect(cellText(AwardLine.parse(emptied), column, words)).toBe('');
  });

  it.each([
    ['money', 'theo quy định'],
    ['birthYear', 'chưa rõ'],
    ['awardClass', 'xuất sắc'],
    ['period', 'nhiều năm'],
    ['presentedOn', '30/02/2024'],
    ['recipientKind', 'khác'],
    ['certificateNo', '9'.repeat(61)],
  ] as const)('refuses in %s what cannot stand there', (column, text) => {
    expect(withCell(full, column, text, context)).toBeUndefined();
  });

  it('reads abbreviations of forms and letters for kinds', () => {
    expect(withCell(full, 'form', 'GK', context)).toMatchObject({
      form: 'Giấy khen',
      formCode: 'letter-of-commendation',
    });
    expect(withCell(full, 'form', 'HCLĐ hạng Nhì', context)).toMatchObject({ awardClass: 'II' });
    expect(withCell(full, 'recipientKind', 't', context)).toMatchObject({ recipientKind: 'body' });
    expect(withCell(full, 'recipientKind', 'hộ', context)).toMatchObject({ recipientKind: 'household' });
  });

  it('keeps a link while only the spelling of the name changes', () => {
    const linked = givenLine({ agentId: AGENT, sex: 'male' });
    expect(withCell(linked, 'asPrinted', 'Ông NGUYỄN VĂN ĐỨC', context)).toMatchObject({ agentId: AGENT });
    expect(withCell(linked, 'asPrinted', 'Nguyễn Văn Đạt', context)).toMatchObject({
      agentId: null,
      sex: null,
    });
    expect(withCell(linked, 'asPrinted', 'Bà Nguyễn Thị Đức', context)).toMatchObject({ sex: 'female' });
  });

  it('tells the kind of a line that had no name', () => {
    expect(withCell({ asPrinted: '' }, 'asPrinted', 'Hội Phụ nữ', context)).toMatchObject({
      recipientKind: 'body',
    });
    const chosen = givenLine({ recipientKind: 'household' });
    expect(withCell(chosen, 'asPrinted', 'Lê Văn Nam', context)).toMatchObject({
      recipientKind: 'household',
    });
  });
});

describe('writing into the grid', () => {
  const fresh = { form: forms('GK'), period: { periodFrom: 2023, periodTo: 2023 } };

  it('adds lines below the last one, with the form above and the decision’s year', () => {
    const { lines } = editLines([], [{ row: 0, column: 'asPrinted', text: 'Lê Văn Nam' }], fresh, context);
    expect(lines).toMatchObject([{ asPrinted: 'Lê Văn Nam', form: 'Giấy khen', periodTo: 2023 }]);
    expect(lines[0]).not.toHaveProperty('label');
    const more = editLines(
      [givenLine({ form: 'Thư khen' })],
      [{ row: 1, column: 'unit', text: 'TDP 1' }],
      fresh,
      context,
    );
    expect(more.lines[1]).toMatchObject({ form: 'Thư khen', unit: 'TDP 1', asPrinted: '' });
  });

  it('does nothing for an empty text below the last line', () => {
    expect(editLines([], [{ row: 0, column: 'unit', text: ' ' }], fresh, context)).toEqual({
      lines: [],
      refused: [],
    });
  });

  it('tells what it refused and writes the rest', () => {
    const changes = [
      { row: 0, column: 'money', text: 'nhiều' },
      { row: 0, column: 'unit', text: 'TDP 2' },
    ];
    const { lines, refused } = editLines([givenLine({ money: 1000 })], changes, fresh, context);
    expect(lines[0]).toMatchObject({ money: 1000, unit: 'TDP 2' });
    expect(refused).toEqual([changes[0]]);
  });
});

describe('namesakes in one decision', () => {
  it('are lines that share the folded name, honorific and spelling aside', () => {
    const lines = [
      givenLine(),
      givenLine({ asPrinted: 'Ông NGUYEN VAN DUC' }),
      givenLine({ asPrinted: 'Trần Thị Đào' }),
      givenLine({ asPrinted: '' }),
      givenLine({ asPrinted: '' }),
    ];
    expect([...namesakesIn(lines)]).toEqual([
      [0, [1]],
      [1, [0]],
    ]);
  });

  it('are no longer in doubt once linked to different agents, or to one for two forms', () => {
    const [first, second] = [
      givenLine({ agentId: AGENT, form: 'A' }),
      givenLine({ agentId: OTHER, form: 'A' }),
    ];
    expect(namesakesIn([first, second]).size).toBe(0);
    expect(namesakesIn([first, { ...first, form: 'B' }]).size).toBe(0);
    expect(namesakesIn([first, { ...first }]).size).toBe(2);
    expect(namesakesIn([first, givenLine()]).size).toBe(2);
  });

  it('may be one body with two forms', () => {
    const body = givenLine({ recipientKind: 'body', asPrinted: 'Hội Phụ nữ', form: 'A' });
    expect(namesakesIn([body, { ...body, form: 'B' }]).size).toBe(0);
    expect(namesakesIn([body, { ...body }]).size).toBe(2);
  });
});

describe('totals', () => {
  it('count lines and money by form and class, without the revoked ones', () => {
    const totals = totalsOf([
      givenLine({ form: 'Giấy khen', money: 540_000 }),
      givenLine({ form: 'Giấy khen', money: 1_080_000, recipientKind: 'body' }),
      givenLine({ form: 'Giấy khen', money: 540_000, revokedBy: '45/QĐ-UBND' }),
      givenLine({ form: 'Huân chương Lao động', awardClass: 'III' }),
    ]);
    expect(totals).toEqual({
      forms: [
        { form: 'Giấy khen', awardClass: null, count: 2, money: 1_620_000 },
        { form: 'Huân chương Lao động', awardClass: 'III', count: 1, money: 0 },
      ],
      kinds: { person: 2, body: 1, household: 0 },
      count: 3,
      money: 1_620_000,
      revoked: 1,
    });
  });
});

describe('searching within the lines', () => {
  it('finds by beginnings of words, without marks, in every column', () => {
    const line = givenLine({ unit: 'Tổ dân phố 7', certificateNo: '12/2024', birthYear: 1971 });
    const finds = (query: string) => lineFilter(query)(line);
    expect(['nguyen duc', 'to dan 7', '12/2024', '1971', 'ĐỨC', ''].map(finds)).toEqual(Array(6).fill(true));
    expect(['đạt', 'duc 8', 'guyen'].map(finds)).toEqual([false, false, false]);
  });
});

describe('years of achievement', () => {
  it('are the year before for decisions of the first months', () => {
    expect(['10/01/2024', '31/03/2024', '01/04/2024', 'tháng 2/2024', 'năm 2019'].map(suggestedYear)).toEqual(
      [2023, 2023, 2024, 2023, 2019],
    );
    expect([suggestedYear(null), suggestedYear(''), suggestedYear('hôm nào đó')]).toEqual([null, null, null]);
  });

  it('go over to the lines that had the decision’s years or none', () => {
    const period = (periodFrom: number | null, periodTo: number | null) => ({ periodFrom, periodTo });
    const lines = [period(null, null), period(2023, 2023), period(2019, 2023)];
    expect(withYears(lines, period(2023, 2023), period(2022, 2022))).toEqual([
      period(2022, 2022),
      period(2022, 2022),
      period(2019, 2023),
    ]);
  });
});
