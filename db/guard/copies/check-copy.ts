import { statSync } from 'node:fs';
import path from 'node:path';
import { ArchiveError } from '#contract';
import { blobPath } from '../../blobs/paths.ts';
import { CATALOGUE } from '../../engine/archive-file.ts';
import { APPLICATION_ID, type Db, openForReading } from '../../engine/connection.ts';
import { SCHEMA_VERSION, schemaVersion } from '../../engine/migrations/index.ts';
import { settingStore } from '../../engine/store-settings.ts';
import { blobListReader, type ListedBlob } from '../store-blob-list.ts';
import { databaseCheckReader } from '../store-database-check.ts';
import { copyReader } from './store-copy.ts';

/** What a copy that was opened and found whole holds. */
export type CopyFindings = {
  readonly archiveId: string;
  readonly office: string;
  readonly schemaVersion: number;
  readonly entries: number;
  readonly lastSeq: number;
  readonly blobs: { readonly count: number; readonly bytes: number };
  /** Originals the catalogue names that are not in the store, or not in their full size. */
  readonly missing: readonly string[];
};

/**
 * Opens the catalogue of a copy and checks all of it, and that each original it names lies in `store/blobs`.
 * Reads only. Fails with `backup_damaged`, or `archive_newer_than_app`.
 */
export function checkCopy(copy: string, store: string): CopyFindings {
  try {
    const db = openForReading(path.join(copy, CATALOGUE));
    try {
      mustBeWhole(db, copy);
      return findings(db, store);
    } finally {
      db.close();
    }
  } catch (error) {
    throw error instanceof ArchiveError ? error : damaged(copy, error);
  }
}

/** A copy nobody can rely on. */
export const damaged = (copy: string, cause?: unknown): ArchiveError =>
  new ArchiveError({ code: 'backup_damaged', path: copy }, { cause });

function mustBeWhole(db: Db, copy: string): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw damaged(copy);
  const version = schemaVersion(db);
  if (version > SCHEMA_VERSION) {
    throw new ArchiveError({ code: 'archive_newer_than_app', archive: version, app: SCHEMA_VERSION });
  }
  const check = databaseCheckReader(db);
  const faults = [...check.damage(), ...check.tables().flatMap(check.danglingOf)];
  if (faults.length > 0) throw damaged(copy, faults);
}

function findings(db: Db, store: string): CopyFindings {
  const settings = settingStore(db);
  const identity = settings.get('identity') as { id: string };
  const office = settings.get('office') as { name: string };
  const reader = copyReader(db);
  const blobs = [...blobListReader(db).after('')];
  return {
    archiveId: identity.id,
    office: office.name,
    schemaVersion: schemaVersion(db),
    entries: reader.entries(),
    lastSeq: reader.lastSeq(),
    blobs: { count: blobs.length, bytes: blobs.reduce((sum, { bytes }) => sum + bytes, 0) },
    missing: missingFrom(store, blobs),
  };
}

/** The originals the catalogue of a copy names. */
export function blobsOf(copy: string): ListedBlob[] {
  const db = openForReading(path.join(copy, CATALOGUE));
  try {
    return [...blobListReader(db).after('')];
  } finally {
    db.close();
  }
}

/** Hashes of those originals that do not lie in `store/blobs` in their full size. */
export function missingFrom(store: string, blobs: readonly ListedBlob[]): string[] {
  return blobs
    .filter(({ sha256, bytes }) => {
      return statSync(blobPath(store, sha256), { throwIfNoEntry: false })?.size !== bytes;
    })
    .map(({ sha256 }) => sha256);
}
