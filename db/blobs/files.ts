import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ArchiveError } from '#contract';
import { Latch } from '../engine/latch.ts';

/** What the disk is asked for while something is written; tests put in one that fails. */
export type Disk = Pick<typeof fs, 'open' | 'rename' | 'rm' | 'mkdir'> & {
  readonly statfs: (folder: string) => Promise<{ readonly bavail: number; readonly bsize: number }>;
  readonly platform: NodeJS.Platform;
  readonly wait: (ms: number) => Promise<unknown>;
  /** Milliseconds, rising. */
  readonly clock: () => number;
};

const { open, rename, rm, mkdir, statfs } = fs;
export const disk: Disk = {
  ...{ open, rename, rm, mkdir, statfs },
  platform: process.platform,
  wait: (ms) => wait(ms),
  clock: () => performance.now(),
};

const RENAME_PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 100;

/**
 * Renames, trying again while another program holds the file: virus scanners, indexers and synchronised
 * folders on Windows do so for up to a minute.
 */
export async function renameWithRetry(from: string, to: string, on: Disk = disk): Promise<void> {
  const giveUpAt = on.clock() + RENAME_PATIENCE_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await on.rename(from, to);
    } catch (error) {
      if (!mayPass(error, on.platform) || on.clock() >= giveUpAt) throw error;
      await on.wait(pause);
    }
  }
}

const TRIES = 20;
const PAUSE_AT_ONCE_MS = 50;

/**
 * Does something at once, trying again for about a second while another program holds the file: for whoever cannot let
 * other work be done meanwhile.
 */
export function insistently<T>(work: () => T, platform: NodeJS.Platform = process.platform): T {
  for (let left = TRIES; ; left -= 1) {
    try {
      return work();
    } catch (error) {
      if (left === 0 || !mayPass(error, platform)) throw error;
      new Latch().wait(PAUSE_AT_ONCE_MS);
    }
  }
}

function mayPass(error: unknown, platform: NodeJS.Platform): boolean {
  const code = codeOf(error);
  return code === 'EBUSY' || (platform === 'win32' && (code === 'EPERM' || code === 'EACCES'));
}

/** Makes sure that names in a folder survive a power cut. Windows keeps them by itself, and cannot be asked. */
export async function syncFolder(folder: string, on: Disk = disk): Promise<void> {
  if (on.platform === 'win32') return;
  const handle = await on.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Taking a folder away, with patience for whoever holds a file of it for a moment: virus scanners do. */
export const TAKE_AWAY = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;

/** Writes a file, down to the disk. */
export async function writeSynced(
  path: string,
  data: Uint8Array | string,
  flag: 'w' | 'wx',
  on: Disk,
): Promise<void> {
  const handle = await on.open(path, flag);
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file so that at any moment its name stands for the old bytes or the new ones, never for a part. */
export async function writeAtomically(
  path: string,
  data: Uint8Array | string,
  on: Disk = disk,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    await on.mkdir(dirname(path), { recursive: true });
    await writeSynced(temporary, data, 'wx', on);
    await renameWithRetry(temporary, path, on);
    await syncFolder(dirname(path), on);
  } catch (error) {
    await on.rm(temporary, { force: true }).catch(() => undefined);
    throw writeFailure(error, dirname(path));
  }
}

/** Whether a file or folder can be seen on its disk. */
export const isThere = (place: string): Promise<boolean> =>
  fs.lstat(place).then(
    () => true,
    () => false,
  );

/** Bytes that can still be written in a folder; null where the system does not say. */
export async function freeBytes(folder: string, on: Disk = disk): Promise<number | null> {
  try {
    const { bavail, bsize } = await on.statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Fails with `disk_full` before the first byte where so many can be seen not to fit. */
export async function mustFit(folder: string, bytes: number, on: Disk): Promise<void> {
  const free = await freeBytes(folder, on);
  if (free !== null && free < bytes) throw new ArchiveError({ code: 'disk_full', neededBytes: bytes - free });
}

/** Size and first bytes of a file, read at once: for calls that may not wait. Undefined where there is no file. */
export function readStart(path: string, length: number): { size: number; start: Buffer } | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw readFailure(error, path);
  }
  try {
    const start = Buffer.alloc(length);
    return { size: fstatSync(file).size, start: start.subarray(0, readSync(file, start, 0, length, 0)) };
  } finally {
    closeSync(file);
  }
}

/** Names what kept us from writing into a folder; other errors as they are. */
export function writeFailure(error: unknown, folder: string): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new ArchiveError({ code: 'disk_full', neededBytes: null }, { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
    case 'ENOTDIR':
    case 'EEXIST':
      return new ArchiveError({ code: 'folder_not_writable', folder }, { cause: error });
    case 'ENOENT':
      return new ArchiveError({ code: 'file_missing', name: basename(folder) }, { cause: error });
    default:
      return error;
  }
}

/** Names what kept us from reading a file. */
export function readFailure(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (error instanceof ArchiveError || code === '') return error;
  const isGone = code === 'ENOENT' || code === 'ENOTDIR';
  return new ArchiveError(
    { code: isGone ? 'file_missing' : 'file_unreadable', name: basename(path) },
    { cause: error },
  );
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
