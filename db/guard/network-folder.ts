import { realpathSync } from 'node:fs';
import path from 'node:path';
import { ArchiveError } from '#contract';
import { folderWarning } from './folder-warning.ts';

/**
 * Refuses to write in an archive on a network drive, also behind a letter: SQLite's write-ahead log needs memory
 * shared by all who have the file open, which no network drive gives (sqlite.org/wal.html). Fails with
 * `folder_on_network`; reading stays possible.
 */
export function mustBeLocal(folder: string, where: (path: string) => string = realpathSync.native): void {
  const { root } = path.parse(folder);
  const places = [folder, placeOf(root, where), placeOf(folder, where)];
  if (places.some((place) => folderWarning(place) === 'network')) {
    throw new ArchiveError({ code: 'folder_on_network', folder });
  }
}

/** Where a folder really lies; itself where that cannot be told, as with one that is still to be made. */
function placeOf(folder: string, where: (path: string) => string): string {
  try {
    return where(folder);
  } catch {
    return folder;
  }
}
