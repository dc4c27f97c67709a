import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ArchiveError, type UnfinishedReason } from '#contract';
import { BEGUN, OPENER, PUBLIC_KEY } from '../../blobs/bag/package-places.ts';
import { type Disk, TAKE_AWAY, writeSynced } from '../../blobs/files.ts';
import { errorCode } from '../../engine/error-code.ts';

const REASONS: Readonly<Record<string, UnfinishedReason>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EFBIG: 'file_too_large',
  EROFS: 'not_writable',
  EACCES: 'not_writable',
  EPERM: 'not_writable',
  EBUSY: 'held',
};

/** Why the disk a package goes to took no more; undefined where the failure is none of that disk. */
export function reasonOf(error: unknown): UnfinishedReason | undefined {
  if (error instanceof ArchiveError) return undefined;
  const code = errorCode(error);
  if (code in REASONS) return REASONS[code];
  return /^(E[A-Z0-9]+|UNKNOWN)$/.test(code) ? 'disk_gone' : undefined;
}

/** What lies in an unfinished package: the id it has, and what it was begun from. */
const Mark = z.object({ id: z.string(), from: z.string() });
type Mark = z.output<typeof Mark>;

/**
 * Makes the folder of an unfinished package, or goes on with it where it was begun from the same: the same state of the
 * same archive, the same order. Gives the id of the package, which stays what it was, and whether it goes on. What lies
 * there and is none of ours is in the way.
 */
export async function takeUp(
  unfinished: string,
  begun: Mark,
  on: Disk,
): Promise<{ readonly id: string; readonly goesOn: boolean }> {
  const mark = path.join(unfinished, BEGUN);
  const before = await readMark(mark);
  if (before?.from === begun.from) return { id: before.id, goesOn: true };
  await clear(unfinished, on);
  await on.mkdir(unfinished, { recursive: true });
  await writeSynced(mark, JSON.stringify(begun), 'w', on);
  return { id: begun.id, goesOn: false };
}

/** Undefined where there is none that can be read: it may have been cut off. */
async function readMark(file: string): Promise<Mark | undefined> {
  const text = await fs.readFile(file, 'utf8').catch(() => '');
  try {
    return Mark.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const OURS: readonly string[] = ['data', 'bagit.txt', 'bag-info.txt', BEGUN, PUBLIC_KEY, OPENER];
const OURS_BY_FORM = /^((tag)?manifest-.*\.txt(\.sig)?|.*-tap-\d+)$/;
const isOurs = (name: string): boolean => OURS.includes(name) || OURS_BY_FORM.test(name);

/** What an earlier package left unfinished goes; what is not one stays, and is in the way. */
async function clear(unfinished: string, on: Disk): Promise<void> {
  const names = await fs.readdir(unfinished).catch((error) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (names === undefined) return;
  if (!names.every(isOurs)) throw new ArchiveError({ code: 'folder_not_empty', folder: unfinished });
  await on.rm(unfinished, { recursive: true, force: true });
}

/**
 * Takes the mark out of a package that has got its name. Where another program holds it, it stays: the package is whole,
 * and whoever checks it is only told of one file more.
 */
export async function unmark(finished: string, on: Disk): Promise<void> {
  await on.rm(path.join(finished, BEGUN), TAKE_AWAY).catch(() => undefined);
}
