import path from 'node:path';

const SYNCHRONISED =
  /(^|[\\/])(OneDrive[^\\/]*|Google ?Drive|Dropbox|iCloudDrive|My Drive|GoogleDrive[^\\/]*|Nextcloud)([\\/]|$)/i;

/** Why a folder is no good home for a live archive: on a network, or copied elsewhere while it is written. */
export function folderWarning(folder: string): 'network' | 'synchronised' | null {
  if (/^(\\\\|\/\/)[^?.]/.test(folder)) return 'network';
  return SYNCHRONISED.test(path.normalize(folder)) ? 'synchronised' : null;
}
