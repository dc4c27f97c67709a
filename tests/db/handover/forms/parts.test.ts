import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import mammoth from 'mammoth';
import readSheet from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import type { FormFormat } from '#contract';
import type { Column, FormHead } from '../../../../db/handover/forms/model/printed-form.ts';
import { openFormats } from '../../../../db/handover/forms/render/all-formats.ts';
import { PART_ROWS } from '../../../../db/handover/forms/render/parts.ts';

const FONTS = fileURLToPath(new URL('../../../../db/handover/forms/fonts', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'tangthu-parts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const column = (heading: string): Column => ({ heading, kind: 'text', align: 'left', share: 1 });
const head: FormHead = {
  ...{ id: 'award-list', fileName: 'dai', title: 'Danh sách dài', office: 'UBND Phường Thử' },
  ...{ orientation: 'portrait', columns: [column('STT'), column('Tên')], madeOn: '2025-01-02', fields: {} },
};

async function write(rows: number, format: FormFormat): Promise<readonly string[]> {
  const renderer = openFormats(head, { folder, fonts: FONTS }, [format], null);
  await renderer.add({ kind: 'group', text: 'Phông UBND Phường 5' });
  for (let n = 1; n <= rows; n++) await renderer.add({ kind: 'row', cells: [n, `Tên ${n}`] });
  return await renderer.close();
}

describe('a long form', { timeout: 180_000 }, () => {
  it('is one workbook, whatever its length', async () => {
    expect(await write(5_000, 'xlsx')).toEqual(['dai.xlsx']);
    const [sheet] = await readSheet(path.join(folder, 'dai.xlsx'));
    const numbered = sheet?.data.filter(([first]) => typeof first === 'number') ?? [];
    expect(numbered.map(([number]) => number)).toEqual(Array.from({ length: 5_000 }, (_one, n) => n + 1));
  });

  it('goes on in further documents that begin with their title, and loses no row', async () => {
    expect(await write(PART_ROWS, 'docx')).toEqual(['dai.docx']);
    expect(await write(5_000, 'docx')).toEqual(['dai-phan-1.docx', 'dai-phan-2.docx', 'dai-phan-3.docx']);
    const texts: string[] = [];
    for (const part of [1, 2, 3]) {
      texts.push((await mammoth.extractRawText({ path: path.join(folder, `dai-phan-${part}.docx`) })).value);
    }
    expect(texts[1]).toMatch(
      /^Danh sách dài \(tiếp theo, phần 2\)\s+STT\s+Tên\s+Phông UBND Phường 5\s+2\.001/,
    );
    const names = texts.flatMap((text) => [...text.matchAll(/Tên (\d+)/g)].map(([, n]) => Number(n)));
    expect(names).toEqual(Array.from({ length: 5_000 }, (_one, n) => n + 1));
  });
});
