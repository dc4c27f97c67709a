import Database from 'better-sqlite3';

export type Db = Database.Database;

/** Marks the file as ours: 'TGTU' in the header's application id. */
export const APPLICATION_ID = 0x54475455;

/** Opens the catalogue for its one writer, with the settings every promise of durability rests on. */
export function openForWriting(path: string): Db {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  return db;
}

/** Opens the catalogue without the right to change it. */
export function openForReading(path: string): Db {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  db.pragma('busy_timeout = 5000');
  return db;
}

/** Opens the catalogue as it is at this moment: what is written while it is open is not seen. */
export function openSnapshot(path: string): Db {
  const db = openForReading(path);
  db.exec('BEGIN; SELECT count(*) FROM sqlite_schema');
  return db;
}

/** Runs several reads as one: each by itself would take the lock of the file and give it back. */
export function readsTogether(db: Db): <T>(work: () => T) => T {
  const begin = db.prepare('BEGIN');
  const end = db.prepare('COMMIT');
  return (work) => {
    if (db.inTransaction) return work();
    begin.run();
    try {
      return work();
    } finally {
      if (db.inTransaction) end.run();
    }
  };
}

/**
 * Has a database hold more of itself in memory, and fold its log seldom, while much is written to it. What is committed
 * is as safe as ever. Gives the way back.
 */
export function forMuchWriting(db: Db): () => void {
  db.pragma('cache_size = -65536');
  db.pragma('wal_autocheckpoint = 16384');
  return () => {
    db.pragma('cache_size = -2000');
    db.pragma('wal_autocheckpoint = 1000');
    db.pragma('shrink_memory');
  };
}

/** A throw-away or disposable database: fast, and rebuilt from the catalogue when lost. */
export function openDisposable(path: string): Db {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  return db;
}

/** Vouches that a statement only reads: checked once, when the archive is opened. */
export function reading<S extends { readonly readonly: boolean; readonly source: string }>(statement: S): S {
  if (!statement.readonly) throw new Error(`expected a read, got: ${statement.source}`);
  return statement;
}
