import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../project.ts';

const HELP = `npm run db:new -- NAME

  Adds the next migration: db/engine/migrations/NNNN-NAME.ts, its line in index.ts, and a test that
  fails until it is written. NAME says what changes, in kebab-case: entry-access.`;

const FOLDER = 'db/engine/migrations';
const INDEX = `${FOLDER}/index.ts`;

/** The files that a new migration adds or changes, by path. Throws when the name is no kebab-case. */
export function newMigration(name: string, index: string): Readonly<Record<string, string>> {
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(name)) throw new Error(`"${name}" is not kebab-case`);
  const imports = [...index.matchAll(/^import \{ migration as m\d+ \} from '.+';$/gm)];
  const id = imports.length + 1;
  const file = `${String(id).padStart(4, '0')}-${name}`;
  const last = imports.at(-1)?.[0] ?? '';
  const listed = index
    .replace(last, `${last}\nimport { migration as m${id} } from './${file}.ts';`)
    .replace(/(migrations: readonly Migration\[\] = \[[^\]]*?),?\s*\]/, `$1, m${id}]`);
  return {
    [`${FOLDER}/${file}.ts`]: migrationText(id, name),
    [`tests/${FOLDER}/${file}.test.ts`]: testText(id, file),
    [INDEX]: listed,
  };
}

function migrationText(id: number, name: string): string {
  return `import type { Migration } from './migration.ts';

/** What changes for whom, and why: one or two sentences. */
export const migration: Migration = {
  id: ${id},
  name: '${name}',
  up(db) {
    db.exec(\`
    \`);
  },
};
`;
}

function testText(id: number, file: string): string {
  return `import { expect, it } from 'vitest';
import { openForWriting } from '../../../../db/engine/connection.ts';
import { migrate } from '../../../../db/engine/migrations/index.ts';

it('${file} carries over what version ${id - 1} has written', () => {
  const db = openForWriting(':memory:');
  migrate(db, ${id - 1});

  migrate(db, ${id});

  expect.fail('write rows of version ${id - 1} between the two steps, and say here what becomes of them');
});
`;
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [name] = positionals;
  if (values.help || name === undefined) {
    console.log(HELP);
    process.exitCode = values.help ? 0 : 2;
  } else {
    const files = newMigration(name, readFileSync(join(root, INDEX), 'utf8'));
    for (const [path, text] of Object.entries(files)) {
      writeFileSync(join(root, path), text);
      console.log(path);
    }
  }
}
