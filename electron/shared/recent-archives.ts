import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostState } from '#contract';
import { isSameFolder } from './same-folder.ts';
import type { Settings } from './settings.ts';

type Recent = Settings['recent'];

const KEPT = 12;
const PROPOSED_NAME = 'TangThu';

/** Puts an archive at the head of the list; its office stays as known when it cannot be asked. */
export function remembered(recent: Recent, folder: string, office: string | undefined): Recent {
  const known = recent.find((one) => isSameFolder(one.folder, folder));
  const latest = { folder, office: office ?? known?.office ?? '', openedAt: new Date().toISOString() };
  return [latest, ...recent.filter((one) => one !== known)].slice(0, KEPT);
}

/** Tells for each archive whether it is still where it was: a USB stick may be out, a folder moved. */
export function withMissing(recent: Recent): Promise<HostState['recent']> {
  return Promise.all(recent.map(async (one) => ({ ...one, isMissing: !(await isArchive(one.folder)) })));
}

/** Whether a folder holds an archive. */
export async function isArchive(folder: string): Promise<boolean> {
  return access(join(folder, 'archive.sqlite')).then(
    () => true,
    () => false,
  );
}

/** A folder for a new archive that does not exist yet, or is empty. */
export async function proposeFolder(documents: string): Promise<string> {
  for (let number = 1; ; number++) {
    const folder = join(documents, number === 1 ? PROPOSED_NAME : `${PROPOSED_NAME}-${number}`);
    const names = await readdir(folder).catch(() => []);
    if (names.length === 0) return folder;
  }
}
