import fs from 'node:fs/promises';
import path from 'node:path';
import { type Disk, syncFolder, writeSynced } from '../../blobs/files.ts';

/**
 * Folders of the office's own files beside the catalogue: its profiles and its Word forms. They are few and small, and
 * go along in every copy.
 */
const OWN_FOLDERS = ['profiles', 'templates'];
/** Larger ones are no profile and no form. */
const LARGEST = 50 * 1024 * 1024;

/**
 * Brings the office's own files from an archive into a copy, or from a copy into a new archive. What cannot be read is left
 * out: it must not keep the catalogue from being copied; fails where the target cannot be written.
 */
export async function copyOwnFolders(from: string, to: string, on: Disk): Promise<void> {
  for (const folder of OWN_FOLDERS) {
    const names = await filesIn(path.join(from, folder));
    if (names.length === 0) continue;
    await on.mkdir(path.join(to, folder), { recursive: true });
    for (const name of names) await copy(path.join(from, folder, name), path.join(to, folder, name), on);
    await syncFolder(path.join(to, folder), on);
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  return found.filter((one) => one.isFile()).map(({ name }) => name);
}

async function copy(from: string, to: string, on: Disk): Promise<void> {
  const { size } = await fs.stat(from).catch(() => ({ size: Number.POSITIVE_INFINITY }));
  const content = size > LARGEST ? undefined : await fs.readFile(from).catch(() => undefined);
  if (content === undefined) return;
  await writeSynced(to, content, 'w', on);
}
