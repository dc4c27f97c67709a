import { statSync } from 'node:fs';
import path from 'node:path';
import { ArchiveError } from '#contract';
import type { Disk } from '../../blobs/files.ts';
import { CATALOGUE } from '../../engine/archive-file.ts';
import type { Db } from '../../engine/connection.ts';
import type { JobHandle } from '../../engine/jobs/runner.ts';
import { databaseFaults } from '../database-faults.ts';
import type { HashThread } from '../hashing/hash-thread.ts';
import { blobListReader } from '../store-blob-list.ts';
import { type CopyFindings, damaged } from './check-copy.ts';
import { copyBlobs } from './copy-blobs.ts';
import { type CopiedState, copyCatalogue } from './copy-catalogue.ts';
import { ownBackups } from './folders.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { copyOwnFolders } from './own-folders.ts';

/** One copy while it is made. */
export type CopyInWork = {
  readonly db: Db;
  /** The archive's folder. */
  readonly folder: string;
  readonly on: Disk;
  readonly job: JobHandle;
  readonly thread: HashThread;
  readonly archiveId: string;
  readonly isAutomatic: boolean;
  /** The backup folder; where in it the copy is made; where it lies once it is whole. */
  readonly target: string;
  readonly part: string;
  readonly path: string;
  readonly at: string;
};

export type MadeCopy = { readonly manifest: Manifest; readonly lastSeq: number };

/** Makes a copy in its `part` folder: catalogue, originals, the office's own files, check, and the manifest last. */
export async function makeCopy(copy: CopyInWork): Promise<MadeCopy> {
  const { job, part } = copy;
  const blobs = blobListReader(copy.db);
  const files = 1 + blobs.count();
  const progress = (percent: number): void => {
    job.signal.throwIfAborted();
    job.progress(0, files, `${CATALOGUE} ${percent} %`);
  };
  const state = await copyCatalogue({ ...copy, to: part, progress });
  await copyBlobs({
    ...{ blobs: blobs.after(''), from: copy.folder, to: copy.target, on: copy.on },
    temporary: path.join(part, 'incoming'),
    mayLink: copy.target === ownBackups(copy.folder),
    giveWay: () => job.giveWay(),
    progress: (done, total, name) => job.progress(1 + done, 1 + total, name),
  });
  await copyOwnFolders(copy.folder, part, copy.on);
  const found = await check(copy, state);
  const manifest = describe(copy, found, await hashOf(copy));
  await writeManifest(part, manifest, copy.on);
  return { manifest, lastSeq: found.lastSeq };
}

/** Has the copy opened and checked. Where it is damaged, says whether the archive itself is. */
async function check(copy: CopyInWork, state: CopiedState): Promise<CopyFindings> {
  const { thread, db, job, part, target, at } = copy;
  try {
    const found = await thread.settle(part, target, { at, path: copy.path });
    if (found.lastSeq !== state.lastSeq || found.entries !== state.entries) throw damaged(target);
    return found;
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.detail.code !== 'backup_damaged') throw error;
    const [fault] = await databaseFaults(db, job);
    throw fault ? new ArchiveError({ code: 'archive_damaged', details: fault.name }) : damaged(target, error);
  }
}

async function hashOf({ thread, part, target }: CopyInWork): Promise<Manifest['catalogue']> {
  const file = path.join(part, CATALOGUE);
  const sha256 = await thread.hash(file);
  if (sha256 === null) throw damaged(target);
  return { bytes: statSync(file).size, sha256 };
}

function describe(copy: CopyInWork, found: CopyFindings, catalogue: Manifest['catalogue']): Manifest {
  const { archiveId, isAutomatic, at } = copy;
  const { office, schemaVersion, entries, blobs, missing } = found;
  return {
    ...{ format: 1, archiveId, office, at, isAutomatic, schemaVersion, catalogue, entries, blobs },
    missing: [...missing],
  };
}
