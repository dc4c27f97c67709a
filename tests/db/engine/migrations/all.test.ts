import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dumpSchema } from '../../../../build/scripts/dump-schema.ts';
import { APPLICATION_ID, type Db, openForWriting } from '../../../../db/engine/connection.ts';
import {
  migrate,
  migrations,
  SCHEMA_VERSION,
  schemaVersion,
} from '../../../../db/engine/migrations/index.ts';

const folder = new URL('../../../../db/engine/migrations/', import.meta.url);

function migrated(version = SCHEMA_VERSION): Db {
  const db = openForWriting(':memory:');
  migrate(db, version);
  return db;
}

const schemaOf = (db: Db) =>
  db
    .prepare<[], { sql: string }>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all();

describe('migrations', () => {
  it('are numbered from 1 without gaps, and each file is in the list', () => {
    const files = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
    expect(migrations.map((one) => `${String(one.id).padStart(4, '0')}-${one.name}.ts`)).toEqual(files);
    expect(migrations.map((one) => one.id)).toEqual(files.map((_, n) => n + 1));
  });

  it('lead step by step to the same schema as at once, marked as ours', () => {
    const stepwise = migrated(1);
    for (const { id } of migrations) migrate(stepwise, id);
    const direct = migrated();
    expect(schemaOf(stepwise)).toEqual(schemaOf(direct));
    expect(schemaVersion(direct)).toBe(SCHEMA_VERSION);
    expect(direct.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  });

  it('agree with the reviewed schema.sql', () => {
    expect(readFileSync(new URL('../../schema.sql', folder), 'utf8')).toBe(dumpSchema());
  });

  it('leave a file from the future as it is', () => {
    const db = migrated();
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    expect(() => migrate(db)).toThrow('archive_newer_than_app');
    expect(schemaVersion(db)).toBe(SCHEMA_VERSION + 1);
  });

  it('make strict tables only', () => {
    const tables = migrated().pragma('table_list') as {
      name: string;
      type: string;
      strict: number;
      schema: string;
    }[];
    const loose = tables.filter(
      (table) =>
        table.schema === 'main' &&
        table.type === 'table' &&
        !table.name.startsWith('sqlite_') &&
        !table.strict,
    );
    expect(loose).toEqual([]);
  });
});

describe('the tally', () => {
  it('follows inserts, new dates, the bin and removal', () => {
    const db = migrated();
    const tally = () =>
      db.prepare('SELECT kind, year, count FROM tally WHERE count <> 0 ORDER BY year').all();
    db.exec(`INSERT INTO entry (id, kind, title, list_key, earliest, created_at, created_by, updated_at, updated_by, detail)
             VALUES ('a', 'photo', 'x', 'x', '2024-01-10', '', '', '', '', '{}'), ('b', 'photo', 'y', 'y', '', '', '', '', '', '{}')`);
    expect(tally()).toEqual([
      { kind: 'photo', year: 0, count: 1 },
      { kind: 'photo', year: 2024, count: 1 },
    ]);
    db.exec("UPDATE entry SET earliest = '2023' WHERE id = 'a'");
    expect(tally()).toEqual([
      { kind: 'photo', year: 0, count: 1 },
      { kind: 'photo', year: 2023, count: 1 },
    ]);
    db.exec("UPDATE entry SET deleted_at = 'now' WHERE id = 'a'");
    db.exec("DELETE FROM entry WHERE id = 'b'");
    expect(tally()).toEqual([]);
    db.exec("UPDATE entry SET deleted_at = NULL WHERE id = 'a'");
    expect(tally()).toEqual([{ kind: 'photo', year: 2023, count: 1 }]);
  });
});
