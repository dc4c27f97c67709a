import { describe, expect, it } from 'vitest';
import { type Sheet, sheetFile } from '../../../renderer/sheets/sheet.ts';
import { unzip } from '../../support/unzip.ts';

type Row = { readonly name: string; readonly money: number | null };

const sheet = (rows: readonly Row[]): Sheet<Row> => ({
  name: 'Khen thưởng [2024] của Ủy ban nhân dân phường',
  heading: ['DANH SÁCH', 'UBND Phường 5'],
  columns: [
    { header: 'STT', width: 6, cell: (_row, at) => at + 1 },
    { header: 'Họ và tên', width: 30, cell: ({ name }) => name },
    { header: 'Tiền thưởng', width: 14, cell: ({ money }) => money },
  ],
  rows,
});

async function parts(rows: readonly Row[]) {
  const files = unzip(Buffer.from(await (await sheetFile(sheet(rows))).arrayBuffer()));
  return {
    cells: files.get('xl/worksheets/sheet1.xml') ?? '',
    texts: [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, text]) => text,
    ),
    book: files.get('xl/workbook.xml') ?? '',
  };
}

describe('a workbook', () => {
  it('holds the heading, the columns and the rows as they are', async () => {
    const { texts, cells } = await parts([{ name: 'Nguyễn Văn Đức', money: 540_000 }]);
    expect(texts).toEqual(
      expect.arrayContaining([
        'DANH SÁCH',
        'UBND Phường 5',
        'STT',
        'Họ và tên',
        'Tiền thưởng',
        'Nguyễn Văn Đức',
      ]),
    );
    expect(cells).toMatch(/<c r="C4"[^>]*><v>540000<\/v>/);
    expect(cells).toContain('ySplit="3"');
  });

  it('takes texts that look like formulas for texts', async () => {
    const names = ['=1+1', '+84 912', '-12', '@SUM(A1)', '=HYPERLINK("http://x","y")'];
    const { texts, cells } = await parts(names.map((name) => ({ name, money: null })));
    expect(texts).toEqual(expect.arrayContaining(names));
    expect(cells).not.toContain('<f');
    for (const row of [4, 5, 6, 7, 8]) expect(cells).toMatch(new RegExp(`<c r="B${row}"[^>]* t="s"`));
  });

  it('has a name that spreadsheet programs take', async () => {
    const name = /<sheet [^>]*name="([^"]*)"/.exec((await parts([])).book)?.[1] ?? '';
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[\\/?*[\]:]/);
    expect(name).toContain('Khen thưởng');
  });
});
