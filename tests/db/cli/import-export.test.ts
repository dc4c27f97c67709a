import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { givenArchive, PATIENCE } from './command-line.ts';

type Line = Record<string, unknown>;

function givenFile(lines: readonly Line[], folder = temporaryFolder()): string {
  const file = path.join(folder, 'vào.jsonl');
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return file;
}

const LINES: readonly Line[] = [
  { kind: 'person', name: 'Nguyễn Văn Đức', birthYear: 1971 },
  {
    kind: 'minutes',
    title: 'Hội nghị tổng kết',
    number: '05/BB-UBND',
    heldOn: '2024-01-10',
    figures: [{ what: 'Thu ngân sách', value: 103, unit: '%' }],
  },
  {
    kind: 'commendation',
    number: '12/QĐ-UBND',
    subject: 'Tặng Giấy khen',
    signedOn: '2023-12',
    recipients: [{ name: 'Ông Nguyễn Văn Đức', form: 'Giấy khen' }],
  },
  { kind: 'document', type: 'Báo cáo', number: '45/BC-UBND', subject: 'Kết quả năm', file: 'quét.txt' },
];

describe('import', PATIENCE, () => {
  it('takes a file in as a batch that can be taken out again', async () => {
    const { tangthu } = await givenArchive();
    const file = givenFile(LINES.slice(0, 3));
    const { code, json } = await tangthu('import', file, '--json');
    expect(code).toBe(0);
    const { batch, ...told } = json<{ batch: string }>();
    expect(told).toEqual({ total: 3, added: 3, skipped: 0 });
    expect((await tangthu('search', 'tong ket', '--json')).json()).toMatchObject({ total: 1 });

    const undone = await tangthu('import', '--undo', batch);
    expect(undone).toMatchObject({ code: 0, out: `Đã gỡ 3 bản ghi của lô ${batch}.` });
    expect((await tangthu('info', '--json')).json()).toMatchObject({
      entries: { total: 0 },
      agents: { person: 0 },
    });
  });

  it('writes nothing on a dry run', async () => {
    const { tangthu } = await givenArchive();
    const { code, out } = await tangthu('import', givenFile(LINES.slice(0, 3)), '--dry-run');
    expect({ code, out }).toEqual({ code: 0, out: 'Tệp hợp lệ: 3 bản ghi. Chưa ghi gì vào kho.' });
    expect((await tangthu('info', '--json')).json()).toMatchObject({
      entries: { total: 0 },
      agents: { person: 0 },
    });
  });

  it.each([
    [
      { kind: 'minutes', title: 'x', heldOn: '31/02/2024' },
      'Dòng 2, trường "heldOn": ngày tháng không đọc được hoặc không có thật ("31/02/2024"). Không có gì của tệp này được ghi vào kho.',
    ],
    [
      { kind: 'minutes', title: 'x', ngay: '2024' },
      'Dòng 2, trường "ngay": trường không có trong định dạng. Không có gì của tệp này được ghi vào kho.',
    ],
    [
      { kind: 'photo', file: '../../etc/passwd' },
      'Dòng 2, trường "file": đường dẫn đi ra ngoài thư mục của tệp nhập ("../../etc/passwd"). Không có gì của tệp này được ghi vào kho.',
    ],
  ])('refuses a whole file for one line, and says which: %j', async (line, sentence) => {
    const { tangthu } = await givenArchive();
    const { code, json, err } = await tangthu('import', givenFile([LINES[1] as Line, line]), '--json');
    expect(code).toBe(1);
    expect(json()).toMatchObject({ error: { code: 'import_refused', line: 2 } });
    expect(err.split('\n').at(-1)).toBe(sentence);
    expect((await tangthu('info', '--json')).json()).toMatchObject({ entries: { total: 0 } });
  });

  it('refuses a file that is not there', async () => {
    const { tangthu } = await givenArchive();
    expect(await tangthu('import', '/không/có.jsonl')).toMatchObject({
      code: 1,
      err: 'Không thấy tệp "có.jsonl".',
    });
  });
});

describe('export --jsonl', PATIENCE, () => {
  it('gives bytes that come out the same after import into an empty archive, with their files', async () => {
    const source = temporaryFolder();
    writeFileSync(path.join(source, 'quét.txt'), 'bản quét');
    const first = await givenArchive();
    expect((await first.tangthu('import', givenFile(LINES, source))).code).toBe(0);

    const folder = temporaryFolder();
    const once = path.join(folder, 'một.jsonl');
    const { code, json } = await first.tangthu('export', '--jsonl', once, '--files', '--json');
    expect(code).toBe(0);
    expect(json()).toMatchObject({ path: once, records: 4, files: 1 });

    const second = await givenArchive();
    expect((await second.tangthu('import', once)).code).toBe(0);
    const twice = path.join(folder, 'hai.jsonl');
    const told = await second.tangthu('export', '--jsonl', twice, '--files');
    expect(told.out).toBe(`Đã xuất 4 bản ghi và 1 tệp ra ${twice}.`);
    expect(readFileSync(twice, 'utf8')).toBe(readFileSync(once, 'utf8'));
    expect((await second.tangthu('verify')).code).toBe(0);
  });

  it('takes one year where asked', async () => {
    const { tangthu } = await givenArchive();
    await tangthu('import', givenFile(LINES.slice(1, 3)));
    const file = path.join(temporaryFolder(), 'năm', 'ra.jsonl');
    expect((await tangthu('export', '--jsonl', file, '--year', '2023')).code).toBe(0);
    const records = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(records).toMatchObject([{ kind: 'commendation', number: '12/QĐ-UBND' }]);
    expect(await tangthu('export', '--jsonl', file, '--year', 'nay')).toMatchObject({ code: 2 });
  });

  it('refuses a place that cannot be written to', async () => {
    const { tangthu } = await givenArchive();
    const folder = path.join(temporaryFolder(), 'là thư mục.jsonl');
    mkdirSync(path.join(folder, 'con'), { recursive: true });
    const { code, err } = await tangthu('export', '--jsonl', folder);
    expect(code).toBe(1);
    expect(err).toContain('Không ghi được vào');
  });
});
