import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BackupCopy, Fault, Job } from '#contract';
import { openAttachments } from '../../../db/blobs/attachments.ts';
import type { Disk } from '../../../db/blobs/files.ts';
import { type OfficeRoom, openOffice } from '../../../db/catalogue/office.ts';
import { CATALOGUE, createCatalogue, openCatalogue } from '../../../db/engine/archive-file.ts';
import type { Db } from '../../../db/engine/connection.ts';
import { newId } from '../../../db/engine/identifiers.ts';
import { type SettingStore, settingStore } from '../../../db/engine/store-settings.ts';
import type { BackupResult } from '../../../db/guard/backup-runner.ts';
import { type Guard, openGuard } from '../../../db/guard/guard.ts';
import { clerk, receive } from '../blobs/open-blobs.ts';
import { type JobsUnderTest, openTestJobs } from '../engine/jobs/open-jobs.ts';

const hashWorker = pathToFileURL(join(import.meta.dirname, '../../../db/guard/hash-worker.ts'));

export type Choices = { readonly disk?: Disk; readonly verifyIndex?: () => readonly Fault[] };

export type GuardUnderTest = Pick<JobsUnderTest, 'db' | 'ledger' | 'jobs' | 'reach' | 'events'> & {
  readonly folder: string;
  readonly settings: SettingStore;
  readonly office: OfficeRoom;
  readonly guard: Guard;
  /** Runs a job that a call starts, to its end. */
  run(kind: 'verify' | 'backup', input?: unknown): Promise<Job>;
  /** Saves an entry with its place in the feed; gives its id. */
  save(title: string): string;
  /** Receives bytes and hangs them on an entry; gives their hash. */
  attach(entryId: string, fileName: string, data: Buffer): Promise<string>;
  /** A backup to its end, whatever that is; and one that must succeed. */
  backup(to?: string | null): Promise<Job>;
  backUp(to?: string | null): Promise<BackupResult>;
  faults(): Promise<Fault[]>;
  list(): Promise<BackupCopy[]>;
  close(): Promise<void>;
};

/** An archive in a folder with its guard: made where there is none, else opened again. */
export function openTestGuard(
  folder: string,
  { verifyIndex = () => [], ...choices }: Choices = {},
): GuardUnderTest {
  const db = existsSync(join(folder, CATALOGUE)) ? openCatalogue(folder, 'write') : made(folder);
  const settings = settingStore(db);
  const { ledger, jobs, reach, events } = openTestJobs(db);
  const office = openOffice(settings);
  const guard = openGuard({ db, folder, settings, office, jobs, hashWorker, verifyIndex, ...choices });
  const attachments = openAttachments(db, folder);
  jobs.begin(guard.runners);

  const run: GuardUnderTest['run'] = async (kind, input = {}) =>
    reach(jobs.start(kind, input), 'done', 'failed', 'cancelled');

  return {
    ...{ db, folder, settings, office, ledger, jobs, reach, events, guard, run },
    save(title) {
      const id = newId();
      ledger.write('entry.create', clerk, (recorder) => {
        db.prepare(
          `INSERT INTO entry (id, kind, title, list_key, detail, created_at, created_by, updated_at, updated_by)
           VALUES (?, 'minutes', ?, '', '{}', '2024-01-01T00:00:00Z', '', '2024-01-01T00:00:00Z', '')`,
        ).run(id, title);
        recorder.change('entry', id, 'created', null);
      });
      return id;
    },
    async attach(entryId, fileName, data) {
      const { sha256 } = await receive(folder, fileName, data);
      const given = { entryId, sha256, fileName, role: 'scan', note: '' };
      ledger.write('attachment.add', clerk, (recorder) => attachments.attachTo(given, recorder));
      return sha256;
    },
    backup: (to = null) => run('backup', { folder: to, isAutomatic: false }),
    async backUp(to = null) {
      const job = await run('backup', { folder: to, isAutomatic: false });
      if (job.state !== 'done') throw new Error(JSON.stringify(job.result));
      return job.result as BackupResult;
    },
    async faults() {
      return ((await run('verify')).result as { faults: Fault[] }).faults;
    },
    list: async () => guard.handlers.backup.list({}, { caller: clerk }),
    async close() {
      await jobs.close();
      db.close();
    },
  };
}

function made(folder: string): Db {
  const db = createCatalogue(folder);
  const settings = settingStore(db);
  settings.put('identity', { id: newId(), createdAt: '2024-01-01T00:00:00.000Z' });
  settings.put('office', { name: 'UBND phường Bến Ngự' });
  return db;
}

/** All that a catalogue holds but its settings and jobs, table by table. */
export function contentOf(folder: string): Record<string, unknown[]> {
  const db = openCatalogue(folder, 'read');
  try {
    const names = db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('job', 'setting')`)
      .pluck()
      .all() as string[];
    return Object.fromEntries(names.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]));
  } finally {
    db.close();
  }
}

/** Every file under a folder with its SHA-256, by relative path. */
export function filesIn(folder: string): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const hashed = found.map((one) => {
    const path = join(one.parentPath, one.name);
    return [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')] as const;
  });
  return Object.fromEntries(hashed.sort(([one], [other]) => one.localeCompare(other)));
}

export const inodeOf = (path: string): number => statSync(path).ino;

/** Copies in a backup folder that look whole, by name; and what was left half done. */
export const copiesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^tangthu-\d{8}-\d{6}(-\d+)?$/.test(name))
        .sort()
    : [];
export const leftOvers = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.part'));
