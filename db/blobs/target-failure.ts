import { ArchiveError } from '#contract';

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
