import { describe, expect, it } from 'vitest';
import { AwardLine, type AwardLineInput } from '../../../db/contract/index.ts';
import { editLines } from '../../../renderer/screens/commendations/lines/edit-lines.ts';
import {
  cellText,
  type LineColumn,
  lineColumns,
  withCell,
} from '../../../renderer/screens/commendations/lines/line-cells.ts';
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
