import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk } from '../../../db/blobs/files.ts';
import { blobPath } from '../../../db/blobs/paths.ts';
import { openCatalogue } from '../../../db/engine/archive-file.ts';
import { openForWriting } from '../../../db/engine/connection.ts';
import { SCHEMA_VERSION } from '../../../db/engine/migrations/index.ts';
import { restoreBackup } from '../../../db/guard/restore.ts';
import { diskThat, failWith } from '../blobs/faulty-disk.ts';
import { temporaryFolder } from '../blobs/open-blobs.ts';
import { contentOf, filesIn, openTestGuard } from './open-guard.ts';

/** An archive with two files, and a copy of it. */
async function givenBackup(home: string, to = join(home, 'usb')) {
  const archive = openTestGuard(join(home, 'kho'));
  const entry = archive.save('Biên bản kỳ họp thứ mười');
  const blobs = [
    await archive.attach(entry, 'mot.txt', Buffer.from('một')),
    await archive.attach(archive.save('Ảnh'), 'hai.bin', Buffer.alloc(3_000_000, 7)),
  ];
  const { path } = await archive.backUp(to);
  await archive.close();
  return { folder: archive.folder, path, store: to, blobs };
}

const refusal = (detail: object) => expect.objectContaining({ detail: expect.objectContaining(detail) });
/** Changes one byte of a file. */
function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  rmSync(file);
  writeFileSync(file, bytes);
}

describe('restoring', () => {
  it('gives the same catalogue and the same originals', async () => {
    using home = temporaryFolder();
    const { folder, path } = await givenBackup(home.path);
    const restored = join(home.path, 'kho mới');

    expect(await restoreBackup({ backup: path, folder: restored })).toEqual({ missing: [] });

    expect(contentOf(restored)).toEqual(contentOf(folder));
    expect(filesIn(join(restored, 'blobs'))).toEqual(filesIn(join(folder, 'blobs')));
    expect(readdirSync(restored).sort()).toEqual(['archive.sqlite', 'blobs']);
  });

  it('gives an archive that knows its last backup and does not begin one by itself', async () => {
    using home = temporaryFolder();
    const { path } = await givenBackup(home.path);
    await restoreBackup({ backup: path, folder: join(home.path, 'kho mới') });

    const archive = openTestGuard(join(home.path, 'kho mới'));

    expect(archive.settings.get('lastBackup')).toMatchObject({ path });
    expect(archive.jobs.list()).toEqual([]);
    expect(await archive.faults()).toEqual([]);
    await archive.close();
  });

  it('takes the copy’s folder or its archive.sqlite, into an empty folder or a new one', async () => {
    using home = temporaryFolder();
    const { path } = await givenBackup(home.path);
    mkdirSync(join(home.path, 'trống'));
    const told: number[] = [];

    await restoreBackup({
      backup: join(path, 'archive.sqlite'),
      folder: join(home.path, 'trống'),
      progress: (done) => told.push(done),
    });

    expect(existsSync(join(home.path, 'trống', 'archive.sqlite'))).toBe(true);
    expect(told.at(-1)).toBe(2);
  });

  it('brings back an archive whose catalogue is ruined, without touching what is left of it', async () => {
    using home = temporaryFolder();
    const { folder, path, blobs } = await givenBackup(home.path, join(home.path, 'kho', 'backups'));
    writeFileSync(join(folder, 'archive.sqlite'), 'ruined');
    const ruined = filesIn(folder);

    const { missing } = await restoreBackup({ backup: path, folder: join(home.path, 'cứu') });

    expect(missing).toEqual([]);
    expect(filesIn(folder)).toEqual(ruined);
    for (const sha256 of blobs) expect(existsSync(blobPath(join(home.path, 'cứu'), sha256))).toBe(true);
  });

  it('names originals that the copy has no more, or not as they were, and brings the rest', async () => {
    using home = temporaryFolder();
    const { path, store, blobs } = await givenBackup(home.path);
    const [gone = '', flipped = ''] = blobs;
    rmSync(blobPath(store, gone));
    flip(blobPath(store, flipped), 1_500_000);

    const { missing } = await restoreBackup({ backup: path, folder: join(home.path, 'kho mới') });

    expect([...missing].sort()).toEqual([gone, flipped].sort());
    expect(existsSync(blobPath(join(home.path, 'kho mới'), flipped))).toBe(false);
    expect(existsSync(join(home.path, 'kho mới', 'archive.sqlite'))).toBe(true);
  });

  it('needs no manifest where the catalogue speaks for itself', async () => {
    using home = temporaryFolder();
    const { path } = await givenBackup(home.path);
    rmSync(join(path, 'backup.json'));

    await restoreBackup({ backup: path, folder: join(home.path, 'kho mới') });

    expect(existsSync(join(home.path, 'kho mới', 'archive.sqlite'))).toBe(true);
  });
});

describe('a copy that cannot be relied on', () => {
  const damages: readonly [string, (copy: string) => void][] = [
    ['has a byte of its text changed', (copy) => flipText(join(copy, 'archive.sqlite'), 'kỳ họp')],
    ['has a page overwritten', (copy) => overwritePage(join(copy, 'archive.sqlite'), 9)],
    ['is cut short', (copy) => cut(join(copy, 'archive.sqlite'))],
    ['is a text file', (copy) => writeFileSync(join(copy, 'archive.sqlite'), 'xin chào')],
    ['is another program’s database', (copy) => foreignDatabase(join(copy, 'archive.sqlite'))],
    ['has no catalogue', (copy) => rmSync(join(copy, 'archive.sqlite'))],
  ];
  it.each(damages)('is refused where it %s, and nothing is made', async (_what, damage) => {
    using home = temporaryFolder();
    const { path } = await givenBackup(home.path);
    damage(path);
    const folder = join(home.path, 'kho mới');

    await expect(restoreBackup({ backup: path, folder })).rejects.toThrow(
      refusal({ code: 'backup_damaged', path }),
    );

    expect(existsSync(folder)).toBe(false);
  });

  it('is found out also without its manifest', async () => {
    using home = temporaryFolder();
    const { path } = await givenBackup(home.path);
    rmSync(join(path, 'backup.json'));
    overwritePage(join(path, 'archive.sqlite'), 9);

    const restoring = restoreBackup({ backup: path, folder: join(home.path, 'kho mới') });

    await expect(restoring).rejects.toThrow(refusal({ code: 'backup_damaged' }));
  });

  it('written by a newer program is told apart from a damaged one', async () => {
    using home = temporaryFolder();
    const { path } = await givenBackup(home.path);
    rmSync(join(path, 'backup.json'));
    const db = openForWriting(join(path, 'archive.sqlite'));
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    db.pragma('journal_mode = DELETE');
    db.close();

    const restoring = restoreBackup({ backup: path, folder: join(home.path, 'kho mới') });

    await expect(restoring).rejects.toThrow(
      refusal({ code: 'archive_newer_than_app', archive: SCHEMA_VERSION + 1, app: SCHEMA_VERSION }),
    );
  });

  it('is listed as not checked', async () => {
    using home = temporaryFolder();
    const { folder, path } = await givenBackup(home.path);
    cut(join(path, 'archive.sqlite'));

    const archive = openTestGuard(folder);

    expect(await archive.list()).toMatchObject([{ path, isChecked: false, entries: 2 }]);
    await archive.close();
  });
});

describe('a target that will not do', () => {
  it('is refused where something is in it, and left as it is', async () => {
    using home = temporaryFolder();
    const { folder, path } = await givenBackup(home.path);
    const before = filesIn(folder);

    await expect(restoreBackup({ backup: path, folder })).rejects.toThrow(
      refusal({ code: 'folder_not_empty', folder }),
    );

    expect(filesIn(folder)).toEqual(before);
  });

  it('is refused where it cannot be made', async () => {
    using home = temporaryFolder();
    const { path } = await givenBackup(home.path);
    writeFileSync(join(home.path, 'tệp'), 'nguyên');

    for (const folder of [join(home.path, 'tệp'), join(home.path, 'tệp', 'con')]) {
      await expect(restoreBackup({ backup: path, folder })).rejects.toThrow(
        refusal({ code: 'folder_not_writable', folder }),
      );
    }
    expect(readFileSync(join(home.path, 'tệp'), 'utf8')).toBe('nguyên');
  });

  it('is refused before the first byte where the copy does not fit', async () => {
    using home = temporaryFolder();
    const { path } = await givenBackup(home.path);
    const tight = { ...disk, statfs: async () => ({ bavail: 100, bsize: 4096 }) } as unknown as typeof disk;
    const folder = join(home.path, 'kho mới');

    await expect(restoreBackup({ backup: path, folder, disk: tight })).rejects.toThrow(
      refusal({ code: 'disk_full' }),
    );

    expect(existsSync(folder)).toBe(false);
  });
});

describe('restoring that stops half-way', () => {
  it('by a full disk leaves the target as it was', async () => {
    using home = temporaryFolder();
    const { path } = await givenBackup(home.path);
    const full = diskThat({ appendFile: { after: 2_000_000, fail: failWith('ENOSPC') } });
    mkdirSync(join(home.path, 'trống'));

    for (const folder of [join(home.path, 'mới'), join(home.path, 'trống')]) {
      await expect(restoreBackup({ backup: path, folder, disk: full })).rejects.toThrow(
        refusal({ code: 'disk_full' }),
      );
    }

    expect(existsSync(join(home.path, 'mới'))).toBe(false);
    expect(readdirSync(join(home.path, 'trống'))).toEqual([]);
  });

  it('has no catalogue until all originals are there, and so is no archive', async () => {
    using home = temporaryFolder();
    const { path, blobs } = await givenBackup(home.path);
    const folder = join(home.path, 'kho mới');
    const seen: { catalogue: boolean; originals: number }[] = [];
    const watching = {
      ...disk,
      rename: async (from: string, to: string) => {
        const originals = blobs.filter((sha256) => existsSync(blobPath(folder, sha256))).length;
        seen.push({ catalogue: existsSync(join(folder, 'archive.sqlite')), originals });
        expect(() => openCatalogue(folder, 'write')).toThrow(refusal({ code: 'archive_missing' }));
        await disk.rename(from, to);
      },
    } as typeof disk;

    await restoreBackup({ backup: path, folder, disk: watching });

    expect(seen).toEqual([0, 1, 2].map((originals) => ({ catalogue: false, originals })));
  });
});

function flipText(file: string, text: string): void {
  flip(file, readFileSync(file).indexOf(text));
}

function overwritePage(file: string, page: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0x55, page * 4096, (page + 1) * 4096);
  writeFileSync(file, bytes);
}

function cut(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / 2)));
}

function foreignDatabase(file: string): void {
  const other = `${file}.other`;
  const db = openForWriting(other);
  db.exec('CREATE TABLE song (title TEXT)');
  db.pragma('journal_mode = DELETE');
  db.close();
  copyFileSync(other, file);
  rmSync(other);
}
