import { describe, expect, it } from 'vitest';
import { disk } from '../../../db/blobs/files.ts';
import { mustBeNamable } from '../../../db/guard/folder-name.ts';
import { restoreBackup } from '../../../db/guard/restore.ts';

const refusal = (rule: string) =>
  expect.objectContaining({ detail: expect.objectContaining({ code: 'folder_name_refused', rule }) });

describe('the folder of a new archive on Windows', () => {
  it.each([
    ['D:\\aux\\Kho', 'reserved'],
    ['D:\\Tài liệu\\NUL.kho', 'reserved'],
    ['C:/Users/Lan/con', 'reserved'],
    ['D:\\Kho|2024', 'characters'],
    ['D:\\Kho: mới', 'characters'],
    ['D:\\Phường 5.\\Kho', 'trailing'],
    ['D:\\Kho ', 'trailing'],
    [`D:\\${'Thư mục rất dài\\'.repeat(11)}Kho`, 'too_long'],
  ])('may not be %s: %s', (folder, rule) => {
    expect(() => mustBeNamable(folder, 'win32')).toThrow(refusal(rule));
  });

  it.each([
    'D:\\',
    'D:\\Kho lưu trữ\\Phường 5\\',
    'C:\\Users\\Lan\\Documents\\TangThu-2',
    'E:/Kho.2024/Console',
  ])('may be %s', (folder) => {
    expect(() => mustBeNamable(folder, 'win32')).not.toThrow();
  });

  it('leaves room for the longest name inside an archive below the limit of Windows', () => {
    const folder = `D:\\${'k'.repeat(157)}`;
    expect(() => mustBeNamable(folder, 'win32')).not.toThrow();
    const deepest = `${folder}\\backups\\blobs\\ab\\${'f'.repeat(64)}`;
    expect(deepest.length).toBeLessThan(260);
  });

  it('is looked at before a backup is put there', async () => {
    const order = { backup: 'D:\\Sao lưu', folder: 'D:\\con\\Kho' };
    await expect(restoreBackup({ ...order, disk: { ...disk, platform: 'win32' } })).rejects.toThrow(
      refusal('reserved'),
    );
  });
});

it('elsewhere a folder may have any name', () => {
  expect(() => mustBeNamable('/home/lan/aux/Kho.', 'linux')).not.toThrow();
});
