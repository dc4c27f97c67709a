import { describe, expect, it } from 'vitest';
import { functionSize } from '../../../build/checks/function-size.ts';
import { noConsole } from '../../../build/checks/no-console.ts';
import { ownPlace } from '../../../build/checks/own-place.ts';
import { projectReferences } from '../../../build/checks/project-references.ts';
import { sqlPlace } from '../../../build/checks/sql-place.ts';
import { saidBy } from './tree.ts';

describe('the place of SQL', () => {
  it.each([
    'db.prepare(text);',
    'this.db.prepare(text);',
    'db.exec(text);',
    `const a = 'SELECT id FROM entry';`,
    'const a = `\n  UPDATE entry SET title = ?`;',
    'const a = `DELETE FROM entry`;',
    `run('PRAGMA user_version');`,
  ])('is not a handler: %s', (code) => {
    const said = saidBy(sqlPlace, { 'db/catalogue/handlers.ts': `\n${code}` });
    expect(said).toEqual(['db/catalogue/handlers.ts:2 SQL belongs in a store']);
  });

  it.each([
    'db/catalogue/store.ts',
    'db/catalogue/store-links.ts',
    'db/engine/change.ts',
    'db/search/candidates.ts',
  ])('is %s', (path) =>
    expect(saidBy(sqlPlace, { [path]: `db.prepare('SELECT 1 FROM entry');` })).toEqual([]),
  );

  it('leaves patterns and plain words alone', () => {
    const code = `thread.prepare(order); /a/.exec(text); pattern.exec(text); const words = ['Select one', 'CREATED', 'UPDATE'];`;
    expect(saidBy(sqlPlace, { 'db/catalogue/handlers.ts': code })).toEqual([]);
  });
});

describe('printing', () => {
  it('is refused in the archive and the renderer', () => {
    const texts = { 'db/engine/a.ts': `\nconsole.log('here');`, 'renderer/a.tsx': 'console.error(error);' };
    expect(saidBy(noConsole, texts)).toHaveLength(2);
  });

  it('is the work of the command line, the hosts and the build', () => {
    const code = `console.log('here');`;
    expect(
      saidBy(noConsole, { 'db/cli/main.ts': code, 'electron/web/main.ts': code, 'build/start.ts': code }),
    ).toEqual([]);
  });
});

describe('knowing one’s own place', () => {
  it.each(['new URL("./a.sql", import.meta.url);', 'import.meta.dirname;', 'import.meta.filename;'])(
    'is refused outside entry files: %s',
    (code) => expect(saidBy(ownPlace, { 'db/engine/a.ts': code })).toHaveLength(1),
  );

  it('is for entry files; other uses of import.meta are free', () => {
    const texts = {
      'db/worker.ts': 'import.meta.url;',
      'renderer/a.ts': 'import.meta.env; import.meta.main;',
    };
    expect(saidBy(ownPlace, texts)).toEqual([]);
  });
});

it('says functions above 40 lines, without those inside them; tests and migrations are lists', () => {
  const body = '\n  work();'.repeat(39);
  const long = `\nexport function long() {${body}\n}`;
  const texts = {
    'db/a.ts': long,
    'db/b.ts': `export const short = () => {${body.slice(10)}\n};`,
    'db/c.ts': `export function outer() {\n  return { inner() {${body.slice(10)}\n  }, other() {${body.slice(10)}\n  } };\n}`,
    'db/engine/migrations/0001-a.ts': long,
    'tests/a.test.ts': long,
  };
  expect(saidBy(functionSize, texts)).toEqual(['db/a.ts:2 41 lines']);
});

it('refuses a project reference that the house does not allow', () => {
  const config = (...seen: string[]) => JSON.stringify({ references: seen.map((path) => ({ path })) });
  const texts = {
    'db/contract/tsconfig.json': config('../text'),
    'db/engine/tsconfig.json': config('../../db/contract', '../catalogue'),
    'renderer/tsconfig.json': config('../db'),
  };
  expect(saidBy(projectReferences, texts)).toEqual([
    'db/engine/tsconfig.json refers to db/catalogue, which it may not enter',
    'renderer/tsconfig.json refers to db, which it may not enter',
  ]);
});
