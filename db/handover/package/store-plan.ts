import { type Db, reading } from '../../engine/connection.ts';

/**
 * A stored file with its place in the package. Each original is carried once, under its first readable name; a copy of
 * a photograph that carries its description is of one entry, which it names.
 */
export type PlannedFile = {
  readonly ordinal: number;
  /** Whose description the copy carries; empty for the original. */
  readonly entryId: string;
  readonly sha256: string;
  readonly path: string;
  readonly bytes: number;
  /** Which volume it lies in, from 0. */
  readonly volume: number;
};

const TABLE = `
  CREATE TEMP TABLE planned_file (
    ordinal INTEGER PRIMARY KEY, entry_id TEXT NOT NULL, sha256 TEXT NOT NULL, path TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL, volume INTEGER NOT NULL);
  CREATE UNIQUE INDEX temp.planned_file__original ON planned_file (sha256) WHERE entry_id = ''`;
const COLUMNS = 'ordinal, entry_id AS entryId, sha256, path, bytes, volume';
const PAGE = 500;

/** Keeps where each stored file goes, on the connection of the survey, so that memory stays flat. */
export function planStore(db: Db) {
  db.exec(TABLE);
  const add = db.prepare<PlannedFile>(
    'INSERT INTO temp.planned_file VALUES (:ordinal, :entryId, :sha256, :path, :bytes, :volume)',
  );
  const find = reading(
    db.prepare<[string], PlannedFile>(
      `SELECT ${COLUMNS} FROM temp.planned_file WHERE sha256 = ? AND entry_id = ''`,
    ),
  );
  const page = reading(
    db.prepare<[number], PlannedFile>(
      `SELECT ${COLUMNS} FROM temp.planned_file WHERE ordinal > ? ORDER BY ordinal LIMIT ${PAGE}`,
    ),
  );
  function* all(): Generator<PlannedFile, undefined> {
    for (let after = 0; ; ) {
      const rows = page.all(after);
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      after = last.ordinal;
    }
  }
  return {
    add: (file: PlannedFile): void => void add.run(file),
    /** Where an original lies. */
    find: (sha256: string): PlannedFile | undefined => find.get(sha256),
    all,
    /** Those of one volume, in their order. */
    *of(volume: number): Generator<PlannedFile, undefined> {
      for (const file of all()) if (file.volume === volume) yield file;
    },
  };
}
export type PlanStore = ReturnType<typeof planStore>;

/**
 * The last change the catalogue has seen: tells whether it is as it was when a package was begun. What is read from
 * stored files meanwhile (their text, their pages) moves no original.
 */
export function lastChange(db: Db): number {
  const last = db.prepare<[], { seq: number }>(
    `SELECT seq FROM change WHERE entity <> 'blob' ORDER BY seq DESC LIMIT 1`,
  );
  return last.get()?.seq ?? 0;
}
