import { expect, it } from 'vitest';
import { documentFields } from '../../../../db/handover/sheets/document-fields.ts';
import type { Row } from '../../../../db/handover/sheets/row.ts';

/** A row of a paper that bears this number. */
const numbered = (number: string) => ({ entry: { index: { number }, content: {} } }) as unknown as Row;

it.each([
  ['123/QĐ-UBND', '123', 'QĐ-UBND'],
  ['5/BC-UBND', '05', 'BC-UBND'],
  ['45-KL/ĐU', '45', 'KL/ĐU'],
  ['05/2025/TT-BNV', '05', '2025/TT-BNV'],
  ['35/2023/UBTVQH15', '35', '2023/UBTVQH15'],
  ['12a/BB-UBND', '12a', 'BB-UBND'],
  ['7bis/TB-UBND', '07bis', 'TB-UBND'],
  ['Số: 7/GM-UBND', '07', 'GM-UBND'],
  ['12QĐ-UBND', '12', 'QĐ-UBND'],
  ['45/UBND-VX', '45', 'UBND-VX'],
  ['123', '123', ''],
  ['không số', '', 'không số'],
  ['', '', ''],
])('parts the number %j into number and notation, and loses nothing of it', (said, number, notation) => {
  expect(documentFields['document.codeNumber'](numbered(said))).toBe(number);
  expect(documentFields['document.codeNotation'](numbered(said))).toBe(notation);
});
