import path from 'node:path';
import { ArchiveError } from '#contract';
import { windowsRefuses } from '../blobs/file-name.ts';

/** Longest path of a new archive: with the names inside it stays below the 260 that Windows' own programs bear. */
const LONGEST = 160;

/**
 * Refuses to make an archive under a path that Windows, or the programs people open its files with, cannot hold: names
 * of devices, names it would change, paths that are too long. Fails with `folder_name_refused`. Elsewhere all may be.
 */
export function mustBeNamable(folder: string, platform: NodeJS.Platform = process.platform): void {
  if (platform !== 'win32') return;
  const { root } = path.win32.parse(folder);
  const names = folder
    .slice(root.length)
    .split(/[\\/]/)
    .filter((name) => name !== '');
  const rule = names.map(windowsRefuses).find((found) => found !== null);
  if (rule) throw new ArchiveError({ code: 'folder_name_refused', folder, rule });
  if (folder.length > LONGEST)
    throw new ArchiveError({ code: 'folder_name_refused', folder, rule: 'too_long' });
}
