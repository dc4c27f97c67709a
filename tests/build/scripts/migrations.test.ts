import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dumpSchema } from '../../../build/scripts/dump-schema.ts';
import { newMigration } from '../../../build/scripts/new-migration.ts';

describe('the schema as one file', () => {
  it('holds tables with their indexes, evenly indented', () => {
    expect(dumpSchema()).toMatch(/^CREATE TABLE act \(\n {2}id {8}INTEGER/m);
    expect(dumpSchema()).toMatch(/^CREATE INDEX act__session ON act/m);
    expect(dumpSchema()).not.toContain('sqlite_sequence');
  });
});

describe('a new migration', () => {
  const index = `import { migration as m1 } from './0001-acts.ts';
import { migration as m2 } from './0002-agents.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [m1, m2];
`;

  it('takes the next number, a line in the index and a test that fails', () => {
    const files = newMigration('entry-access', index);
    expect(Object.keys(files)).toEqual([
      'db/engine/migrations/0003-entry-access.ts',
      'tests/db/engine/migrations/0003-entry-access.test.ts',
      'db/engine/migrations/index.ts',
    ]);
    expect(files['db/engine/migrations/0003-entry-access.ts']).toContain("id: 3,\n  name: 'entry-access'");
    expect(files['tests/db/engine/migrations/0003-entry-access.test.ts']).toContain('expect.fail');
    expect(files['db/engine/migrations/index.ts']).toContain(
      `import { migration as m2 } from './0002-agents.ts';\nimport { migration as m3 } from './0003-entry-access.ts';`,
    );
    expect(files['db/engine/migrations/index.ts']).toContain('= [m1, m2, m3];');
  });

  it('fits the real index', () => {
    const real = readFileSync('db/engine/migrations/index.ts', 'utf8');
    const listed = newMigration('next', real)['db/engine/migrations/index.ts'] ?? '';
    expect(listed.match(/\bm\d+\b/g)).toHaveLength((real.match(/\bm\d+\b/g)?.length ?? 0) + 2);
  });

  it('wants a name in kebab-case', () => {
    expect(() => newMigration('Entry Access', index)).toThrow('kebab-case');
  });
});
