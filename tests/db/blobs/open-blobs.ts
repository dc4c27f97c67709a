import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArchiveEvent, Job } from '#contract';
import { type Blobs, openBlobs } from '../../../db/blobs/blobs.ts';
import { beginReceive, type ReceivedFile } from '../../../db/blobs/receive.ts';
import { type Db, openForWriting } from '../../../db/engine/connection.ts';
import { newId } from '../../../db/engine/identifiers.ts';
import { type Jobs, openJobs } from '../../../db/engine/jobs/jobs.ts';
import { type Ledger, openLedger } from '../../../db/engine/ledger.ts';
import { migrate } from '../../../db/engine/migrations/index.ts';
import type { Recorder } from '../../../db/engine/recorder.ts';
import { actReader } from '../../../db/engine/store-acts.ts';
import { openUndo } from '../../../db/engine/undo.ts';

export const clerk = { actor: 'Lan', session: 's1' };
const heavyWorker = pathToFileURL(join(import.meta.dirname, '../../../db/blobs/heavy-worker.ts'));

/** A folder that is gone after the test. */
export function temporaryFolder(): { readonly path: string; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), 'tang-thu-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

export type BlobsUnderTest = {
  readonly db: Db;
  readonly folder: string;
  readonly ledger: Ledger;
  readonly jobs: Jobs;
  readonly blobs: Blobs;
  readonly events: ArchiveEvent[];
  /** One act of a clerk. */
  write<T>(work: (recorder: Recorder) => T): T;
  undo(): void;
  /** Receives bytes and hangs them on an entry; gives the hash. */
  attach(entryId: string, fileName: string, data: Buffer): Promise<ReceivedFile & { readonly id: string }>;
  /** Runs jobs until none is left, and gives the one that did the work. */
  prepare(): Promise<Job>;
  close(): Promise<void>;
};

type Choices = Partial<Pick<Parameters<typeof openBlobs>[0], 'heavyWorker' | 'lanes' | 'patienceMs'>>;

/** Stored files of an archive in a folder; opening the same folder again is what happens after a crash. */
export function openTestBlobs(folder: string, choices: Choices = {}): BlobsUnderTest {
  const db = openForWriting(join(folder, 'archive.sqlite'));
  migrate(db);
  const events: ArchiveEvent[] = [];
  const announce = (event: ArchiveEvent) => void events.push(event);
  const ledger = openLedger(db, announce);
  const jobs = openJobs({ db, ledger, announce, log: () => undefined });
  const blobs = openBlobs({ db, folder, jobs, heavyWorker, ...choices });
  const undo = openUndo(actReader(db), ledger.acts, blobs.restorers);
  const write = <T>(work: (recorder: Recorder) => T): T => ledger.write('test', clerk, work);

  return {
    ...{ db, folder, ledger, jobs, blobs, events, write },
    undo: () => void ledger.write('history.undo', clerk, (recorder) => undo.undo(null, recorder)),
    async attach(entryId, fileName, data) {
      const file = await receive(folder, fileName, data);
      const given = { entryId, sha256: file.sha256, fileName, role: 'scan', note: '' };
      return { ...file, id: write((recorder) => blobs.attachTo(given, recorder)) };
    },
    async prepare() {
      jobs.begin(blobs.runners);
      blobs.kickRenditions();
      for (;;) {
        const [job] = jobs.list();
        if (job && job.state !== 'waiting' && job.state !== 'running') return job;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async close() {
      await jobs.close();
      db.close();
    },
  };
}

export async function receive(folder: string, fileName: string, data: Buffer): Promise<ReceivedFile> {
  const receiver = await beginReceive(folder, fileName);
  await receiver.write(data);
  return receiver.finish();
}

/** A bare entry to hang files on. */
export function givenEntry(db: Db, title = 'Hội nghị tổng kết'): string {
  const id = newId();
  db.prepare(
    `INSERT INTO entry (id, kind, title, list_key, detail, created_at, created_by, updated_at, updated_by)
     VALUES (?, 'minutes', ?, '', '{}', '2024-01-01T00:00:00Z', '', '2024-01-01T00:00:00Z', '')`,
  ).run(id, title);
  return id;
}

/** A test over an archive of its own, with one entry in it. */
export const withArchive =
  (test: (archive: BlobsUnderTest & { readonly entryId: string }) => Promise<void>, choices: Choices = {}) =>
  async () => {
    using folder = temporaryFolder();
    const archive = openTestBlobs(folder.path, choices);
    try {
      await test({ ...archive, entryId: givenEntry(archive.db) });
    } finally {
      await archive.close();
    }
  };

/** What hangs on an entry, without its names. */
export const blobsOf = ({ blobs }: BlobsUnderTest, entryId: string) =>
  blobs.attachmentsOf([entryId]).map(({ blob }) => blob);
