import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openForWriting } from '../../db/engine/connection.ts';
import { migrate, SCHEMA_VERSION } from '../../db/engine/migrations/index.ts';
import { root } from '../project.ts';

const HELP = `npm run db:schema [-- --check]

  Writes db/schema.sql: the whole schema after every migration, so that a review sees what a
  migration does. --check writes nothing and ends with 1 when the file is out of date.`;

const FILE = 'db/schema.sql';

/** The schema of a new archive as SQL: tables first, each followed by its indexes and triggers. */
export function dumpSchema(): string {
  const db = openForWriting(':memory:');
  migrate(db);
  const statements = db
    .prepare<[], { sql: string }>(
      `SELECT sql
         FROM sqlite_schema
        WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        ORDER BY tbl_name, type <> 'table', type <> 'view', name`,
    )
    .all();
  db.close();
  const header = `-- Schema version ${SCHEMA_VERSION}. Made by "npm run db:schema" from db/engine/migrations: do not edit.`;
  return `${[header, ...statements.map(({ sql }) => `${evenly(sql)};`)].join('\n\n')}\n`;
}

/** Takes off the indentation the statement had in its migration. */
function evenly(sql: string): string {
  const lines = sql.split('\n');
  const indents = lines
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.search(/\S/));
  const least = Math.min(...indents);
  return lines
    .map((line, index) => (index === 0 ? line : line.slice(least)))
    .join('\n')
    .trim();
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
  const path = join(root, FILE);
  if (values.help) console.log(HELP);
  else if (!values.check) writeFileSync(path, dumpSchema());
  else if (readFileSync(path, 'utf8') !== dumpSchema()) {
    console.log(`${FILE} is out of date: npm run db:schema`);
    process.exitCode = 1;
  }
}
