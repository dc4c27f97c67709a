import path from 'node:path';
import { type Disk, renameWithRetry } from '../../blobs/files.ts';
import { copyFolders, partFolder } from './folders.ts';
import { readManifest } from './manifest.ts';

/**
 * Lets go of an archive's oldest copies in a folder, beyond the newest `keep`. Copies of other archives and those
 * without a readable manifest stay. One that another program holds open stays too, until the next time.
 */
export async function rotate(target: string, archiveId: string, keep: number, on: Disk): Promise<void> {
  const own: { copy: string; at: string }[] = [];
  for (const copy of await copyFolders(target)) {
    const manifest = await readManifest(copy);
    if (manifest?.archiveId === archiveId) own.push({ copy, at: manifest.at });
  }
  own.sort((one, other) => other.at.localeCompare(one.at));
  for (const { copy } of own.slice(keep)) await letGo(copy, partFolder(path.dirname(copy), archiveId), on);
}

/** Takes its name away first, so that a copy half deleted never looks whole. */
async function letGo(copy: string, aside: string, on: Disk): Promise<void> {
  await on.rm(aside, { recursive: true, force: true });
  await renameWithRetry(copy, aside, on);
  await on.rm(aside, { recursive: true, force: true });
}
