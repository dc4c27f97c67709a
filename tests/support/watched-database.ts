import type { Db } from '../../db/engine/connection.ts';

/** What was asked of a database, and how SQLite went about it. */
export type Watched = {
  readonly db: Db;
  /** Plans of the statements run since the last call, one text a statement. */
  plans(): string[];
};

type Run = { readonly sql: string; readonly values: readonly unknown[] };

/** The same database, remembering every statement that reads rows, with the values it was given. */
export function watchedDatabase(db: Db): Watched {
  let runs: Run[] = [];
  const watch = (sql: string) => {
    const statement = db.prepare(sql);
    return new Proxy(statement, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (name !== 'all' && name !== 'get') return member;
        return (...values: unknown[]) => {
          runs.push({ sql, values });
          return (member as (...given: unknown[]) => unknown).apply(target, values);
        };
      },
    });
  };
  const proxy = new Proxy(db, {
    get: (target, name) => (name === 'prepare' ? watch : Reflect.get(target, name, target)),
  });
  const planOf = ({ sql, values }: Run): string =>
    db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map(({ detail }) => detail)
      .join('\n');
  return {
    db: proxy,
    plans() {
      const told = runs.map(planOf);
      runs = [];
      return told;
    },
  };
}
