import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { ArchiveError } from '#contract';
import { APPLICATION_ID, type Db, openForReading, openForWriting } from './connection.ts';
import { errorCode } from './error-code.ts';
import { now } from './identifiers.ts';
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrations/index.ts';
import { settingStore } from './store-settings.ts';

/** Names inside an archive folder. */
export const CATALOGUE = 'archive.sqlite';
export const SEARCH_INDEX = 'search.sqlite';
export const BACKUPS = 'backups';
export const LOCK = '.lock';

export type OpenMode = 'write' | 'read';

const SQLITE_MAGIC = 'SQLite format 3\0';

/** The first bytes of a file as text; empty when it holds none, or is no file. */
function magicOf(file: string): string {
  if (!statSync(file).isFile()) return '';
  const handle = openSync(file, 'r');
  try {
    const start = Buffer.alloc(SQLITE_MAGIC.length);
    return start.subarray(0, readSync(handle, start, 0, start.length, 0)).toString('latin1');
  } finally {
    closeSync(handle);
  }
}

/**
 * Opens the catalogue of an archive folder. Refuses what is missing, foreign or damaged, and what a newer
 * program has written; for reading, the last two are tried all the same, since reading changes nothing. What an older
 * one has written is brought up to date, which reading may not do: then it fails with `archive_older_than_app`.
 */
export function openCatalogue(folder: string, mode: OpenMode): Db {
  const file = path.join(folder, CATALOGUE);
  if (!existsSync(file)) throw new ArchiveError({ code: 'archive_missing', folder });
  if (magicOf(file) !== SQLITE_MAGIC) throw new ArchiveError({ code: 'archive_foreign' });
  try {
    const reader = checked(openForReading(file), mode);
    if (mode === 'read') return reader;
    reader.close();
    return migrated(openForWriting(file), folder);
  } catch (error) {
    throw damaged(error);
  }
}

/** Makes sure of what was opened before anybody may write in it: what is not ours is not touched. */
function checked(db: Db, mode: OpenMode): Db {
  try {
    checkIdentity(db, mode);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function migrated(db: Db, folder: string): Db {
  try {
    if (schemaVersion(db) < SCHEMA_VERSION) copyBeforeMigration(db, folder);
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Keeps the catalogue as it was beside the backups: a new program must never be the end of an old archive. */
function copyBeforeMigration(db: Db, folder: string): void {
  mkdirSync(path.join(folder, BACKUPS), { recursive: true });
  const name = `before-version-${SCHEMA_VERSION}-${now().replaceAll(/[^0-9]/g, '')}.sqlite`;
  db.prepare('VACUUM INTO ?').run(path.join(folder, BACKUPS, name));
}

function checkIdentity(db: Db, mode: OpenMode): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new ArchiveError({ code: 'archive_foreign' });
  const version = schemaVersion(db);
  if (version > SCHEMA_VERSION && mode === 'write') {
    throw new ArchiveError({ code: 'archive_newer_than_app', archive: version, app: SCHEMA_VERSION });
  }
  if (version < SCHEMA_VERSION && mode === 'read') {
    throw new ArchiveError({ code: 'archive_older_than_app', archive: version, app: SCHEMA_VERSION });
  }
  db.prepare('SELECT count(value) FROM setting').get();
}

function damaged(error: unknown): unknown {
  const code = errorCode(error);
  const isDamage = code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_ERROR';
  return isDamage ? new ArchiveError({ code: 'archive_damaged', details: code }, { cause: error }) : error;
}

/**
 * Makes the catalogue of a new archive in an empty or new folder, with its first settings. It gets its name when it
 * is whole: one whose making was cut off counts for nothing.
 */
export function createCatalogue(folder: string, settings: Readonly<Record<string, unknown>> = {}): Db {
  const file = path.join(folder, CATALOGUE);
  if (existsSync(file)) throw new ArchiveError({ code: 'archive_exists', folder });
  try {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${CATALOGUE}.part`;
    const found = readdirSync(folder);
    if (found.some((name) => !name.startsWith(unfinished))) {
      throw new ArchiveError({ code: 'folder_not_empty', folder });
    }
    for (const name of found) rmSync(path.join(folder, name));
    fill(path.join(folder, unfinished), settings);
    renameSync(path.join(folder, unfinished), file);
    return openForWriting(file);
  } catch (error) {
    throw unwritable(error, folder);
  }
}

function fill(file: string, settings: Readonly<Record<string, unknown>>): void {
  const db = openForWriting(file);
  try {
    migrate(db);
    const store = settingStore(db);
    for (const [name, value] of Object.entries(settings)) store.put(name, value);
  } finally {
    db.close();
  }
}

/** Names the disk's refusals in terms a person can act on. */
export function unwritable(error: unknown, folder: string): unknown {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'SQLITE_FULL')
    return new ArchiveError({ code: 'disk_full', neededBytes: null });
  if (
    ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'].includes(code)
  ) {
    return new ArchiveError({ code: 'folder_not_writable', folder });
  }
  return error;
}
