import type Database from 'better-sqlite3';
import type { Db } from './connection.ts';
import { reading } from './connection.ts';

export type Parameters = Record<string, string | number | bigint | null>;

/** Prepares read statements whose text depends on a filter, once for each text. */
export function statementCache(db: Db) {
  const prepared = new Map<string, Database.Statement<[Parameters]>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql);
    if (known) return known;
    const fresh = reading(db.prepare<[Parameters]>(sql));
    prepared.set(sql, fresh);
    return fresh;
  };
  return {
    all: <Row>(sql: string, parameters: Parameters): Row[] => statement(sql).all(parameters) as Row[],
    get: <Row>(sql: string, parameters: Parameters): Row | undefined =>
      statement(sql).get(parameters) as Row | undefined,
  };
}
export type Statements = ReturnType<typeof statementCache>;

/** A text in a LIKE pattern, with its own wildcards made harmless; use with ESCAPE '\\'. */
export const likeAnywhere = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
