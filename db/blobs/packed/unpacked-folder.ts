import fs from 'node:fs/promises';
import path from 'node:path';
import { TAKE_AWAY } from '../files.ts';
import { incomingFolder } from '../paths.ts';

const PREFIX = 'unpacked-';
/** Folders that this run of the program is at work in. */
const claimed = new Set<string>();

export type Claim = {
  readonly folder: string;
  /** Takes it away with all that is in it. */
  release(): Promise<void>;
};

/** A folder to unpack into, inside the archive's own place, which nobody clears away until it is released. */
export function claimUnpacked(archiveFolder: string, id: string): Claim {
  const name = `${PREFIX}${id}`;
  const folder = path.join(incomingFolder(archiveFolder), name);
  claimed.add(name);
  return {
    folder,
    async release() {
      await fs.rm(folder, TAKE_AWAY).catch(() => undefined);
      claimed.delete(name);
    },
  };
}

/** Removes what earlier runs have unpacked and a crash has left. */
export async function clearUnpacked(archiveFolder: string): Promise<void> {
  const folder = incomingFolder(archiveFolder);
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(PREFIX) || claimed.has(name)) continue;
    await fs.rm(path.join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
