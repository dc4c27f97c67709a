import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProposedLineInput } from '#contract';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import { givenEighty } from '../../db/awards/check/eighty.ts';
import { givenEntry, givenPerson } from '../../support/given.ts';
import { expect, test } from '../hosts.ts';
import { Frame } from '../pages/frame.ts';
import { Proposals } from '../pages/proposals.ts';

const HEAD = ['STT', 'Họ và tên', 'Năm sinh', 'Đơn vị', 'Hình thức khen thưởng', 'Thành tích', 'Năm'];

const rowOf = (line: ProposedLineInput, at: number): string[] => [
  ...[String(at + 1), line.name, String(line.birthYear ?? ''), line.unit ?? '', line.form ?? ''],
  ...[line.achievement ?? '', String(line.periodTo ?? '')],
];

test('of eighty pasted names the fifteen that want a second look are pointed out, each for its reason', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const { page, client } = app;
  const { lines, wanted } = await givenEighty(client);
  const frame = new Frame(page);
  const proposals = new Proposals(page);
  await frame.goTo('proposals');
  await proposals.paste([HEAD, ...lines.map(rowOf)]);

  await expect(page.getByText('80 dòng · 15 dòng có điều cần xem · 80 dòng chưa quyết')).toBeVisible({
    timeout: 60_000,
  });
  const reasons = {
    K1: /đã khen cùng thành tích 2025/,
    D1: /cùng tên/,
    D2: /trong kho là/,
    D3: /nay là Phường Bàn Cờ/,
  };
  for (const rule of ['K1', 'D1', 'D2', 'D3'] as const) {
    await proposals.showRule(rule);
    const shown = proposals.lines.getByRole('option');
    await expect(shown).toHaveCount(wanted[rule].length);
    for (const [at, line] of wanted[rule].entries()) {
      await expect(shown.nth(at)).toContainText(lines[line - 1]?.name ?? '');
      await expect(shown.nth(at)).toContainText(reasons[rule]);
    }
  }
  await proposals.showRule('K1');
  await proposals.lines.getByRole('option').first().click();
  await expect(proposals.line).toContainText(
    'Luật 06/2022/QH15, Đ.5.2 · hiệu lực từ 01/01/2024 · bộ quy tắc',
  );
  await expect(proposals.line).toContainText('Có căn cứ trong kho');
  await expect(proposals.line).not.toContainText('không đủ điều kiện');
  await proposals.line.getByRole('link', { name: '1/QĐ-UBND' }).first().click();
  await expect(page).toHaveURL(/#\/commendations\//);
});

test('a list is worked through with keys, is kept when the program falls, and becomes a decision', async ({
  app,
}) => {
  const { client } = app;
  const [older] = [
    await givenPerson(client, 'Nguyễn Văn Đức', { birthYear: 1970, positions: [{ unit: 'TDP 7' }] }),
    await givenPerson(client, 'Nguyễn Văn Đức', { birthYear: 1985, positions: [{ unit: 'TDP 7' }] }),
  ];
  await givenEntry(client, {
    kind: 'commendation',
    ...{ number: '12/QĐ-UBND', date: '15/01/2024' },
    lines: [{ asPrinted: 'Nguyễn Văn Đức', agentId: older, form: 'Giấy khen', periodTo: 2023 }],
  });
  const frame = new Frame(app.page);
  const proposals = new Proposals(app.page);
  await frame.goTo('proposals');
  await proposals.paste([
    ['Họ và tên', 'Đơn vị', 'Hình thức khen thưởng', 'Tiền thưởng', 'Năm'],
    ['Ông Nguyễn Văn Đức', 'TDP 7', 'Giấy khen', '500000', '2025'],
    ['Bà Trần Thị Trang', 'TDP 2', 'Giấy khen', '500000', '2025'],
    ['Ông', 'TDP 3', 'Giấy khen', '500000', '2025'],
  ]);
  await expect(proposals.lines.getByRole('option')).toHaveCount(3);
  await expect(proposals.lines.getByRole('option').nth(2)).toContainText('chỉ có danh xưng');

  await proposals.lines.focus();
  await app.page.keyboard.press('Home');
  await expect(proposals.line.getByRole('button', { name: 'Chọn người này: Nguyễn Văn Đức' })).toHaveCount(2);
  await app.page.keyboard.press('2');
  await expect(proposals.line.getByText('đang lấy người này')).toBeVisible();
  await app.page.keyboard.press('c');
  await app.page.keyboard.type('Đã hỏi tổ dân phố');
  await proposals.lines.focus();
  await app.page.keyboard.press('g');
  await expect(proposals.line).toContainText('Bà Trần Thị Trang');
  await app.page.keyboard.press('End');
  await app.page.keyboard.press('b');
  await expect(proposals.lines.getByRole('option').nth(2)).toContainText('Bỏ ra');
  await app.page.keyboard.press('Control+z');
  await expect(proposals.lines.getByRole('option').nth(2)).not.toContainText('Bỏ ra');
  await app.page.keyboard.press('b');
  await expect.poll(async () => (await client.check.lists({}))[0]?.openCount, { timeout: 2000 }).toBe(1);

  await app.page.reload();
  await expect(proposals.lines.getByRole('option').first()).toContainText('Giữ lại');
  await proposals.lines.getByRole('option').first().click();
  await expect(proposals.line.getByLabel(vi.proposals.note)).toHaveValue('Đã hỏi tổ dân phố');

  await proposals.do(vi.proposals.draft);
  await app.page.getByRole('button', { name: 'Lập dự thảo với 2 dòng' }).click();
  await frame.says('Đã lập bản nháp với 2 dòng.');
  const grid = app.page.getByRole('grid', { name: vi.commendations.recipients });
  await expect(grid).toHaveAttribute('aria-rowcount', '4');
  const [draft] = await client.draft.list({});
  expect(draft?.content).toMatchObject({
    lines: [
      { asPrinted: 'Ông Nguyễn Văn Đức', unit: 'TDP 7', form: 'Giấy khen', money: 500_000, periodTo: 2025 },
      { asPrinted: 'Bà Trần Thị Trang' },
    ],
  });
});

test('files that are no list are refused with a sentence, one that is becomes lines, and goes out as a workbook', async ({
  app,
  place,
}) => {
  const { page, client } = app;
  const frame = new Frame(page);
  const proposals = new Proposals(page);
  const file = (name: string, content: string | Buffer): string => {
    const path = join(place.temporary, name);
    writeFileSync(path, content);
    return path;
  };
  await frame.goTo('proposals');
  await proposals.openFile(file('trong.csv', ''));
  await expect(page.getByRole('alert')).toContainText('Tệp trong.csv trống');
  await proposals.openFile(file('anh.csv', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])));
  await expect(page.getByRole('alert')).toContainText('Tệp anh.csv không phải bảng danh sách');
  await proposals.openFile(file('hong.xlsx', 'PK\u0003\u0004 hỏng'));
  await expect(page.getByRole('alert')).toContainText('không mở được như một sổ Excel');
  await proposals.openFile(file('sai.jsonl', '{"name":"Lê Thị Hoa"}\n{"name":"Võ Văn Tám","tuoi":40}\n'));
  await expect(page.getByRole('alert')).toContainText('Tệp sai.jsonl, dòng 2, mục tuoi');
  expect(await client.check.lists({})).toEqual([]);

  await proposals.openFile(
    file('dot.jsonl', '{"name":"=HYPERLINK(\\"x\\")","birthYear":2150}\n{"name":"Lê Thị Hoa"}\n'),
  );
  await expect(proposals.lines.getByRole('option').first()).toContainText('năm sinh ở tương lai');
  await proposals.do(vi.proposals.export);
  await frame.says(vi.common.sheetSaved);

  await proposals.do(vi.proposals.print);
  await expect(page.getByRole('article')).toContainText('KẾT QUẢ KIỂM TRA DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG');
});

test('a file of ten thousand lines becomes two lists, and none is lost', async ({ app, place }) => {
  test.setTimeout(180_000);
  const { page, client } = app;
  const frame = new Frame(page);
  const proposals = new Proposals(page);
  const rows = Array.from({ length: 10_000 }, (_, n) => `Nguyễn Thị Hoa ${n + 1};TDP 7`);
  const path = join(place.temporary, 'dai.csv');
  writeFileSync(path, ['Họ và tên;Đơn vị', ...rows].join('\n'));
  await frame.goTo('proposals');
  await proposals.openFile(path);
  await proposals.takeAll();
  await frame.says(/Bảng có 10\.000 dòng.*chia làm 2 danh sách/);
  expect((await client.check.lists({})).map(({ lineCount }) => lineCount)).toEqual([5000, 5000]);
});
