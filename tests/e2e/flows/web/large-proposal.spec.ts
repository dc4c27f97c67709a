import { expect, test } from '../../hosts.ts';
import { Frame } from '../../pages/frame.ts';
import { Proposals } from '../../pages/proposals.ts';
import { pasteHtml } from '../../support/clipboard.ts';

const ROWS = 10_000;
const HEAD = [
  'STT',
  'Họ và tên',
  'Năm sinh',
  'Chức vụ',
  'Đơn vị',
  'Hình thức khen thưởng',
  'Thành tích',
  'Năm',
];

const rowAt = (n: number): readonly string[] => [
  ...[`${n + 1}`, `Nguyễn Thị Hoa ${n + 1}`, `${1950 + (n % 50)}`, 'Tổ trưởng', `TDP ${n % 30}, Phường 5`],
  ...['Giấy khen', 'Có thành tích xuất sắc trong phong trào thi đua', '2025'],
];

/** A table as Excel puts it into the clipboard. */
function excelHtml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (row) =>
      `<tr height=20 style='height:15.0pt'>${row.map((text) => `<td class=xl65>${text}</td>`).join('')}</tr>`,
  );
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><col width=64>${lines.join('\n')}</table></body></html>`;
}

test('ten thousand rows pasted from Excel become two lists, none is lost, and it is told how far reading is', async ({
  app,
}) => {
  test.setTimeout(300_000);
  const { page, client } = app;
  const frame = new Frame(page);
  const proposals = new Proposals(page);
  await frame.goTo('proposals');
  const rows = Array.from({ length: ROWS }, (_, n) => rowAt(n));
  const saidSince = await pasteHtml(page, excelHtml([HEAD, ...rows]));
  await proposals.takeAll();
  await frame.says(/Bảng có 10\.000 dòng.*chia làm 2 danh sách/);

  const said = await saidSince();
  const steps = said.filter((words) => /^Đang đọc bảng: [\d.]+ \/ 10\.001 dòng$/.test(words));
  expect(steps, 'drawn while it read').not.toEqual([]);
  const taken = await Promise.all(
    (await client.check.lists({})).map(async ({ id }) => (await client.check.find({ id }))?.lines ?? []),
  );
  const numbers = taken.flat().map(({ name }) => Number(name.replace('Nguyễn Thị Hoa ', '')));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(rows.map((_, n) => n + 1));
  const [last] = taken.flat().filter(({ name }) => name === `Nguyễn Thị Hoa ${ROWS}`);
  expect(last).toMatchObject({ birthYear: 1999, unit: 'TDP 9, Phường 5', form: 'Giấy khen', periodTo: 2025 });
});

test('a table that is too long is refused with a sentence, and nothing is added', async ({ app }) => {
  test.setTimeout(180_000);
  const { page, client } = app;
  await new Frame(page).goTo('proposals');
  await pasteHtml(page, excelHtml([HEAD, ...Array.from({ length: 20_000 }, (_, n) => rowAt(n).slice(0, 2))]));

  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
    'Bảng có 20.001 dòng; mỗi lần nhận nhiều nhất 20.000 dòng.',
    { timeout: 90_000 },
  );
  expect(await client.check.lists({})).toEqual([]);
});
