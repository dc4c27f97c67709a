import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BACKUPS, CATALOGUE, createCatalogue, openCatalogue } from '../../../db/engine/archive-file.ts';
import { openForReading, openForWriting } from '../../../db/engine/connection.ts';
import { migrate, SCHEMA_VERSION, schemaVersion } from '../../../db/engine/migrations/index.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tang-thu-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A catalogue with a few hundred pages, put away as a program leaves it that was closed. */
function givenCatalogue(): { folder: string; file: string } {
  const folder = newFolder();
  const db = createCatalogue(folder);
  const put = db.prepare('INSERT INTO setting (name, value) VALUES (?, json_quote(?))');
  for (let number = 0; number < 300; number++) put.run(`s${number}`, 'x'.repeat(2000));
  db.close();
  return { folder, file: join(folder, 'archive.sqlite') };
}

function change(file: string, work: (db: Database.Database) => void): void {
  const db = new Database(file);
  work(db);
  db.close();
}

const refusal = (detail: object) => expect.objectContaining({ detail: expect.objectContaining(detail) });
const opening = (folder: string, mode: 'write' | 'read') => () => openCatalogue(folder, mode).close();
/** The catalogue's bytes, in short. */
const bytesOf = (folder: string): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'archive.sqlite')))
    .digest('hex');

describe('a catalogue that is not as it should be', () => {
  it('from the future is refused for writing, unchanged, and can be read', () => {
    const { folder, file } = givenCatalogue();
    change(file, (db) => db.pragma(`user_version = ${SCHEMA_VERSION + 1}`));
    const before = bytesOf(folder);

    expect(opening(folder, 'write')).toThrow(
      refusal({ code: 'archive_newer_than_app', archive: SCHEMA_VERSION + 1, app: SCHEMA_VERSION }),
    );

    expect(bytesOf(folder)).toEqual(before);
    const db = openCatalogue(folder, 'read');
    expect(db.prepare('SELECT count(*) AS n FROM setting').get()).toEqual({ n: 300 });
    expect(() => db.prepare('DELETE FROM setting').run()).toThrow(/readonly/);
    db.close();
  });

  it('from the past is refused for reading, unchanged, and brought up to date for writing', () => {
    const folder = newFolder();
    const old = openForWriting(join(folder, CATALOGUE));
    migrate(old, SCHEMA_VERSION - 1);
    old.close();
    const before = bytesOf(folder);

    expect(opening(folder, 'read')).toThrow(
      refusal({ code: 'archive_older_than_app', archive: SCHEMA_VERSION - 1, app: SCHEMA_VERSION }),
    );
    expect(bytesOf(folder)).toEqual(before);

    opening(folder, 'write')();
    expect(opening(folder, 'read')).not.toThrow();
  });

  const strangers: readonly [string, (file: string) => void][] = [
    ['a text file', (file) => writeFileSync(file, 'Biên bản kỳ họp thứ mười')],
    ['an empty file', (file) => writeFileSync(file, '')],
    ['another program’s database', (file) => change(file, (db) => db.exec('CREATE TABLE song (title)'))],
  ];
  it.each(strangers)('but %s of that name is refused, for reading too, and left as it is', (_what, make) => {
    const folder = newFolder();
    make(join(folder, 'archive.sqlite'));
    const before = bytesOf(folder);

    for (const mode of ['write', 'read'] as const) {
      expect(opening(folder, mode)).toThrow(refusal({ code: 'archive_foreign' }));
    }

    expect(bytesOf(folder)).toEqual(before);
  });

  it('but a folder of that name is refused', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'archive.sqlite'));

    expect(opening(folder, 'write')).toThrow(refusal({ code: 'archive_foreign' }));
  });

  it('cut short is refused as damaged, and left as it is', () => {
    const { folder, file } = givenCatalogue();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    const before = bytesOf(folder);

    for (const mode of ['write', 'read'] as const) {
      expect(opening(folder, mode)).toThrow(refusal({ code: 'archive_damaged' }));
    }

    expect(bytesOf(folder)).toEqual(before);
  });

  it('damaged where its settings lie is refused for writing', () => {
    const { folder, file } = givenCatalogue();
    let root = 0;
    change(file, (db) => {
      root = db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'setting'`).pluck().get() as number;
    });
    const bytes = readFileSync(file);
    bytes.fill(0x55, (root - 1) * 4096, root * 4096);
    writeFileSync(file, bytes);

    expect(opening(folder, 'write')).toThrow(refusal({ code: 'archive_damaged' }));
  });

  it('that is not there is told apart from all these', () => {
    const folder = newFolder();

    expect(opening(folder, 'write')).toThrow(refusal({ code: 'archive_missing', folder }));
    expect(existsSync(join(folder, 'archive.sqlite'))).toBe(false);
  });
});

describe('a new catalogue', () => {
  it('is made in a new or an empty folder, and opens at once', () => {
    const folder = join(newFolder(), 'sâu', 'hơn');

    createCatalogue(folder).close();

    expect(opening(folder, 'write')).not.toThrow();
  });

  it('is not made over an archive, among other files, or where nothing can be written', () => {
    const { folder } = givenCatalogue();
    const full = newFolder();
    writeFileSync(join(full, 'thư.txt'), '');

    expect(() => createCatalogue(folder)).toThrow(refusal({ code: 'archive_exists', folder }));
    expect(() => createCatalogue(full)).toThrow(refusal({ code: 'folder_not_empty', folder: full }));
    for (const blocked of [join(full, 'thư.txt'), join(full, 'thư.txt', 'kho')]) {
      expect(() => createCatalogue(blocked)).toThrow(
        refusal({ code: 'folder_not_writable', folder: blocked }),
      );
    }
  });

  it('starts anew where an earlier making was cut off', () => {
    const folder = join(newFolder(), 'kho');
    mkdirSync(folder);
    writeFileSync(join(folder, `${CATALOGUE}.part`), 'dở dang');
    createCatalogue(folder).close();
    expect(readdirSync(folder)).toEqual([CATALOGUE]);
  });
});

describe('an archive of an older version', () => {
  it('is copied beside the backups before it is migrated', () => {
    const folder = newFolder();
    const old = openForWriting(join(folder, CATALOGUE));
    migrate(old, 1);
    old.prepare("INSERT INTO setting VALUES ('identity', '{}')").run();
    old.close();

    openCatalogue(folder, 'write').close();

    const [copy = ''] = readdirSync(join(folder, BACKUPS));
    const kept = openForReading(join(folder, BACKUPS, copy));
    expect(schemaVersion(kept)).toBe(1);
    expect(kept.prepare('SELECT name FROM setting').all()).toEqual([{ name: 'identity' }]);
    kept.close();
  });
});
