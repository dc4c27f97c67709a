import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { disk } from '../../../db/blobs/files.ts';
import { blobPath, incomingFolder } from '../../../db/blobs/paths.ts';
import { beginReceive, cleanIncoming, receiveFile } from '../../../db/blobs/receive.ts';
import { diskThat, failWith } from './faulty-disk.ts';
import { photo } from './fixtures.ts';
import { receive, temporaryFolder } from './open-blobs.ts';

const sha256 = (data: Buffer) => createHash('sha256').update(data).digest('hex');
const refusal = (detail: object) => expect.objectContaining({ detail });

/** Every file below the archive's `blobs`. */
const stored = (folder: string): string[] => {
  const blobs = join(folder, 'blobs');
  if (!existsSync(blobs)) return [];
  const found = readdirSync(blobs, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => entry.name);
};

describe('receiving', () => {
  it('stores bytes under their hash, whatever pieces they come in', async () => {
    using folder = temporaryFolder();
    const data = await photo();
    const receiver = await beginReceive(folder.path, 'Ảnh hội nghị.jpg');

    for (let at = 0; at < data.length; at += 1000) await receiver.write(data.subarray(at, at + 1000));
    const file = await receiver.finish();

    expect(file).toEqual({ sha256: sha256(data), bytes: data.length, mediaType: 'image/jpeg' });
    expect(readFileSync(blobPath(folder.path, file.sha256))).toEqual(data);
    expect(stored(folder.path)).toEqual([file.sha256]);
  });

  it('stores an empty file too', async () => {
    using folder = temporaryFolder();
    const file = await receive(folder.path, 'trống.txt', Buffer.alloc(0));
    expect(file).toMatchObject({ bytes: 0, mediaType: 'text/plain' });
    expect(stored(folder.path)).toEqual([file.sha256]);
  });

  it('keeps a file that is there already, untouched', async () => {
    using folder = temporaryFolder();
    const data = Buffer.from('Biên bản');
    const first = await receive(folder.path, 'a.txt', data);
    const path = blobPath(folder.path, first.sha256);
    utimesSync(path, 1, 1);
    const before = statSync(path);

    const second = await receive(folder.path, 'b.txt', data);

    expect(second.sha256).toBe(first.sha256);
    expect(statSync(path)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect(stored(folder.path)).toEqual([first.sha256]);
  });

  it('puts whole bytes in the place of a file that a failing disk has cut short', async () => {
    using folder = temporaryFolder();
    const data = Buffer.from('Nghị quyết số 05');
    const { sha256: hash } = await receive(folder.path, 'a.txt', data);
    truncateSync(blobPath(folder.path, hash), 3);

    await receive(folder.path, 'a.txt', data);

    expect(readFileSync(blobPath(folder.path, hash))).toEqual(data);
  });

  it('takes the same bytes from several at once', async () => {
    using folder = temporaryFolder();
    const data = await photo();

    const files = await Promise.all(
      Array.from({ length: 8 }, (_, index) => receive(folder.path, `${index}.jpg`, data)),
    );

    expect(new Set(files.map((file) => file.sha256)).size).toBe(1);
    expect(stored(folder.path)).toEqual([sha256(data)]);
  });

  it('ends well when somebody else brought the bytes and is reading them', async () => {
    using folder = temporaryFolder();
    const data = Buffer.from('Quyết định');
    const path = blobPath(folder.path, sha256(data));
    const receiver = await beginReceive(folder.path, 'a.txt', {
      ...disk,
      rename: async () => {
        writeFileSync(path, data);
        return failWith('EEXIST')();
      },
    });
    await receiver.write(data);

    await receiver.finish();

    expect(stored(folder.path)).toEqual([sha256(data)]);
  });

  it('can be broken off without a trace', async () => {
    using folder = temporaryFolder();
    const receiver = await beginReceive(folder.path, 'a.txt');
    await receiver.write(Buffer.from('half'));

    await receiver.abort();

    expect(stored(folder.path)).toEqual([]);
  });

  it('syncs bytes before they get their name, and the folder after', async () => {
    using folder = temporaryFolder();
    const done: string[] = [];
    const receiver = await beginReceive(folder.path, 'a.txt', diskThat({ noted: (what) => done.push(what) }));
    await receiver.write(Buffer.from('a'));

    await receiver.finish();

    expect(done.slice(0, 5)).toEqual(['open', 'appendFile', 'sync', 'close', 'rename']);
    expect(done.slice(5, 8)).toEqual(['open', 'sync', 'close']);
  });

  it('refuses a name that is a path before a byte is written', async () => {
    using folder = temporaryFolder();
    await expect(beginReceive(folder.path, '../../x')).rejects.toThrow(
      refusal({ code: 'file_name_refused', name: '../../x', rule: 'traversal' }),
    );
    expect(stored(folder.path)).toEqual([]);
  });
});

describe('a disk that fails', () => {
  it('is said to be full when it fills up half way, and nothing is left behind', async () => {
    using folder = temporaryFolder();
    const full = diskThat({ appendFile: { after: 10_000, fail: failWith('ENOSPC') } });
    const receiver = await beginReceive(folder.path, 'a.mp4', full);
    await receiver.write(Buffer.alloc(8_000, 1));

    await expect(receiver.write(Buffer.alloc(8_000, 1))).rejects.toThrow(
      refusal({ code: 'disk_full', neededBytes: null }),
    );

    expect(stored(folder.path)).toEqual([]);
  });

  it.each([
    ['sync', diskThat({ sync: failWith('EIO') })],
    ['rename', { ...disk, rename: failWith('EXDEV') }],
  ])('never leaves half a blob: %s', async (_name, on) => {
    using folder = temporaryFolder();
    const receiver = await beginReceive(folder.path, 'a.txt', on);
    await receiver.write(Buffer.from('Kính gửi'));

    await expect(receiver.finish()).rejects.toThrow();

    expect(stored(folder.path)).toEqual([]);
  });

  it('is said to be full before the first byte when a file cannot fit', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'phim.mp4');
    writeFileSync(path, Buffer.alloc(5000));
    const nearlyFull = { ...(await disk.statfs(folder.path)), bavail: 2, bsize: 1000 };

    const received = receiveFile(folder.path, path, { ...disk, statfs: async () => nearlyFull });

    await expect(received).rejects.toThrow(refusal({ code: 'disk_full', neededBytes: 3000 }));
    expect(stored(folder.path)).toEqual([]);
  });

  it('names the folder it may not write into', async () => {
    using folder = temporaryFolder();
    const begun = beginReceive(folder.path, 'a.txt', { ...disk, mkdir: failWith('EROFS') });
    await expect(begun).rejects.toThrow(
      refusal({ code: 'folder_not_writable', folder: incomingFolder(folder.path) }),
    );
  });
});

describe('receiving from a disk', () => {
  /** A disk on which something happens to the source once the first megabyte is in. */
  const meanwhile = (happens: () => Promise<void>) => {
    let hasHappened = false;
    return diskThat({
      noted: (what) => {
        if (what !== 'appendFile' || hasHappened) return;
        hasHappened = true;
        void happens();
      },
    });
  };
  const large = Buffer.alloc(8 * 1024 * 1024, 7);

  it('gives the file its hash and type', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'Biên bản.txt');
    writeFileSync(path, 'Kính gửi');

    const file = await receiveFile(folder.path, path);

    expect(file).toEqual({ sha256: sha256(Buffer.from('Kính gửi')), bytes: 11, mediaType: 'text/plain' });
  });

  it.each([
    ['is not there', 'nowhere.pdf', { code: 'file_missing', name: 'nowhere.pdf' }],
    ['is a folder', 'folder', { code: 'file_unreadable', name: 'folder' }],
  ])('says so when it %s', async (_case, name, detail) => {
    using folder = temporaryFolder();
    await mkdir(join(folder.path, 'folder'));
    await expect(receiveFile(folder.path, join(folder.path, name))).rejects.toThrow(refusal(detail));
  });

  it.each([
    ['vanishes', (path: string) => rm(path), 'file_missing'],
    ['shrinks', async (path: string) => truncateSync(path, 100), 'file_changed'],
    ['grows', (path: string) => writeFile(path, 'more', { flag: 'a' }), 'file_changed'],
    ['is written to', (path: string) => writeFile(path, 'new', { flag: 'r+' }), 'file_changed'],
  ])('leaves nothing behind when it %s meanwhile', async (_case, happens, code) => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'phim.mp4');
    writeFileSync(path, large);
    utimesSync(path, 1000, 1000);

    const received = receiveFile(
      folder.path,
      path,
      meanwhile(() => happens(path)),
    );

    await expect(received).rejects.toThrow(refusal({ code, name: 'phim.mp4' }));
    expect(stored(folder.path)).toEqual([]);
  });
});

describe('left-overs of a crash', () => {
  it('are cleared after a day, not before', async () => {
    using folder = temporaryFolder();
    const incoming = incomingFolder(folder.path);
    await mkdir(incoming, { recursive: true });
    writeFileSync(join(incoming, 'old'), 'x');
    writeFileSync(join(incoming, 'fresh'), 'x');
    const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 3600;
    utimesSync(join(incoming, 'old'), twoDaysAgo, twoDaysAgo);

    expect(await cleanIncoming(folder.path)).toBe(1);

    expect(readdirSync(incoming)).toEqual(['fresh']);
  });

  it('are none in a new archive', async () => {
    using folder = temporaryFolder();
    expect(await cleanIncoming(folder.path)).toBe(0);
  });
});

it('a video of 300 MB does not enter memory', async () => {
  using folder = temporaryFolder();
  const script = join(process.cwd(), 'tests/db/blobs/receive-video.ts');

  const { stdout } = await promisify(execFile)(process.execPath, [script, folder.path]);

  const { bytes, grownBytes } = JSON.parse(stdout) as { bytes: number; grownBytes: number };
  expect(bytes).toBe(300 * 1024 * 1024);
  expect(grownBytes).toBeLessThan(100 * 1024 * 1024);
});
