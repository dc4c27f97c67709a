import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { givenArchive, PATIENCE, tangthu } from './command-line.ts';

const KEPT = path.resolve(import.meta.dirname, '../../archives');

describe('an archive of an earlier version', PATIENCE, () => {
  it('says that it must be brought up to date, and can be read afterwards', async () => {
    const folder = path.join(temporaryFolder(), 'kho');
    const [kept = ''] = readdirSync(KEPT).filter((name) => /^\d/.test(name));
    cpSync(path.join(KEPT, kept), folder, { recursive: true });
    const refused = await tangthu(['info', '--archive', folder]);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('Kho do bản cũ hơn của chương trình ghi');
    expect(refused.err).toContain('chạy verify');
    expect(refused.err).toContain('ổ chỉ đọc thì chép kho vào máy này trước');
    expect((await tangthu(['verify', '--archive', folder])).code).toBe(0);
    expect((await tangthu(['info', '--archive', folder])).code).toBe(0);
  });
});

describe('init', PATIENCE, () => {
  it('makes an archive in a new folder, for the office named', async () => {
    const folder = path.join(temporaryFolder(), 'kho', 'mới');
    const { code, json } = await tangthu([
      'init',
      '--office',
      'UBND Phường Bến Lụa',
      '--archive',
      folder,
      '--json',
    ]);
    expect(code).toBe(0);
    expect(json()).toMatchObject({ folder, office: 'UBND Phường Bến Lụa', entries: { total: 0 } });
  });

  it('takes the folder from TANGTHU_ARCHIVE, and names an office without a name', async () => {
    const folder = path.join(temporaryFolder(), 'kho');
    const { code, out } = await tangthu(['init'], { TANGTHU_ARCHIVE: folder });
    expect(code).toBe(0);
    expect(out).toContain('Kho lưu trữ: Đơn vị chưa đặt tên');
  });

  it('refuses a folder that holds something, and leaves it as it is', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'thư.txt'), 'của tôi');
    const { code, err, json } = await tangthu(['init', '--archive', folder, '--json']);
    expect(code).toBe(1);
    expect(json()).toEqual({ error: { code: 'folder_not_empty', folder } });
    expect(err).toBe(`Thư mục ${folder} không trống. Hãy chọn thư mục mới hoặc trống.`);
  });

  it('refuses a second archive in one folder', async () => {
    const { folder, tangthu: ask } = await givenArchive();
    const { code, err } = await ask('init');
    expect(code).toBe(1);
    expect(err).toBe(`Trong ${folder} đã có một kho lưu trữ. Hãy chọn thư mục khác.`);
  });

  it('refuses a place where no folder can be made', async () => {
    const file = path.join(temporaryFolder(), 'tệp');
    writeFileSync(file, '');
    const folder = path.join(file, 'kho');
    const { code, err } = await tangthu(['init', '--archive', folder]);
    expect(code).toBe(1);
    expect(err).toContain(`Không ghi được vào ${folder}.`);
  });
});

describe('info', PATIENCE, () => {
  it('tells counts by kind and year under the names other programs rely on', async () => {
    const { folder, tangthu: ask } = await givenArchive();
    const file = path.join(temporaryFolder(), 'vào.jsonl');
    const lines = [
      { kind: 'minutes', title: 'Họp', heldOn: '2024-01-10' },
      { kind: 'minutes', title: 'Không rõ ngày' },
      { kind: 'photo', caption: 'Ảnh', takenOn: '2023' },
      {
        kind: 'commendation',
        subject: 'Khen',
        signedOn: '2024',
        recipients: [{ name: 'Lê Thị Hoa' }, { name: 'Tổ 1' }],
      },
      { kind: 'person', name: 'Lê Thị Hoa' },
    ];
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    expect((await ask('import', file)).code).toBe(0);

    const { code, json, err } = await ask('info', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { id, createdAt, freeBytes, databaseBytes, lastBackup, ...told } = json();
    expect(told).toEqual({
      folder,
      mode: 'read',
      office: 'UBND Phường Thử',
      appVersion: expect.stringMatching(/^\d+\.\d+\.\d+/),
      schemaVersion: expect.any(Number),
      entries: { total: 4, minutes: 2, photo: 1, commendation: 1, document: 0 },
      byYear: { 2023: 1, 2024: 2 },
      awardLines: 2,
      agents: { person: 1, body: 0, household: 0 },
      dossiers: 0,
      fonds: 0,
      blobs: { count: 0, bytes: 0 },
      folderWarning: null,
      health: null,
    });
    expect([id, createdAt]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), expect.stringMatching(/Z$/)]);
    expect([typeof freeBytes, typeof databaseBytes]).toEqual(['number', 'number']);
    expect(lastBackup === null || typeof lastBackup === 'object').toBe(true);
  });

  it('tells people the same in Vietnamese', async () => {
    const { tangthu: ask } = await givenArchive('UBND Phường Bến Lụa');
    const { out } = await ask('info');
    expect(out).toContain('Kho lưu trữ: UBND Phường Bến Lụa');
    expect(out).toContain('Mục: 0 (biên bản 0, ảnh 0, khen thưởng 0, văn bản 0)');
    expect(out).toContain('Chưa kiểm tra toàn vẹn lần nào.');
  });

  it('says that there is no archive, that none is known, or that a file is not ours', async () => {
    const folder = temporaryFolder();
    expect(await tangthu(['info', '--archive', folder])).toMatchObject({
      code: 1,
      err: `Không thấy kho lưu trữ nào trong ${folder}.`,
    });
    expect(await tangthu(['info'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('TANGTHU_ARCHIVE'),
    });
    const file = path.join(folder, 'archive.sqlite');
    writeFileSync(file, 'đây là một tệp văn bản');
    expect(await tangthu(['info', '--archive', folder])).toMatchObject({
      code: 1,
      err: 'Tệp archive.sqlite trong thư mục này không phải của Tàng Thư. Tệp được giữ nguyên.',
    });
    expect(readFileSync(file, 'utf8')).toBe('đây là một tệp văn bản');
  });
});
