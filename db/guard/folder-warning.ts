import { fold } from '#contract';

/** Folders of programs that copy what lies in them elsewhere, by their folded names, Google's also in Vietnamese. */
const SYNCHRONISED =
  /(^|[\\/])(onedrive[^\\/]*|google ?drive[^\\/]*|my drive|drive cua toi|dropbox( \([^\\/]*\))?|icloud ?drive|com~apple~clouddocs|nextcloud|syncthing)([\\/]|$)/;
const NETWORK = /^(\\\\|\/\/)(\?[\\/]unc[\\/]|[^?.])/;

/** Why a folder is no good home for a live archive: on a network, or copied elsewhere while it is written. */
export function folderWarning(folder: string): 'network' | 'synchronised' | null {
  const folded = fold(folder);
  if (NETWORK.test(folded)) return 'network';
  return SYNCHRONISED.test(folded) ? 'synchronised' : null;
}
