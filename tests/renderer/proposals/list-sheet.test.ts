import readSheet from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { formats } from '../../../renderer/i18n/use-format.ts';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import { listSheet } from '../../../renderer/screens/proposals/handing-on/list-sheet.ts';
import { sheetFile } from '../../../renderer/sheets/sheet.ts';
import { unzip } from '../../support/unzip.ts';
import { givenFinding, givenRows } from './given.ts';

const words = {
  ...{ text: vi.proposals, agent: vi.agent, format: formats('vi'), language: 'vi' as const },
  office: 'UBND phường Sông Thêu',
};
const DANGEROUS = ['=1+1', '+84', '-5', '@SUM(A1)'];

it('the workbook tells what was found with law, article, day and rule file, and what was decided', async () => {
  const { rows, report } = givenRows([
    [
      { name: 'Lê Thị Hoa', decision: 'again', note: 'Hỏi lại' },
      [givenFinding({ confidence: 'unconfirmed' })],
    ],
  ]);
  const file = await sheetFile(listSheet({ title: 'Đợt 2/9' }, rows, report, words));
  const [sheet] = await readSheet(Buffer.from(await file.arrayBuffer()));
  const line = sheet?.data.at(-1)?.map(String).join(' | ');

  expect(line).toContain('Có căn cứ trong kho: Đã khen cho cùng thành tích (2025).');
  expect(line).toContain(
    'K1 · Luật 06/2022/QH15, Đ.5.2 · hiệu lực từ 01/01/2024 · bộ quy tắc 2026-11-23 [R]',
  );
  expect(line).toContain('Xem lại | Hỏi lại');
});

it('cells that begin like a formula are texts', async () => {
  const { rows, report } = givenRows(DANGEROUS.map((name) => [{ name, note: name }, []]));
  const file = await sheetFile(listSheet({ title: '=cmd' }, rows, report, words));
  const bytes = Buffer.from(await file.arrayBuffer());
  const [sheet] = await readSheet(bytes);

  expect(sheet?.data.slice(-4).map((row) => row[1])).toEqual(DANGEROUS);
  expect(JSON.stringify([...unzip(bytes)])).not.toContain('<f>');
});
