import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { ArchiveInfo, Fault } from '#contract';
import { blobPath } from '../blobs/paths.ts';
import { CATALOGUE } from '../engine/archive-file.ts';
import type { Db } from '../engine/connection.ts';
import type { JobHandle, Runner } from '../engine/jobs/runner.ts';
import type { SettingStore } from '../engine/store-settings.ts';
import { LAST_BACKUP } from './automatic-backup.ts';
import { unreadable } from './damage.ts';
import { databaseFaults } from './database-faults.ts';
import { HashThread } from './hashing/hash-thread.ts';
import { blobListReader, type ListedBlob } from './store-blob-list.ts';
import { unlistedFiles } from './unlisted-files.ts';

export type VerifyParts = {
  readonly db: Db;
  /** The archive's folder. */
  readonly folder: string;
  readonly settings: SettingStore;
  readonly hashWorker: URL;
  /** What is wrong with the search index. */
  readonly verifyIndex: () => readonly Fault[] | Promise<readonly Fault[]>;
};

export type VerifyResult = {
  readonly faults: readonly Fault[];
  readonly checkedBlobs: number;
  /** Bytes of the originals that were read. */
  readonly bytes: number;
};

/** What is kept for after a crash: all originals up to `after` are checked. */
type Checkpoint = VerifyResult & { readonly after: string };

const BLOBS_BETWEEN_CHECKPOINTS = 200;

/** Checks the database, every original, the search index and the last backup; names every fault. Changes nothing. */
export function verifyRunner(parts: VerifyParts): Runner {
  return async (_input, job): Promise<VerifyResult> => {
    const round = new Round(parts, job);
    try {
      await round.database();
      await round.originals();
      await round.surroundings();
      return round.result;
    } finally {
      await round.thread.close();
    }
  };
}

/** One run of the job. */
class Round {
  readonly #parts: VerifyParts;
  readonly #job: JobHandle;
  readonly #startedMs = Date.now();
  readonly #faults: Fault[];
  readonly #resumed: Checkpoint | null;
  #checkedBlobs: number;
  #bytes: number;
  readonly thread: HashThread;

  constructor(parts: VerifyParts, job: JobHandle) {
    this.#parts = parts;
    this.#job = job;
    this.thread = new HashThread(parts.hashWorker, job.signal);
    this.#resumed = job.resumeFrom as Checkpoint | null;
    this.#faults = [...(this.#resumed?.faults ?? [])];
    this.#checkedBlobs = this.#resumed?.checkedBlobs ?? 0;
    this.#bytes = this.#resumed?.bytes ?? 0;
  }

  get result(): VerifyResult {
    return { faults: this.#faults, checkedBlobs: this.#checkedBlobs, bytes: this.#bytes };
  }

  /** The database itself, unless an earlier run has come past it. */
  async database(): Promise<void> {
    if (this.#resumed) return;
    this.#job.progress(0, null, CATALOGUE);
    const checked = (table: string) => this.#job.progress(0, null, `${CATALOGUE} ${table}`);
    this.#faults.push(...(await databaseFaults(this.#parts.db, this.#job, checked)));
  }

  /** Every original: there, of its size, with its bytes. A catalogue too damaged to list them has been told of. */
  async originals(): Promise<void> {
    const blobs = blobListReader(this.#parts.db);
    try {
      const total = blobs.count();
      for (const blob of blobs.after(this.#resumed?.after ?? '')) {
        await this.#job.giveWay();
        this.#job.progress(this.#checkedBlobs, total, blob.fileName || blob.sha256);
        const kind = await this.#faultOf(blob);
        if (kind) this.#faults.push({ kind, name: `${blob.sha256} ${blob.fileName}`.trim() });
        this.#checkedBlobs += 1;
        if (this.#checkedBlobs % BLOBS_BETWEEN_CHECKPOINTS === 0) this.#keepPlace(blob.sha256);
      }
      this.#job.progress(this.#checkedBlobs, total);
    } catch (error) {
      this.#faults.push(unreadable('blob', error));
    }
  }

  /** What lies around the catalogue: strange files, the search index, the last backup. */
  async surroundings(): Promise<void> {
    const { db, folder, settings, verifyIndex } = this.#parts;
    for await (const name of unlistedFiles(folder, blobListReader(db), this.#startedMs)) {
      this.#faults.push({ kind: 'blob_unlisted', name });
      await this.#job.giveWay();
    }
    this.#faults.push(...(await verifyIndex()));
    const last = settings.get(LAST_BACKUP) as ArchiveInfo['lastBackup'] | undefined;
    if (last && !existsSync(path.join(last.path, CATALOGUE))) {
      this.#faults.push({ kind: 'backup_missing', name: last.path });
    }
  }

  async #faultOf({ sha256, bytes }: ListedBlob): Promise<Fault['kind'] | undefined> {
    const file = blobPath(this.#parts.folder, sha256);
    const stat = await fs.stat(file).catch(() => undefined);
    if (!stat?.isFile()) return 'blob_missing';
    if (stat.size !== bytes) return 'blob_size';
    this.#bytes += bytes;
    return (await this.thread.hash(file)) === sha256 ? undefined : 'blob_changed';
  }

  #keepPlace(after: string): void {
    this.#job.checkpoint({ ...this.result, after } satisfies Checkpoint);
  }
}
