import { ArchiveError } from '#contract';
import { type Disk, freeBytes } from '../../blobs/files.ts';

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'];

/** Names what kept us from writing into a folder: a stick may be pulled out at any moment. Bugs stay as they are. */
export function targetFailure(error: unknown, folder: string): unknown {
  if (error instanceof ArchiveError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (FULL.includes(code))
    return new ArchiveError({ code: 'disk_full', neededBytes: null }, { cause: error });
  const isOfTheDisk =
    /^(E[A-Z0-9]+|SQLITE_(IOERR|CANTOPEN|READONLY).*)$/.test(code) && !code.startsWith('ERR_');
  return isOfTheDisk ? new ArchiveError({ code: 'folder_not_writable', folder }, { cause: error }) : error;
}

/** Fails with `disk_full` before the first byte where so many can be seen not to fit. */
export async function mustFit(folder: string, bytes: number, on: Disk): Promise<void> {
  const free = await freeBytes(folder, on);
  if (free !== null && free < bytes) throw new ArchiveError({ code: 'disk_full', neededBytes: bytes - free });
}
