import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideChromium } from '../../../build/chromium.ts';
import { readPaste } from '../../../renderer/screens/commendations/paste/read-paste.ts';
import { readLayout } from '../../../renderer/screens/commendations/paste/table-layout.ts';
import { forms } from './given.ts';

/** The browser's own HTML reader decides what a clipboard means; so the reader is tried in a browser. */
const SOURCE = new URL('../../../renderer/components/clipboard-table.ts', import.meta.url);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await provideChromium(), args: ['--no-sandbox'] });
  page = await browser.newPage();
  const script = stripTypeScriptTypes(readFileSync(SOURCE, 'utf8')).replace(
    /export function (\w+)/g,
    'globalThis.$1 = $1; function $1',
  );
  await page.addScriptTag({ content: script });
});
afterAll(() => browser.close());

/** Reads the table as the window does. */
function read(html: string, text = ''): Promise<string[][]> {
  return page.evaluate(
    ([fromHtml, fromText]) => {
      const { readClipboardTable } = globalThis as unknown as {
        readClipboardTable: (data: { getData: (type: string) => string }) => string[][];
      };
      return readClipboardTable({
        getData: (type) => (type === 'text/html' ? fromHtml : fromText),
      });
    },
    [html, text] as const,
  );
}

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>td {color: red}</style></head><body>
<!--StartFragment--><p class=MsoNormal>DANH SÁCH</p>
<table class=MsoTableGrid border=1><tr>
<td rowspan=2><p class=MsoNormal align=center><b>STT<o:p></o:p></b></p></td>
<td rowspan=2><p class=MsoNormal><b>Họ
  và tên<o:p></o:p></b></p></td>
<td colspan=2><p class=MsoNormal><b>Năm sinh</b></p></td>
<td rowspan=2><p class=MsoNormal><b>Chức vụ, đơn vị</b></p></td>
<td rowspan=2><p>Hình thức</p></td></tr>
<tr><td><p>Nam</p></td><td><p>Nữ</p></td></tr>
<tr><td colspan=6><p>I. CÁ NHÂN</p></td></tr>
<tr><td><p>1</p></td><td><p class=MsoNormal>Ông
  Nguyễn&nbsp;Văn
  Đức</p></td><td><p>1971</p></td><td><p><o:p>&nbsp;</o:p></p></td>
<td><p>Tổ trưởng</p><p>Tổ dân phố 7</p></td><td rowspan=2><p>Giấy khen</p></td></tr>
<tr><td><p>2</p></td><td><p>TRẦN THỊ ĐÀO</p></td><td><p></p></td><td><p>1980</p></td>
<td><p>Chủ tịch Hội Phụ nữ<br>phường</p></td></tr>
</table><!--EndFragment--></body></html>`;

describe('a table from the clipboard', () => {
  it('is read from Word with merged cells, paragraphs in cells and lines broken in the source', async () => {
    const table = await read(WORD, 'ignored');
    expect(table).toEqual([
      ['STT', 'Họ và tên', 'Năm sinh', '', 'Chức vụ, đơn vị', 'Hình thức'],
      ['STT', 'Họ và tên', 'Nam', 'Nữ', 'Chức vụ, đơn vị', 'Hình thức'],
      ['I. CÁ NHÂN', '', '', '', '', ''],
      ['1', 'Ông Nguyễn Văn Đức', '1971', '', 'Tổ trưởng\nTổ dân phố 7', 'Giấy khen'],
      ['2', 'TRẦN THỊ ĐÀO', '', '1980', 'Chủ tịch Hội Phụ nữ\nphường', 'Giấy khen'],
    ]);
  });

  it('becomes the lines that stand on the paper', async () => {
    const table = await read(WORD);
    const context = { forms, form: null, period: { periodFrom: null, periodTo: null }, moneyFactor: 1 };
    const rows = [...readPaste(table, readLayout(table, forms), context, true)];
    expect(rows).toMatchObject([
      { is: 'heading' },
      {
        line: { asPrinted: 'Ông Nguyễn Văn Đức', birthYear: 1971, sex: 'male', unit: 'Tổ dân phố 7' },
        problems: [],
      },
      {
        line: { asPrinted: 'TRẦN THỊ ĐÀO', birthYear: 1980, sex: 'female', form: 'Giấy khen' },
        problems: [],
      },
    ]);
  });

  it('is read from Excel, several tables one below the other', async () => {
    const html = `<table><col width=64><tr height=20><td>1</td><td x:num="540000">540,000</td></tr></table>
      <table><tr><td>2</td><td>a<br>
  b</td></tr></table>`;
    expect(await read(html)).toEqual([
      ['1', '540,000'],
      ['2', 'a\nb'],
    ]);
  });

  it('stays within itself, however far a cell says it reaches, and runs no script', async () => {
    const html = `<table><tr><td rowspan=65000>a</td><td><script>document.title = 'run'</script>b</td></tr>
      <tr><td rowspan=0>c</td></tr></table>`;
    expect(await read(html)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
    expect(await page.title()).toBe('');
  });

  it('falls back to tab-separated text where the HTML has no table', async () => {
    expect(await read('<p>a b</p>', 'a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});
