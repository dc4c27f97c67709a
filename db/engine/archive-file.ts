import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { ArchiveError } from '#contract';
import { APPLICATION_ID, type Db, openForReading, openForWriting } from './connection.ts';
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrations/index.ts';

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
 * program has written; for reading, the last two are tried all the same, since reading changes nothing.
 */
export function openCatalogue(folder: string, mode: OpenMode): Db {
  const file = path.join(folder, CATALOGUE);
  if (!existsSync(file)) throw new ArchiveError({ code: 'archive_missing', folder });
  if (magicOf(file) !== SQLITE_MAGIC) throw new ArchiveError({ code: 'archive_foreign' });
  try {
    const reader = checked(openForReading(file), mode);
    if (mode === 'read') return reader;
    reader.close();
    return migrated(openForWriting(file));
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

function migrated(db: Db): Db {
  try {
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function checkIdentity(db: Db, mode: OpenMode): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new ArchiveError({ code: 'archive_foreign' });
  const version = schemaVersion(db);
  if (version > SCHEMA_VERSION && mode === 'write') {
    throw new ArchiveError({ code: 'archive_newer_than_app', archive: version, app: SCHEMA_VERSION });
  }
  db.prepare('SELECT count(value) FROM setting').get();
}

function damaged(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isDamage = code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_ERROR';
  return isDamage ? new ArchiveError({ code: 'archive_damaged', details: code }, { cause: error }) : error;
}

/** Makes the catalogue of a new archive in an empty or new folder. */
export function createCatalogue(folder: string): Db {
  if (existsSync(path.join(folder, CATALOGUE))) throw new ArchiveError({ code: 'archive_exists', folder });
  try {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > 0) throw new ArchiveError({ code: 'folder_not_empty', folder });
    const db = openForWriting(path.join(folder, CATALOGUE));
    migrate(db);
    return db;
  } catch (error) {
    throw unwritable(error, folder);
  }
}

/** Names the disk's refusals in terms a person can act on. */
export function unwritable(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'SQLITE_FULL')
    return new ArchiveError({ code: 'disk_full', neededBytes: null });
  if (
    ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'].includes(code)
  ) {
    return new ArchiveError({ code: 'folder_not_writable', folder });
  }
  return error;
}
