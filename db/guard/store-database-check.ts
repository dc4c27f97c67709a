import { type Db, reading } from '../engine/connection.ts';

type Dangling = { child: string; rowid: number | null; parent: string };

/** SQLite's own checks of a database, table by table, so that calls can be answered between two of them. */
export function databaseCheckReader(db: Db) {
  const tables = reading(
    db.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`),
  );
  const integrity = reading(
    db.prepare<[string], { message: string }>(
      'SELECT integrity_check AS message FROM pragma_integrity_check(?)',
    ),
  );
  const dangling = reading(
    db.prepare<[string], Dangling>(
      'SELECT "table" AS child, rowid, parent FROM pragma_foreign_key_check(?) LIMIT 100',
    ),
  );

  return {
    tables: (): string[] => ['sqlite_schema', ...tables.all().map((row) => row.name)],
    /** What is wrong with a table or its indexes, in SQLite's words. */
    damageOf: (table: string): string[] =>
      integrity
        .all(table)
        .map((row) => row.message)
        .filter((message) => message !== 'ok'),
    /** Rows of a table that point to what is not there. */
    danglingOf: (table: string): Dangling[] => dangling.all(table),
    /** What is wrong with the whole file, its free pages included. Takes long in a large one. */
    damage: (): string[] =>
      (db.pragma('integrity_check') as { integrity_check: string }[])
        .map((row) => row.integrity_check)
        .filter((message) => message !== 'ok'),
  };
}
export type DatabaseCheckReader = ReturnType<typeof databaseCheckReader>;
