import path from 'node:path';
import { ArchiveError, type HandoverResult } from '#contract';
import { type Disk, mustFit } from '../../blobs/files.ts';
import { inPackingThread } from '../../blobs/packed/packing-thread.ts';
import type { JobHandle } from '../../engine/jobs/runner.ts';
import { giveName } from './naming.ts';

/** Where the encrypted package of this name lies. */
export const encryptedPath = (target: string): string => `${target}.tar.age`;

/** Steps of a job that is encrypted: as many again as it takes to write and to read back. */
export const withRoomForMore = (job: JobHandle): JobHandle => ({
  ...{ resumeFrom: job.resumeFrom, secret: job.secret, signal: job.signal },
  progress: (done, total, current) => job.progress(done, total === null ? null : total * 2, current),
  checkpoint: (value) => job.checkpoint(value),
  giveWay: () => job.giveWay(),
  write: (work) => job.write(work),
});

export type EncryptionParts = {
  readonly on: Disk;
  readonly packingWorker: URL;
  /** Steps the job has taken so far. */
  readonly steps: number;
};

/**
 * Encrypts a package that is whole and has no name yet into one file, names that, and takes the open one away: at no moment
 * does the open package stand under a name that looks finished. Fails with `package_unfinished` where there is no room for
 * both; the open one stays then, to be gone on with.
 */
export async function encryptInto(
  open: string,
  result: HandoverResult,
  passphrase: string,
  { on, packingWorker, steps }: EncryptionParts,
  job: JobHandle,
): Promise<HandoverResult> {
  const { name, bytes, path: file } = result;
  const part = `${file}.part`;
  const told = (done: number, total: number): void =>
    job.progress(steps + Math.floor((steps * done) / Math.max(total, 1)), steps * 2, `${name}.tar.age`);
  try {
    await mustFit(path.dirname(file), bytes, on);
    const order = { type: 'encrypt', folder: open, name, file: part, passphrase, bytes } as const;
    const encryptedBytes = await inPackingThread(order, {
      ...{ worker: packingWorker, signal: job.signal, told },
    });
    return await giveName({ part, open, result: { ...result, encryptedBytes } }, job, on);
  } catch (error) {
    await on.rm(part, { force: true }).catch(() => undefined);
    if (!(error instanceof ArchiveError) || error.detail.code !== 'disk_full') throw error;
    const detail = { code: 'package_unfinished', reason: 'disk_full', path: open } as const;
    throw new ArchiveError(detail, { cause: error });
  }
}
