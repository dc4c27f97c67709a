import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { tangthu, tangthuJson } from './run-command.ts';

const minutes = {
  kind: 'minutes',
  title: 'Hội nghị tổng kết công tác',
  number: '05/BB-UBND',
  heldOn: '2024-01-10',
};

async function givenArchive(records: readonly object[] = []): Promise<{ folder: string; beside: string }> {
  const beside = temporaryFolder();
  const folder = path.join(beside, 'kho');
  expect((await tangthu('init', '--archive', folder, '--office', 'UBND Phường Thử')).code).toBe(0);
  if (records.length > 0) {
    const file = path.join(beside, 'vao.jsonl');
    writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'));
    expect((await tangthu('import', file, '--archive', folder)).code).toBe(0);
  }
  return { folder, beside };
}

describe('tangthu init and info', () => {
  it('make an archive and tell what it holds, with the promised fields', async () => {
    const { folder } = await givenArchive([minutes, { kind: 'photo', caption: 'Ảnh', takenOn: '2023' }]);
    const { code, json } = await tangthuJson('info', '--archive', folder);
    expect(code).toBe(0);
    expect(json).toMatchObject({
      office: 'UBND Phường Thử',
      entries: { total: 2, minutes: 1, photo: 1, commendation: 0, document: 0 },
      byYear: { 2023: 1, 2024: 1 },
      lastBackup: null,
    });
  });

  it.each([
    [
      'a folder that holds something',
      (folder: string) => writeFileSync(path.join(folder, 'thư.txt'), 'x'),
      'không trống',
    ],
    [
      'a folder that holds an archive',
      (folder: string) => writeFileSync(path.join(folder, 'archive.sqlite'), 'x'),
      'đã có một kho',
    ],
  ])('refuse %s in a clear sentence', async (_, fill, sentence) => {
    const folder = temporaryFolder();
    fill(folder);
    const { code, err } = await tangthu('init', '--archive', folder);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
  });

  it('tell of a text file called archive.sqlite and leave it alone', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'archive.sqlite'), 'chỉ là chữ');
    const { code, err } = await tangthu('info', '--archive', folder);
    expect(code).toBe(1);
    expect(err).toContain('không phải của Tàng Thư');
    expect(readFileSync(path.join(folder, 'archive.sqlite'), 'utf8')).toBe('chỉ là chữ');
  });
});

describe('tangthu add', () => {
  it('makes an entry of each file, photos of pictures, and tells of bytes that are there already', async () => {
    const { folder, beside } = await givenArchive();
    const picture = path.join(beside, 'Trao giấy khen.jpg');
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#9a6b00' } })
      .jpeg()
      .toFile(picture);
    const paper = path.join(beside, 'Báo cáo quý I.txt');
    writeFileSync(paper, 'nội dung báo cáo');
    const { code, json } = await tangthuJson('add', picture, paper, picture, '--archive', folder);
    expect(code).toBe(0);
    const { added } = json as { added: { entryId: string; alsoAt: string[] }[] };
    expect(added.map((one) => one.alsoAt)).toEqual([[], [], [added[0]?.entryId]]);
    expect((await tangthuJson('info', '--archive', folder)).json).toMatchObject({
      entries: { photo: 2, document: 1 },
      blobs: { count: 2 },
    });
  });

  it('says which file is not there, and takes nothing', async () => {
    const { folder } = await givenArchive();
    const { code, err } = await tangthu('add', '/khong/co/gi.jpg', '--archive', folder);
    expect(code).toBe(1);
    expect(err).toContain('Không thấy tệp "gi.jpg"');
  });
});

describe('tangthu import and export', () => {
  it('refuse a wrong line in Vietnamese and as JSON, and keep nothing', async () => {
    const { folder, beside } = await givenArchive();
    const file = path.join(beside, 'sai.jsonl');
    writeFileSync(
      file,
      [minutes, { ...minutes, heldOn: '31/02/2024' }].map((line) => JSON.stringify(line)).join('\n'),
    );
    const { code, err, json } = await tangthuJson('import', file, '--archive', folder);
    expect(code).toBe(1);
    expect(err).toContain('Dòng 2, trường "heldOn"');
    expect(json).toMatchObject({ error: { code: 'import_refused', line: 2, field: 'heldOn', rule: 'date' } });
    expect((await tangthuJson('info', '--archive', folder)).json).toMatchObject({ entries: { total: 0 } });
  });

  it('try a file without writing, and take a batch out again', async () => {
    const { folder, beside } = await givenArchive();
    const file = path.join(beside, 'vao.jsonl');
    writeFileSync(file, JSON.stringify(minutes));
    expect((await tangthuJson('import', file, '--dry-run', '--archive', folder)).json).toMatchObject({
      total: 1,
      added: 0,
    });
    const { batch } = (await tangthuJson('import', file, '--archive', folder)).json as { batch: string };
    expect((await tangthuJson('import', '--undo', batch, '--archive', folder)).json).toMatchObject({
      removed: 1,
    });
    expect((await tangthuJson('info', '--archive', folder)).json).toMatchObject({ entries: { total: 0 } });
  });

  it('carry a catalogue to another archive and back to the same bytes', async () => {
    const { folder, beside } = await givenArchive([minutes]);
    const other = await givenArchive();
    const [first, second] = [path.join(beside, 'a.jsonl'), path.join(beside, 'b.jsonl')];
    expect((await tangthu('export', '--jsonl', first, '--files', '--archive', folder)).code).toBe(0);
    expect((await tangthu('import', first, '--archive', other.folder)).code).toBe(0);
    expect((await tangthu('export', '--jsonl', second, '--files', '--archive', other.folder)).code).toBe(0);
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
  });
});

describe('tangthu search', () => {
  it('answers in the promised shape, one query or many', async () => {
    const { folder, beside } = await givenArchive([minutes]);
    const { code, json } = await tangthuJson('search', 'tong ket', '--archive', folder);
    expect(code).toBe(0);
    expect(Object.keys(json as object)).toEqual([
      'query',
      'interpreted',
      'total',
      'totalIsExact',
      'tookMs',
      'hits',
    ]);
    const { hits } = json as { hits: object[] };
    expect(hits).toMatchObject([{ kind: 'minutes', title: minutes.title, date: '2024-01-10' }]);
    expect(Object.keys(hits[0] ?? {})).toEqual([
      'id',
      'kind',
      'title',
      'date',
      'score',
      'matched',
      'snippet',
    ]);

    const queries = path.join(beside, 'hoi.txt');
    writeFileSync(queries, 'hoi nghi\n05 bb ubnd\nkhong co\n');
    const { out } = await tangthu('search', '--queries', queries, '--archive', folder);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).total),
    ).toEqual([1, 1, 0]);
    expect(
      (await tangthuJson('search', 'tong ket', '--kind', 'photo', '--archive', folder)).json,
    ).toMatchObject({ total: 0 });
    expect(
      (await tangthuJson('search', 'tong ket', '--year', '2023', '--archive', folder)).json,
    ).toMatchObject({ total: 0 });
  });
});

describe('tangthu verify, backup and restore', () => {
  it('find an archive whole, copy it, put the copy elsewhere, and name a changed byte', async () => {
    const { folder, beside } = await givenArchive([minutes]);
    const paper = path.join(beside, 'quét.txt');
    writeFileSync(paper, 'bản gốc');
    const { added } = (await tangthuJson('add', paper, '--archive', folder)).json as {
      added: { sha256: string }[];
    };
    expect(await tangthu('verify', '--archive', folder)).toMatchObject({ code: 0 });

    const { path: copy } = (await tangthuJson('backup', path.join(beside, 'saoluu'), '--archive', folder))
      .json as { path: string };
    const restored = path.join(beside, 'lay lai');
    expect((await tangthu('restore', copy, '--to', restored)).code).toBe(0);
    expect((await tangthuJson('info', '--archive', restored)).json).toMatchObject({ entries: { total: 2 } });

    const sha256 = added[0]?.sha256 ?? '';
    writeFileSync(path.join(folder, 'blobs', sha256.slice(0, 2), sha256), 'bản gỐc');
    const { code, json } = await tangthuJson('verify', '--archive', folder);
    expect(code).toBe(1);
    expect((json as { faults: { kind: string }[] }).faults.map((fault) => fault.kind)).toContain(
      'blob_changed',
    );
  });

  it('never restore into a folder that holds something', async () => {
    const { folder, beside } = await givenArchive([minutes]);
    const { path: copy } = (await tangthuJson('backup', path.join(beside, 'saoluu'), '--archive', folder))
      .json as { path: string };
    const target = path.join(beside, 'có gì');
    mkdirSync(target);
    writeFileSync(path.join(target, 'thư.txt'), 'x');
    expect((await tangthu('restore', copy, '--to', target)).code).toBe(1);
    expect(existsSync(path.join(target, 'archive.sqlite'))).toBe(false);
  });
});

describe('what the command line refuses', () => {
  it.each([
    [['draft', 'tin.txt']],
    [['history', 'Nguyễn Văn Đức']],
    [['check', 'danh-sach.csv']],
    [['export', '--year', '2024', '--out', 'x']],
    [['search', 'x', '--explain']],
  ])('%j is not there yet: said, exit 2', async (args) => {
    const { folder } = await givenArchive();
    const { code, err } = await tangthu(...args, '--archive', folder);
    expect(code).toBe(2);
    expect(err).toContain('chưa có trong bản này');
  });

  it.each([
    [['nonsense']],
    [['info', '--wat']],
    [['add']],
    [['search']],
    [['restore', 'x']],
    [['search', 'x', '--limit', 'nhiều']],
  ])('%j is wrong usage: said, exit 2', async (args) => {
    const { folder } = await givenArchive();
    const { code, err, out } = await tangthu(...args, '--archive', folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });

  it('asks for an archive where none is known', async () => {
    const { code, err } = await tangthu('info');
    expect(code).toBe(2);
    expect(err).toContain('--archive');
  });

  it('shows every command when asked for help', async () => {
    const { code, out } = await tangthu('--help');
    expect(code).toBe(0);
    for (const name of [
      'init',
      'info',
      'add',
      'import',
      'search',
      'export',
      'verify',
      'backup',
      'restore',
      'serve',
    ]) {
      expect(out).toContain(`tangthu ${name}`);
    }
  });
});
