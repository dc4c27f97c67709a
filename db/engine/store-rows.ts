import type Database from 'better-sqlite3';
import type { Db } from './connection.ts';

export type Value = string | number | bigint | null;

/** Rows that go into one statement: fifty of them cost about as much as ten by themselves. */
const AT_ONCE = 50;

/** Inserts rows of a table, many with one statement; gives the rowid of the last. Statements are prepared when needed. */
export function rowWriter(db: Db, table: string, columns: readonly string[]) {
  const prepared = new Map<number, Database.Statement<Value[]>>();
  const row = `(${columns.map(() => '?').join(', ')})`;
  const insert = (count: number): Database.Statement<Value[]> => {
    const known = prepared.get(count);
    if (known) return known;
    const values = Array.from({ length: count }, () => row).join(', ');
    const made = db.prepare<Value[]>(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values}`);
    prepared.set(count, made);
    return made;
  };

  return (rows: readonly (readonly Value[])[]): number => {
    let last = 0;
    let at = 0;
    for (; at + AT_ONCE <= rows.length; at += AT_ONCE)
      last = Number(insert(AT_ONCE).run(...rows.slice(at, at + AT_ONCE).flat()).lastInsertRowid);
    for (const one of rows.slice(at)) last = Number(insert(1).run(...one).lastInsertRowid);
    return last;
  };
}
