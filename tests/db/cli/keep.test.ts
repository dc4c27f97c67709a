import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { tangthu as ask, givenArchive, PATIENCE } from './command-line.ts';

async function givenArchiveWithFile() {
  const archive = await givenArchive();
  const file = path.join(temporaryFolder(), 'van ban.txt');
  writeFileSync(file, 'nội dung');
  const { added } = (await archive.tangthu('add', file, '--json')).json<{ added: { sha256: string }[] }>();
  const sha256 = added[0]?.sha256 ?? '';
  return { ...archive, sha256, blob: path.join(archive.folder, 'blobs', sha256.slice(0, 2), sha256) };
}

describe('verify', PATIENCE, () => {
  it('ends with 0 where all is well, and info tells of it', async () => {
    const { tangthu } = await givenArchiveWithFile();
    const { code, json } = await tangthu('verify', '--json');
    expect(code).toBe(0);
    expect(json()).toEqual({ faults: [], checkedBlobs: 1, bytes: 10 });
    expect((await tangthu('verify')).out).toBe('Kho toàn vẹn, không thấy lỗi nào.');
    expect((await tangthu('info', '--json')).json()).toMatchObject({ health: { faults: 0 } });
  });

  it('ends with 1 and names every fault', async () => {
    const { tangthu, sha256, blob } = await givenArchiveWithFile();
    rmSync(blob);
    writeFileSync(blob, 'nội dunG');
    const { code, out } = await tangthu('verify');
    expect({ code, out }).toEqual({ code: 1, out: `Tệp gốc đã bị thay đổi: ${sha256} van ban.txt` });
    rmSync(blob);
    const gone = await tangthu('verify', '--json');
    expect(gone.code).toBe(1);
    expect(gone.json()).toMatchObject({ faults: [{ kind: 'blob_missing', name: `${sha256} van ban.txt` }] });
    expect((await tangthu('info')).out).toContain(', 1 lỗi.');
  });
});

describe('backup and restore', PATIENCE, () => {
  it('carry an archive to another folder, whole', async () => {
    const { tangthu, sha256 } = await givenArchiveWithFile();
    const target = path.join(temporaryFolder(), 'usb');
    const made = await tangthu('backup', target, '--json');
    expect(made.code).toBe(0);
    const { path: copy } = made.json<{ path: string }>();
    expect(made.json()).toMatchObject({ entries: 1, blobs: 1, missing: [] });
    expect((await tangthu('info', '--json')).json()).toMatchObject({ lastBackup: { path: copy } });

    const folder = path.join(temporaryFolder(), 'kho phục hồi');
    const restored = await ask(['restore', copy, '--to', folder]);
    expect(restored.code).toBe(0);
    expect(restored.out).toContain(`Đã khôi phục vào ${folder}`);
    expect(readFileSync(path.join(folder, 'blobs', sha256.slice(0, 2), sha256), 'utf8')).toBe('nội dung');
    const other = await ask(['--archive', folder, 'verify', '--json']);
    expect(other.code).toBe(0);
    expect((await ask(['--archive', folder, 'search', 'van ban', '--json'])).json()).toMatchObject({
      total: 1,
    });
  });

  it('refuse a copy that is damaged and a folder that is not empty', async () => {
    const { tangthu } = await givenArchiveWithFile();
    const target = path.join(temporaryFolder(), 'usb');
    const { path: copy } = (await tangthu('backup', target, '--json')).json<{ path: string }>();
    const full = temporaryFolder();
    writeFileSync(path.join(full, 'x'), '');
    expect(await ask(['restore', copy, '--to', full])).toMatchObject({
      code: 1,
      err: `Thư mục ${full} không trống. Hãy chọn thư mục mới hoặc trống.`,
    });
    const catalogue = path.join(copy, 'archive.sqlite');
    writeFileSync(catalogue, readFileSync(catalogue).subarray(0, 8192));
    const folder = path.join(temporaryFolder(), 'mới');
    const refused = await ask(['restore', copy, '--to', folder, '--json']);
    expect(refused.code).toBe(1);
    expect(refused.json()).toMatchObject({ error: { code: 'backup_damaged' } });
    expect(existsSync(folder)).toBe(false);
    expect(readdirSync(full)).toEqual(['x']);
  });
});
