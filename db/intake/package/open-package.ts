import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { inPackingThread } from '../../blobs/packed/packing-thread.ts';
import { claimUnpacked } from '../../blobs/packed/unpacked-folder.ts';
import type { JobHandle } from '../../engine/jobs/runner.ts';

/** A package that can be read as a folder. */
export type OpenPackage = {
  readonly folder: string;
  /** Takes away what it was unpacked into, if it was. */
  close(): Promise<void>;
};

/** How deep a package may lie in what it was packed into. */
const DEEPEST = 3;

/**
 * A package as a folder: as it lies there, or unpacked inside the archive's own place, where a crash leaves nothing for
 * longer than until the archive is next opened. Fails as `unpackPackage` does.
 */
export async function openPackage(
  place: string,
  archiveFolder: string,
  packingWorker: URL,
  job: JobHandle,
): Promise<OpenPackage> {
  if ((await fs.stat(place)).isDirectory()) return { folder: place, close: async () => undefined };
  const claim = claimUnpacked(archiveFolder, randomUUID());
  const name = path.basename(place);
  const told = (done: number, total: number): void => job.progress(done, total, name);
  try {
    const order = {
      type: 'unpack',
      file: place,
      folder: claim.folder,
      passphrase: job.secret ?? null,
    } as const;
    await inPackingThread(order, { worker: packingWorker, signal: job.signal, told });
    return { folder: await packageIn(claim.folder), close: claim.release };
  } catch (error) {
    await claim.release();
    throw error;
  }
}

/** The folder of the package in what was unpacked: whoever packs one packs its folder, or what is in it. */
async function packageIn(folder: string, depth = 0): Promise<string> {
  const inside = await fs.readdir(folder, { withFileTypes: true });
  const [only, ...others] = inside.filter(({ name }) => name !== '__MACOSX' && name !== '.DS_Store');
  if (depth === DEEPEST || !only?.isDirectory() || others.length > 0) return folder;
  return await packageIn(path.join(folder, only.name), depth + 1);
}
