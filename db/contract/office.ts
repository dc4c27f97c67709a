import { z } from 'zod';
import { Gap } from './entry.ts';
import { TakeInOrder } from './intake.ts';
import { Passphrase } from './passphrase.ts';
import { command, query } from './procedure.ts';
import { EntryKind, Id, Instant, line, words, Year } from './values.ts';

/** The office that keeps the archive, as printed on forms. */
export const Office = z.object({
  name: words(300),
  parentName: line(300),
  /** Place name before the date on a letter. */
  place: line(120),
  archiveCode: line(60),
  bodyId: Id.nullable().default(null),
  isSample: z.boolean().default(false),
});
export type Office = z.output<typeof Office>;

/** Choices of this archive that are not about one window. */
export const Preferences = z.object({
  backupFolder: z.string().max(1000).nullable().default(null),
  keepBackups: z.int().min(2).max(100).default(10),
});

export type Preferences = z.output<typeof Preferences>;

export const office = {
  /** The office and its choices. */
  get: query(z.object({}), z.object({ office: Office, preferences: Preferences })),
  /** Replaces both; the last one wins. */
  save: command(
    z.object({ office: Office, preferences: Preferences }),
    z.object({ changed: z.int() }),
    'archivist',
  ),
} as const;

export const ArchiveInfo = z.object({
  id: Id,
  folder: z.string(),
  mode: z.enum(['write', 'read']),
  office: z.string(),
  createdAt: Instant,
  schemaVersion: z.int(),
  appVersion: z.string(),
  entries: z.object({
    total: z.int(),
    minutes: z.int(),
    photo: z.int(),
    commendation: z.int(),
    document: z.int(),
  }),
  byYear: z.record(z.string(), z.int()),
  awardLines: z.int(),
  agents: z.object({ person: z.int(), body: z.int(), household: z.int() }),
  dossiers: z.int(),
  fonds: z.int(),
  blobs: z.object({ count: z.int(), bytes: z.int() }),
  databaseBytes: z.int(),
  freeBytes: z.int().nullable(),
  lastBackup: z.object({ at: Instant, path: z.string() }).nullable(),
  folderWarning: z.enum(['network', 'synchronised']).nullable(),
});
export type ArchiveInfo = z.output<typeof ArchiveInfo>;

export const archive = {
  /** Counts by kind and year, sizes, versions, last backup. */
  info: query(z.object({}), ArchiveInfo),
  /** What the first screen shows. */
  overview: query(
    z.object({}),
    z.object({
      info: ArchiveInfo,
      years: z.array(z.object({ year: z.int().nullable(), kind: EntryKind, count: z.int() })),
      waiting: z.array(z.object({ gap: Gap, kind: EntryKind, count: z.int() })),
      draftCount: z.int(),
      binCount: z.int(),
      changedToday: z.int(),
    }),
  ),
} as const;

export const Job = z.object({
  id: Id,
  kind: z.enum([
    'renditions',
    'backup',
    'verify',
    'import',
    'export',
    'sample',
    'search_rebuild',
    'match',
    'handover',
    'forms',
    'retention_list',
  ]),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  done: z.int(),
  total: z.int().nullable(),
  /** What it is busy with, for people: a file name. */
  current: z.string(),
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  /** Kind-specific outcome, or the error detail of a failed one. */
  result: z.unknown(),
});
export type Job = z.output<typeof Job>;

/** Whether a job has begun or will, and is not over. */
export const isUnderWay = ({ state }: Pick<Job, 'state'>): boolean =>
  state === 'waiting' || state === 'running';

/** One fault found by `verify`, by name. */
export const Fault = z.object({
  kind: z.enum([
    'database_corrupt',
    'foreign_key',
    'blob_missing',
    'blob_changed',
    'blob_size',
    'blob_unlisted',
    'index_behind',
    'index_differs',
    'backup_missing',
  ]),
  name: z.string(),
});
export type Fault = z.output<typeof Fault>;

/** What one import or the making of one sample brought in; no other session can be named by it. */
const Batch = z.string().regex(/^(import|sample):[0-9a-f-]{36}$/);

export const job = {
  /** Jobs that are not finished, then the latest. */
  list: query(z.object({}), z.array(Job)),
  /** One job, as far as it is now. */
  get: query(z.object({ id: Id }), Job),
  /** Asks a job to stop; tells how many there were to stop. */
  cancel: command(z.object({ id: Id }), z.object({ changed: z.int() })),
  /** Checks database, blobs and index; the job's result is `{ faults: Fault[] }`. */
  startVerify: command(z.object({}), z.object({ jobId: Id })),
  /** Makes the search index anew; searching goes on with the old one meanwhile. */
  startSearchRebuild: command(z.object({}), z.object({ jobId: Id })),
  /** Copies the archive to a folder, opens and checks the copy, then lets go of the oldest ones. */
  startBackup: command(
    z.object({ folder: z.string().max(1000).nullable().default(null) }),
    z.object({ jobId: Id }),
  ),
  /** Reads an interchange file into the archive as one batch. Any refused line leaves nothing behind. */
  startImport: command(
    z.object({ path: z.string().min(1).max(1000), isDryRun: z.boolean().default(false) }),
    z.object({ jobId: Id, batch: Batch }),
  ),
  /**
   * Takes in a package of another office: checks every file and the signature, then writes what is new as one batch,
   * and of what differs what was decided. The result is a `TakeInResult`; with `isDryRun` nothing else is done. Fails
   * with `package_damaged`, or `package_sender` where the office has signed with another key before; a packed one also
   * with `packed_refused`, `passphrase_needed` or `passphrase_wrong`. The passphrase is kept in memory until the job ends.
   */
  startTakeIn: command(
    TakeInOrder.extend({ passphrase: Passphrase.nullable().default(null) }),
    z.object({ jobId: Id, batch: Batch }),
    'archivist',
  ),
  /** Takes back what an import did: `{ removed, restored }`; `batch` stands in the import's result. */
  startTakeBack: command(z.object({ batch: Batch }), z.object({ jobId: Id }), 'archivist'),
  /** Writes the catalogue, or one year of it, in the interchange format; with its files beside it where asked. */
  startExport: command(
    z.object({
      path: z.string().min(1).max(1000),
      year: Year.nullable().default(null),
      withFiles: z.boolean().default(false),
    }),
    z.object({ jobId: Id }),
  ),
  /** Fills the archive with the invented demonstration office. */
  startSample: command(z.object({ seed: z.int().default(2025) }), z.object({ jobId: Id }), 'archivist'),
} as const;

export const BackupCopy = z.object({
  path: z.string(),
  at: Instant,
  bytes: z.int(),
  entries: z.int(),
  missingBlobs: z.int(),
  isChecked: z.boolean(),
});
export type BackupCopy = z.output<typeof BackupCopy>;

export const backup = {
  /** The copies that can be restored, newest first. */
  list: query(z.object({}), z.array(BackupCopy)),
} as const;
