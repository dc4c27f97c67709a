import { mkdir, readdir } from 'node:fs/promises';
import type { Db } from '../engine/connection.ts';
import type { Jobs } from '../engine/jobs/jobs.ts';
import type { Runners } from '../engine/jobs/runner.ts';
import type { Restorers } from '../engine/undo.ts';
import { openAttachments } from './attachments.ts';
import { attachmentHandlers } from './handlers.ts';
import type { HeavyOptions } from './heavy-thread.ts';
import { clearUnpacked } from './packed/unpacked-folder.ts';
import { renditionsFolder } from './paths.ts';
import { cleanIncoming } from './receive.ts';
import { renditionRunner } from './rendition-runner.ts';
import { blobReader, blobWriter } from './store-blobs.ts';

export type BlobsOptions = {
  readonly db: Db;
  /** The archive's folder. */
  readonly folder: string;
  readonly jobs: Jobs;
  readonly heavyWorker: HeavyOptions['worker'];
  /** Where `pdfium.wasm` lies in a bundled program; null (the default) for its place in the package. */
  readonly pdfiumWasm?: string | null;
  /** How many files are prepared at once: 1 unless told. */
  readonly lanes?: number;
  /** Longest silence of a decoder in milliseconds: a minute unless told. */
  readonly patienceMs?: number;
};

/** The room of stored files: originals, what hangs on which entry, and what is made from them. */
export function openBlobs({ db, folder, jobs, heavyWorker, ...choices }: BlobsOptions) {
  const { pdfiumWasm = null, lanes = 1, patienceMs = 60_000 } = choices;
  const blobs = { ...blobReader(db), ...blobWriter(db) };
  const attachments = openAttachments(db, folder);
  const heavy = { worker: heavyWorker, pdfiumWasm, patienceMs };

  /** Has pending files prepared, unless a job that will see them is waiting already. */
  const kickRenditions = (): void => {
    if (blobs.pendingCount() > 0 && !jobs.isWaiting('renditions')) jobs.start('renditions', null);
  };
  const runners: Runners = {
    renditions: renditionRunner({ archiveFolder: folder, blobs, heavy, lanes }),
  };
  const restorers: Restorers = { attachment: attachments.restore };

  return {
    ...attachments,
    handlers: attachmentHandlers(attachments, kickRenditions),
    restorers,
    runners,
    kickRenditions,
    /** What a thread for decoding is started with. */
    heavy,

    /** Once the archive is open for writing: clears left-overs, and has lost renditions made again. */
    async begin(): Promise<void> {
      await cleanIncoming(folder);
      await clearUnpacked(folder);
      await mkdir(renditionsFolder(folder), { recursive: true });
      const shards = await readdir(renditionsFolder(folder));
      if (!db.open) return;
      blobs.forgetRenditions(shards);
      kickRenditions();
    },
  };
}
export type Blobs = ReturnType<typeof openBlobs>;
