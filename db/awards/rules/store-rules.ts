import type { RuleFile } from '#contract';
import { type Db, reading } from '../../engine/connection.ts';

type RuleFileRow = { version: string; content: string; taken_in_at: string; taken_in_by: string };

/** A rule file the office has taken in. */
export type TakenInFile = { readonly file: RuleFile; readonly at: string; readonly by: string };

const toFile = (row: RuleFileRow): TakenInFile => ({
  file: JSON.parse(row.content) as RuleFile,
  at: row.taken_in_at,
  by: row.taken_in_by,
});

/** Reads and writes the rule files an office has taken in. None is ever overwritten. */
export function ruleFileStore(db: Db) {
  const columns = 'version, content, taken_in_at, taken_in_by';
  const all = reading(db.prepare<[], RuleFileRow>(`SELECT ${columns} FROM rule_file ORDER BY version DESC`));
  const find = reading(
    db.prepare<[string], RuleFileRow>(`SELECT ${columns} FROM rule_file WHERE version = ?`),
  );
  const put = db.prepare(
    'INSERT INTO rule_file (version, content, taken_in_at, taken_in_by) VALUES (?, ?, ?, ?)',
  );
  return {
    all: (): TakenInFile[] => all.all().map(toFile),
    find(version: string): TakenInFile | undefined {
      const row = find.get(version);
      return row && toFile(row);
    },
    put: ({ file, at, by }: TakenInFile): void => void put.run(file.version, JSON.stringify(file), at, by),
  };
}
export type RuleFileStore = ReturnType<typeof ruleFileStore>;
