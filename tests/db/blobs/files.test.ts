import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Disk,
  disk,
  freeBytes,
  insistently,
  readFailure,
  readStart,
  renameWithRetry,
  syncFolder,
  writeAtomically,
  writeFailure,
} from '../../../db/blobs/files.ts';
import { diskThat, failWith } from './faulty-disk.ts';
import { temporaryFolder } from './open-blobs.ts';

const refusal = (detail: object) => expect.objectContaining({ detail });

describe('writing atomically', () => {
  it('puts the new bytes in the place of the old ones and leaves nothing else', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'settings.json');
    writeFileSync(path, 'old');

    await writeAtomically(path, 'new');

    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder.path)).toEqual(['settings.json']);
  });

  it('makes the folder it writes into', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'ab', 'cd', 'x.webp');

    await writeAtomically(path, Buffer.from([1, 2]));

    expect(readFileSync(path)).toEqual(Buffer.from([1, 2]));
  });

  it.each([
    [
      'ENOSPC while writing',
      diskThat({ writeFile: failWith('ENOSPC') }),
      { code: 'disk_full', neededBytes: null },
    ],
    ['EIO while syncing', diskThat({ sync: failWith('EIO') }), undefined],
    ['EXDEV while renaming', { ...disk, rename: failWith('EXDEV') }, undefined],
  ])('keeps the old bytes and no part of the new ones at %s', async (_name, on, detail) => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'settings.json');
    writeFileSync(path, 'old');

    const write = writeAtomically(path, 'new', on);

    await expect(write).rejects.toThrow(detail ? refusal(detail) : Error);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder.path)).toEqual(['settings.json']);
  });

  it('syncs the bytes before the name, and the folder after it', async () => {
    using folder = temporaryFolder();
    const done: string[] = [];
    const on = diskThat({ noted: (what) => done.push(what) });

    await writeAtomically(join(folder.path, 'a'), 'a', on);

    // Windows keeps names by itself, and cannot be asked for it.
    const folderSync = process.platform === 'win32' ? [] : ['open', 'sync', 'close'];
    expect(done).toEqual(['open', 'writeFile', 'sync', 'close', 'rename', ...folderSync]);
  });

  it('names a folder that may not be written into', async () => {
    using folder = temporaryFolder();
    const write = writeAtomically(join(folder.path, 'a'), 'a', { ...disk, open: failWith('EACCES') });
    await expect(write).rejects.toThrow(refusal({ code: 'folder_not_writable', folder: folder.path }));
  });
});

describe('renaming', () => {
  /** A clock that stands still but for the pauses. */
  function windows(failures: readonly string[]): { on: Disk; pauses: number[] } {
    const pauses: number[] = [];
    const left = [...failures];
    return {
      pauses,
      on: {
        ...disk,
        platform: 'win32',
        clock: () => pauses.reduce((sum, ms) => sum + ms, 0),
        wait: async (ms) => void pauses.push(ms),
        rename: async (from, to) => {
          const code = left.shift();
          return code === undefined ? disk.rename(from, to) : failWith(code)();
        },
      },
    };
  }

  it('waits while a virus scanner holds the file', async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, 'a'), 'a');
    const { on, pauses } = windows(['EPERM', 'EBUSY', 'EACCES']);

    await renameWithRetry(join(folder.path, 'a'), join(folder.path, 'b'), on);

    expect(readdirSync(folder.path)).toEqual(['b']);
    expect(pauses).toEqual([10, 20, 40]);
  });

  it('gives up after a minute with what was wrong', async () => {
    const { on, pauses } = windows(Array.from({ length: 10_000 }, () => 'EPERM'));

    await expect(renameWithRetry('a', 'b', on)).rejects.toMatchObject({ code: 'EPERM' });

    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(60_000);
    expect(Math.max(...pauses)).toBe(100);
  });

  it('does not wait for what waiting cannot mend', async () => {
    const { on, pauses } = windows(['ENOENT']);
    await expect(renameWithRetry('a', 'b', on)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(pauses).toEqual([]);
  });

  it('takes EPERM at its word where no virus scanner gives it', async () => {
    const { on, pauses } = windows(['EPERM']);
    await expect(renameWithRetry('a', 'b', { ...on, platform: 'linux' })).rejects.toMatchObject({
      code: 'EPERM',
    });
    expect(pauses).toEqual([]);
  });
});

describe('what cannot wait for its turn', () => {
  const failing = (code: string, times: number) => {
    let left = times;
    return () => {
      left -= 1;
      if (left >= 0) throw Object.assign(new Error(code), { code });
      return 'done';
    };
  };

  it('is tried again while another program holds the file', () => {
    expect(insistently(failing('EBUSY', 3))).toBe('done');
    expect(insistently(failing('EPERM', 2), 'win32')).toBe('done');
  });

  it('is given up where waiting does not help', () => {
    expect(() => insistently(failing('EPERM', 1), 'linux')).toThrow('EPERM');
    expect(() => insistently(failing('ENOENT', 1), 'win32')).toThrow('ENOENT');
    expect(() => insistently(failing('EBUSY', 1_000))).toThrow('EBUSY');
  });
});

describe('the disk', () => {
  it('tells its free bytes, or null for a folder that is not there', async () => {
    using folder = temporaryFolder();
    expect(await freeBytes(folder.path)).toBeGreaterThan(0);
    expect(await freeBytes(join(folder.path, 'nowhere'))).toBeNull();
  });

  it('is not asked to sync a folder on Windows, which cannot', async () => {
    await syncFolder('C:\\archive', { ...disk, platform: 'win32', open: failWith('EPERM') });
  });

  it('gives the start of a file at once', () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'a');
    writeFileSync(path, 'abcdef');
    expect(readStart(path, 3)).toEqual({ size: 6, start: Buffer.from('abc') });
    expect(readStart(path, 10)).toEqual({ size: 6, start: Buffer.from('abcdef') });
    expect(readStart(join(folder.path, 'b'), 3)).toBeUndefined();
  });

  it.each([
    ['ENOSPC', { code: 'disk_full', neededBytes: null }],
    ['EDQUOT', { code: 'disk_full', neededBytes: null }],
    ['EACCES', { code: 'folder_not_writable', folder: '/kho/blobs' }],
    ['EROFS', { code: 'folder_not_writable', folder: '/kho/blobs' }],
    ['EPERM', { code: 'folder_not_writable', folder: '/kho/blobs' }],
    ['ENOENT', { code: 'file_missing', name: 'blobs' }],
  ])('names %s while writing', (code, detail) => {
    expect(writeFailure(Object.assign(new Error(code), { code }), '/kho/blobs')).toMatchObject({ detail });
  });

  it.each([
    ['ENOENT', { code: 'file_missing', name: 'a.pdf' }],
    ['EACCES', { code: 'file_unreadable', name: 'a.pdf' }],
    ['EBUSY', { code: 'file_unreadable', name: 'a.pdf' }],
    ['EIO', { code: 'file_unreadable', name: 'a.pdf' }],
  ])('names %s while reading', (code, detail) => {
    expect(readFailure(Object.assign(new Error(code), { code }), '/usb/a.pdf')).toMatchObject({ detail });
  });

  it('leaves a bug a bug', () => {
    const bug = new TypeError('bug');
    expect(writeFailure(bug, '/kho')).toBe(bug);
    expect(readFailure(bug, '/kho/a')).toBe(bug);
  });
});
