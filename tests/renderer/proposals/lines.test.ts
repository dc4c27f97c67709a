import { expect, it } from 'vitest';
import { draftLines } from '../../../renderer/screens/proposals/handing-on/draft-lines.ts';
import {
  nextFound,
  rulesFound,
  shownLines,
  workLines,
} from '../../../renderer/screens/proposals/list/shown-lines.ts';
import { listedOf } from '../../../renderer/screens/proposals/taking-in/listed-line.ts';
import { forms } from '../commendations/given.ts';
import { givenFinding, givenRows } from './given.ts';

const FOUND = [givenFinding()];
const { rows, report } = givenRows([
  [{ name: 'Lê Thị Hoa', form: 'Giấy khen' }, FOUND],
  [{ name: 'Võ Văn Tám', form: 'Giấy khen' }, []],
  [{ name: 'Đỗ Văn Khải', decision: 'keep' }, [givenFinding({ rule: 'D1', kind: 'namesake' })]],
  [{ name: 'Trần Thị Mai', decision: 'drop' }, FOUND],
  [{ name: 'Lý Ngọc Hạnh', decision: 'again' }, []],
]);
const names = (lines: readonly { readonly line: { readonly name: string } }[]) =>
  lines.map(({ line }) => line.name);

it('lines are shown by what was found, by what is undecided, and by rule', () => {
  expect(names(shownLines(rows, 'found', ''))).toEqual(['Lê Thị Hoa', 'Đỗ Văn Khải', 'Trần Thị Mai']);
  expect(names(shownLines(rows, 'open', ''))).toEqual(['Lê Thị Hoa']);
  expect(names(shownLines(rows, '', 'D1'))).toEqual(['Đỗ Văn Khải']);
  expect(rulesFound(rows).map(({ rule, count }) => `${rule} ${count}`)).toEqual(['D1 1', 'K1 2']);
  expect(nextFound(rows, 3)?.line.name).toBe('Lê Thị Hoa');
});

it('a result is not shown beside a line that has another name since', () => {
  const renamed = rows.map(({ line }) => ({ ...line, name: `${line.name} B` }));
  expect(workLines(renamed, report).every(({ checked }) => checked === null)).toBe(true);
});

it('a draft takes the kept, the undoubted and, where wanted, the doubtful lines, never those left out', () => {
  const drafted = (withDoubtful: boolean) =>
    draftLines(rows, withDoubtful, forms).map(({ asPrinted }) => asPrinted);
  expect(drafted(false)).toEqual(['Võ Văn Tám', 'Đỗ Văn Khải']);
  expect(drafted(true)).toEqual(['Lê Thị Hoa', 'Võ Văn Tám', 'Đỗ Văn Khải', 'Lý Ngọc Hạnh']);
});

it('what was pasted comes out in the draft as it was, with its form, class, money and years', () => {
  const pasted = {
    ...{
      asPrinted: 'Ông Lê Văn An',
      form: 'Huân chương Lao động',
      awardClass: 'III' as const,
      money: 500_000,
    },
    ...{ unit: 'TDP 7', achievement: 'Phòng, chống bão lụt', periodFrom: 2021, periodTo: 2025 },
  };
  const listed = listedOf(pasted);
  const { rows: given } = givenRows([[listed, []]]);
  expect(draftLines(given, true, forms)).toMatchObject([
    {
      asPrinted: 'Ông Lê Văn An',
      awardClass: 'III',
      money: 500_000,
      unit: 'TDP 7',
      periodFrom: 2021,
      periodTo: 2025,
    },
  ]);
});
