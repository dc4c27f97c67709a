import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fault } from '#contract';
import { blobPath } from '../../../db/blobs/paths.ts';
import { type Db, openForWriting } from '../../../db/engine/connection.ts';
import { temporaryFolder } from '../blobs/open-blobs.ts';
import { type GuardUnderTest, openTestGuard } from './open-guard.ts';

/** An archive with three files. */
async function givenArchive(folder: string) {
  const archive = openTestGuard(folder);
  const entry = archive.save('Biên bản');
  const blobs: string[] = [];
  for (const name of ['một.txt', 'hai.txt', 'ba.txt']) {
    blobs.push(await archive.attach(entry, name, Buffer.from(`tệp ${name}`)));
  }
  return { archive, blobs: blobs as [string, string, string] };
}

/** Puts a file there as if it had lain there for an hour. */
function strange(file: string): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, 'lạ');
  const anHourAgo = Date.now() / 1000 - 3600;
  utimesSync(file, anHourAgo, anHourAgo);
}

/** Works on a catalogue with its schema open to changes, as a failing disk might leave it. */
function withSchema<T>(file: string, work: (db: Db) => T): T {
  const db = openForWriting(file);
  try {
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    return work(db);
  } finally {
    db.close();
  }
}

const byName = (faults: readonly Fault[]) =>
  [...faults].sort((one, other) => (one.name < other.name ? -1 : 1));

describe('verify', () => {
  it('finds nothing in a sound archive, and says how much it has read', async () => {
    using home = temporaryFolder();
    const { archive } = await givenArchive(join(home.path, 'kho'));
    await archive.backUp();

    const job = await archive.run('verify');

    const bytes = ['một.txt', 'hai.txt', 'ba.txt'].map((name) => Buffer.byteLength(`tệp ${name}`));
    expect(job).toMatchObject({
      state: 'done',
      result: { faults: [], checkedBlobs: 3, bytes: bytes.reduce((sum, n) => sum + n, 0) },
      done: 3,
      total: 3,
    });
    await archive.close();
  });

  it('names each original that is gone, cut short or changed', async () => {
    using home = temporaryFolder();
    const { archive, blobs } = await givenArchive(join(home.path, 'kho'));
    const [gone, short, changed] = blobs;
    rmSync(blobPath(archive.folder, gone));
    writeFileSync(blobPath(archive.folder, short), 't');
    writeFileSync(blobPath(archive.folder, changed), readFileSync(blobPath(archive.folder, changed)).fill(0));

    expect(byName(await archive.faults())).toEqual(
      byName([
        { kind: 'blob_missing', name: `${gone} một.txt` },
        { kind: 'blob_size', name: `${short} hai.txt` },
        { kind: 'blob_changed', name: `${changed} ba.txt` },
      ]),
    );
    await archive.close();
  });

  it('names files nobody has entered, wherever they lie, but not those on their way in', async () => {
    using home = temporaryFolder();
    const { archive, blobs } = await givenArchive(join(home.path, 'kho'));
    const [known] = blobs;
    const store = join(archive.folder, 'blobs');
    const unknown = 'f'.repeat(64);
    strange(join(store, 'ff', unknown));
    strange(join(store, 'ghi-chu.txt'));
    strange(join(store, 'zz', known));
    strange(join(store, 'incoming', 'half'));
    writeFileSync(join(store, 'ff', 'e'.repeat(64)), 'arrives just now');
    const soon = Date.now() / 1000 + 60;
    utimesSync(join(store, 'ff', 'e'.repeat(64)), soon, soon);

    expect(byName(await archive.faults())).toEqual(
      byName([
        { kind: 'blob_unlisted', name: `ff/${unknown}` },
        { kind: 'blob_unlisted', name: 'ghi-chu.txt' },
        { kind: 'blob_unlisted', name: `zz/${known}` },
      ]),
    );
    await archive.close();
  });

  it('names tables with damaged pages, and still checks the originals', async () => {
    using home = temporaryFolder();
    const { archive, blobs } = await givenArchive(join(home.path, 'kho'));
    rmSync(blobPath(archive.folder, blobs[0]));
    const root = archive.db
      .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'blob_text'`)
      .pluck()
      .get() as number;
    await archive.close();
    const file = join(archive.folder, 'archive.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0x55, (root - 1) * 4096, root * 4096);
    writeFileSync(file, bytes);

    const again = openTestGuard(archive.folder);
    const faults = await again.faults();

    expect(faults.filter(({ kind }) => kind === 'database_corrupt').map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringContaining('blob_text')]),
    );
    expect(faults).toContainEqual({ kind: 'blob_missing', name: `${blobs[0]} một.txt` });
    await again.close();
  });

  it('names an index that differs from its table', async () => {
    using home = temporaryFolder();
    const { archive } = await givenArchive(join(home.path, 'kho'));
    await archive.close();
    const file = join(archive.folder, 'archive.sqlite');
    const index = `name = 'attachment__blob'`;
    const hidden = withSchema(file, (db) => {
      const row = db.prepare(`SELECT * FROM sqlite_schema WHERE ${index}`).get();
      db.prepare(`DELETE FROM sqlite_schema WHERE ${index}`).run();
      return row;
    });
    withSchema(file, (db) => db.prepare(`DELETE FROM attachment WHERE file_name = 'ba.txt'`).run());
    withSchema(file, (db) => {
      db.prepare('INSERT INTO sqlite_schema VALUES (:type, :name, :tbl_name, :rootpage, :sql)').run(hidden);
    });

    const again = openTestGuard(archive.folder);

    expect(await again.faults()).toContainEqual({
      kind: 'database_corrupt',
      name: expect.stringContaining('attachment__blob'),
    });
    await again.close();
  });

  it('names rows that point to what is not there', async () => {
    using home = temporaryFolder();
    const { archive } = await givenArchive(join(home.path, 'kho'));
    archive.db.pragma('foreign_keys = OFF');
    archive.db.prepare(`INSERT INTO blob_text (sha256, page, text) VALUES ('gone', 1, 'x')`).run();

    expect(await archive.faults()).toEqual([{ kind: 'foreign_key', name: 'blob_text → blob' }]);
    await archive.close();
  });

  it('asks the search index, and looks whether the last backup is where it was put', async () => {
    using home = temporaryFolder();
    const behind: Fault = { kind: 'index_behind', name: '12' };
    const archive = openTestGuard(join(home.path, 'kho'), { verifyIndex: () => [behind] });
    archive.save('Biên bản');
    const { path } = await archive.backUp(join(home.path, 'usb'));
    expect(await archive.faults()).toEqual([behind]);

    rmSync(join(home.path, 'usb'), { recursive: true });

    expect(await archive.faults()).toEqual([behind, { kind: 'backup_missing', name: path }]);
    await archive.close();
  });
});

describe('a long check', () => {
  async function many(folder: string): Promise<GuardUnderTest> {
    const archive = openTestGuard(folder);
    const entry = archive.save('Biên bản');
    for (let number = 0; number < 450; number++) {
      const sha256 = await archive.attach(entry, `${number}.txt`, Buffer.from(`tệp số ${number}`));
      if (number === 0) rmSync(blobPath(folder, sha256));
    }
    return archive;
  }

  it('can be cancelled, and goes on where it was after the archive was closed', async () => {
    using home = temporaryFolder();
    const archive = await many(join(home.path, 'kho'));
    const cancelled = archive.jobs.start('verify', {});
    await archive.reach(cancelled, 'running');
    archive.jobs.cancel(cancelled);
    expect((await archive.reach(cancelled, 'cancelled', 'done')).state).toBe('cancelled');

    const id = archive.jobs.start('verify', {});
    await archive.reach(id, 'running');
    while (archive.jobs.get(id).done < 250) await new Promise((resolve) => setImmediate(resolve));
    await archive.close();
    const again = openTestGuard(archive.folder);
    const kept = again.db.prepare('SELECT checkpoint FROM job WHERE id = ?').pluck().get(id) as string;
    expect(JSON.parse(kept)).toMatchObject({ checkedBlobs: 200 });

    const job = await again.reach(id, 'done', 'failed');
    expect(job).toMatchObject({ state: 'done', result: { checkedBlobs: 450 } });
    expect((job.result as { faults: Fault[] }).faults).toHaveLength(1);
    await again.close();
  });

  it('answers calls between two files', async () => {
    using home = temporaryFolder();
    const archive = await many(join(home.path, 'kho'));
    const id = archive.jobs.start('verify', {});
    await archive.reach(id, 'running');

    const saved = archive.save('Lưu trong khi kiểm tra');

    expect(archive.jobs.get(id).state).toBe('running');
    expect(saved).not.toBe('');
    await archive.reach(id, 'done');
    await archive.close();
  });
});
