import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { pdf, photo } from '../blobs/fixtures.ts';
import { givenArchive, PATIENCE } from './command-line.ts';

type Added = { file: string; sha256: string; bytes: number; entryId: string; alsoAt: string[] };
type Answer = { added: Added[]; unreadable: { fileName: string; error: { code: string } }[] };

async function givenFiles() {
  const folder = temporaryFolder();
  const at = (name: string): string => path.join(folder, name);
  writeFileSync(at('Le_phat_dong.jpg'), await photo({ takenAt: '2024:01:10 08:30:00' }));
  writeFileSync(at('bao cao.pdf'), pdf(['Bao cao ngan sach']));
  writeFileSync(at('ban sao.pdf'), pdf(['Bao cao ngan sach']));
  return at;
}

describe('add', PATIENCE, () => {
  it('makes one entry a file, and is done when thumbnails and texts are there', async () => {
    const { folder, tangthu } = await givenArchive();
    const at = await givenFiles();
    const { code, json, err } = await tangthu('add', at('Le_phat_dong.jpg'), at('bao cao.pdf'), '--json');
    expect(code).toBe(0);
    const { added, unreadable } = json<Answer>();
    expect(unreadable).toEqual([]);
    expect(added.map(({ file, alsoAt }) => [path.basename(file), alsoAt])).toEqual([
      ['Le_phat_dong.jpg', []],
      ['bao cao.pdf', []],
    ]);
    expect(err).toContain('Làm ảnh xem nhanh');
    for (const { sha256 } of added) {
      expect(existsSync(path.join(folder, 'blobs', sha256.slice(0, 2), sha256))).toBe(true);
      expect(readdirSync(path.join(folder, 'renditions', sha256.slice(0, 2))).length).toBeGreaterThan(0);
    }
    const found = (await tangthu('search', 'ngan sach', '--json')).json<{
      hits: { id: string; matched: string[] }[];
    }>();
    expect(found.hits).toMatchObject([{ id: added[1]?.entryId, matched: ['file'] }]);
    const info = (await tangthu('info', '--json')).json();
    expect(info).toMatchObject({
      entries: { photo: 1, document: 1 },
      byYear: { 2024: 1 },
      blobs: { count: 2 },
    });
  });

  it('takes a file that is there already, and tells where', async () => {
    const { tangthu } = await givenArchive();
    const at = await givenFiles();
    const [first] = (await tangthu('add', at('bao cao.pdf'), '--json')).json<Answer>().added;
    const again = await tangthu('add', at('ban sao.pdf'), '--kind', 'minutes');
    expect(again.code).toBe(0);
    expect(again.out).toContain('(tệp này đã có ở 1 mục khác)');
    const third = (await tangthu('add', at('ban sao.pdf'), '--json')).json<Answer>().added[0];
    expect(third?.alsoAt).toContain(first?.entryId);
    expect((await tangthu('info', '--json')).json()).toMatchObject({
      entries: { minutes: 1, document: 2 },
      blobs: { count: 1 },
    });
  });

  it('hangs files on an entry', async () => {
    const { tangthu } = await givenArchive();
    const at = await givenFiles();
    const [entry] = (await tangthu('add', at('bao cao.pdf'), '--json')).json<Answer>().added;
    const { code, json } = await tangthu(
      'add',
      at('Le_phat_dong.jpg'),
      '--entry',
      entry?.entryId ?? '',
      '--json',
    );
    expect(code).toBe(0);
    expect(json<Answer>().added[0]?.entryId).toBe(entry?.entryId);
    expect((await tangthu('info', '--json')).json()).toMatchObject({
      entries: { total: 1 },
      blobs: { count: 2 },
    });
  });

  it('keeps a file that cannot be shown, and names it', async () => {
    const { tangthu } = await givenArchive();
    const half = path.join(temporaryFolder(), 'nua anh.jpg');
    writeFileSync(half, (await photo()).subarray(0, 2000));
    const { code, json, err } = await tangthu('add', half, '--json');
    expect(code).toBe(0);
    expect(json<Answer>().unreadable).toMatchObject([
      { fileName: 'nua anh.jpg', error: { code: 'file_damaged' } },
    ]);
    expect(err).toContain('Tệp "nua anh.jpg" bị hỏng, không xem được. Bản gốc vẫn được giữ nguyên.');
    expect((await tangthu('verify')).code).toBe(0);
  });

  it('refuses a file or an entry that is not there', async () => {
    const { tangthu } = await givenArchive();
    const at = await givenFiles();
    expect(await tangthu('add', at('không có.jpg'))).toMatchObject({
      code: 1,
      err: 'Không thấy tệp "không có.jpg".',
    });
    const nowhere = await tangthu(
      'add',
      at('bao cao.pdf'),
      '--entry',
      '0190a000-0000-7000-8000-000000000001',
      '--json',
    );
    expect(nowhere.code).toBe(1);
    expect(nowhere.json()).toMatchObject({ error: { code: 'not_found', entity: 'entry' } });
    expect((await tangthu('info', '--json')).json()).toMatchObject({ entries: { total: 0 } });
  });
});
