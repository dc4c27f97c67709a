import { statSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ArchiveError } from '#contract';
import { type Disk, disk, mustFit, syncFolder } from '../blobs/files.ts';
import { targetFailure } from '../blobs/target-failure.ts';
import { CATALOGUE } from '../engine/archive-file.ts';
import { blobsOf, checkCopy, damaged, missingFrom } from './copies/check-copy.ts';
import { copyBlobs } from './copies/copy-blobs.ts';
import { copyVerified } from './copies/copy-file.ts';
import { readManifest } from './copies/manifest.ts';
import { copyOwnFolders } from './copies/own-folders.ts';
import { mustBeNamable } from './folder-name.ts';
import { hashFile } from './hashing/hash-file.ts';

export type RestoreOrder = {
  /** The folder of a copy, or the `archive.sqlite` in it. */
  readonly backup: string;
  /** A new or empty folder. */
  readonly folder: string;
  /** Hears how far it is, in files. */
  readonly progress?: (done: number, total: number, name: string) => void;
  /** What is written with: the real disk unless told. */
  readonly disk?: Disk;
};

/** Hashes of originals that neither the copy nor any other in its folder has whole. */
export type Restored = { readonly missing: readonly string[] };

/**
 * Makes an archive of a backup copy: originals first, each checked by its SHA-256, then the office's own profiles and
 * forms, and the catalogue last, so that
 * a folder restored by half is no archive. Neither the copy nor the archive it came from is touched. Fails with
 * `backup_damaged`, `archive_newer_than_app`, `folder_not_empty`, `folder_not_writable`, `folder_name_refused` or
 * `disk_full`; the target is then as empty as before.
 */
export async function restoreBackup({ backup, folder, ...choices }: RestoreOrder): Promise<Restored> {
  const { disk: on = disk, progress = () => undefined } = choices;
  mustBeNamable(folder, on.platform);
  const copy = path.basename(backup) === CATALOGUE ? path.dirname(backup) : backup;
  const sha256 = await hashOfWhole(copy);
  const isNew = await claim(folder, on);
  try {
    const missing = await fill(folder, { copy, sha256, on, progress });
    return { missing };
  } catch (error) {
    await clear(folder, isNew);
    throw targetFailure(error, folder);
  }
}

/** Checks a copy against its manifest, where it can be read, and by opening it. Gives its catalogue's SHA-256. */
async function hashOfWhole(copy: string): Promise<string> {
  const sha256 = await hashFile(path.join(copy, CATALOGUE));
  if (sha256 === null) throw damaged(copy);
  const manifest = await readManifest(copy);
  if (manifest && manifest.catalogue.sha256 !== sha256) throw damaged(copy);
  checkCopy(copy, path.dirname(copy));
  return sha256;
}

/** Makes sure of a new or empty folder; gives whether it is new. */
async function claim(folder: string, on: Disk): Promise<boolean> {
  try {
    const made = await on.mkdir(folder, { recursive: true });
    if ((await fs.readdir(folder)).length > 0) throw new ArchiveError({ code: 'folder_not_empty', folder });
    return made !== undefined;
  } catch (error) {
    throw targetFailure(error, folder);
  }
}

type Filling = Required<Pick<RestoreOrder, 'progress'>> & {
  readonly copy: string;
  readonly sha256: string;
  readonly on: Disk;
};

async function fill(folder: string, { copy, sha256, on, progress }: Filling): Promise<string[]> {
  const from = path.join(copy, CATALOGUE);
  const blobs = blobsOf(copy);
  const transport = { temporary: path.join(folder, '.restoring'), on, giveWay: () => setImmediate() };
  await mustFit(folder, statSync(from).size, on);
  await copyBlobs({ ...transport, blobs, from: path.dirname(copy), to: folder, mayLink: false, progress });
  const missing = missingFrom(folder, blobs);
  await copyOwnFolders(copy, folder, on);
  const isWhole = await copyVerified({ ...transport, from, to: path.join(folder, CATALOGUE), sha256 });
  if (!isWhole) throw damaged(copy);
  await syncFolder(folder, on);
  return missing;
}

/** Takes away what was made: the folder was new or empty. */
async function clear(folder: string, isNew: boolean): Promise<void> {
  const made = isNew ? [folder] : (await fs.readdir(folder)).map((name) => path.join(folder, name));
  for (const one of made) await fs.rm(one, { recursive: true, force: true });
}
