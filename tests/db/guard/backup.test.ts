import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blobPath } from '../../../db/blobs/paths.ts';
import { openForReading } from '../../../db/engine/connection.ts';
import { diskThat, failWith } from '../blobs/faulty-disk.ts';
import { temporaryFolder } from '../blobs/open-blobs.ts';
import { contentOf, copiesIn, filesIn, inodeOf, leftOvers, openTestGuard } from './open-guard.ts';

describe('a backup', () => {
  it('holds the catalogue and every original, checked, and is noted as the last one', async () => {
    using home = temporaryFolder();
    const archive = openTestGuard(join(home.path, 'kho'));
    const sha256 = await archive.attach(archive.save('Biên bản'), 'bien-ban.txt', Buffer.from('kỳ họp'));

    const result = await archive.backUp(join(home.path, 'usb'));

    expect(result).toMatchObject({ entries: 1, blobs: 1, missing: [] });
    expect(contentOf(result.path)).toEqual(contentOf(archive.folder));
    expect(readFileSync(blobPath(join(home.path, 'usb'), sha256), 'utf8')).toBe('kỳ họp');
    expect(archive.settings.get('lastBackup')).toMatchObject({ path: result.path });
    expect(await archive.list()).toEqual([
      {
        path: result.path,
        at: (archive.settings.get('lastBackup') as { at: string }).at,
        bytes: statSync(join(result.path, 'archive.sqlite')).size + Buffer.byteLength('kỳ họp'),
        entries: 1,
        missingBlobs: 0,
        isChecked: true,
      },
    ]);
    await archive.close();
  });

  it('goes to the chosen folder, else into the archive; a folder inside the archive is its own one', async () => {
    using home = temporaryFolder();
    const archive = openTestGuard(join(home.path, 'kho'));
    archive.save('Biên bản');
    const own = join(archive.folder, 'backups');

    expect((await archive.backUp()).path.startsWith(own)).toBe(true);
    expect((await archive.backUp(join(archive.folder, 'blobs'))).path.startsWith(own)).toBe(true);
    const { office, preferences } = archive.office.get();
    archive.office.put({ office, preferences: { ...preferences, backupFolder: join(home.path, 'e') } });
    expect((await archive.backUp()).path.startsWith(join(home.path, 'e'))).toBe(true);
    expect(await archive.list()).toHaveLength(3);
    await archive.close();
  });

  it('is one file without a log, free of jobs that would begin to write once it is restored', async () => {
    using home = temporaryFolder();
    const archive = openTestGuard(join(home.path, 'kho'));
    archive.save('Biên bản');

    const { path } = await archive.backUp();

    expect(readdirSync(path).sort()).toEqual(['archive.sqlite', 'backup.json']);
    const copy = openForReading(join(path, 'archive.sqlite'));
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(copy.prepare('SELECT count(*) AS n FROM job').get()).toEqual({ n: 0 });
    copy.close();
    expect(readdirSync(path).sort()).toEqual(['archive.sqlite', 'backup.json']);
    await archive.close();
  });

  it('copies only originals that are not there yet', async () => {
    using home = temporaryFolder();
    const usb = join(home.path, 'usb');
    const archive = openTestGuard(join(home.path, 'kho'));
    const entry = archive.save('Biên bản');
    const first = await archive.attach(entry, 'mot.txt', Buffer.from('một'));
    await archive.backUp(usb);
    const before = inodeOf(blobPath(usb, first));
    const second = await archive.attach(entry, 'hai.txt', Buffer.from('hai'));

    await archive.backUp(usb);

    expect(inodeOf(blobPath(usb, first))).toBe(before);
    expect(readFileSync(blobPath(usb, second), 'utf8')).toBe('hai');
    expect(copiesIn(usb)).toHaveLength(2);
    await archive.close();
  });

  it('links originals inside the archive’s own folder, and copies them elsewhere', async () => {
    using home = temporaryFolder();
    const archive = openTestGuard(join(home.path, 'kho'));
    const sha256 = await archive.attach(archive.save('Biên bản'), 'mot.txt', Buffer.from('một'));
    const original = inodeOf(blobPath(archive.folder, sha256));

    await archive.backUp();
    await archive.backUp(join(home.path, 'usb'));

    expect(inodeOf(blobPath(join(archive.folder, 'backups'), sha256))).toBe(original);
    expect(inodeOf(blobPath(join(home.path, 'usb'), sha256))).not.toBe(original);
    await archive.close();
  });

  it('replaces an original that was cut short in the store of copies', async () => {
    using home = temporaryFolder();
    const usb = join(home.path, 'usb');
    const archive = openTestGuard(join(home.path, 'kho'));
    const sha256 = await archive.attach(archive.save('Biên bản'), 'mot.txt', Buffer.from('một hai ba'));
    await archive.backUp(usb);
    writeFileSync(blobPath(usb, sha256), 'một');

    expect((await archive.backUp(usb)).missing).toEqual([]);

    expect(readFileSync(blobPath(usb, sha256), 'utf8')).toBe('một hai ba');
    await archive.close();
  });

  it('lists originals that are gone or damaged as missing, and copies no wrong bytes', async () => {
    using home = temporaryFolder();
    const usb = join(home.path, 'usb');
    const archive = openTestGuard(join(home.path, 'kho'));
    const entry = archive.save('Biên bản');
    const gone = await archive.attach(entry, 'mot.txt', Buffer.from('một'));
    const flipped = await archive.attach(entry, 'hai.txt', Buffer.from('hai'));
    rmSync(blobPath(archive.folder, gone));
    writeFileSync(blobPath(archive.folder, flipped), 'hAi');

    const { missing } = await archive.backUp(usb);

    expect([...missing].sort()).toEqual([gone, flipped].sort());
    expect(existsSync(blobPath(usb, flipped))).toBe(false);
    expect((await archive.list())[0]).toMatchObject({ missingBlobs: 2, isChecked: true });
    await archive.close();
  });

  it('takes in what is saved while it runs', async () => {
    using home = temporaryFolder();
    const archive = openTestGuard(join(home.path, 'kho'));
    for (let number = 0; number < 600; number++) archive.save(`Biên bản số ${number} ${'x'.repeat(4000)}`);
    const id = archive.jobs.start('backup', { folder: null, isAutomatic: false });
    await archive.reach(id, 'running');

    let saved = 0;
    while (archive.jobs.get(id).state === 'running') {
      archive.save(`Lưu trong khi sao lưu ${saved++}`);
      await new Promise((resolve) => setImmediate(resolve));
    }

    const { result, state } = archive.jobs.get(id);
    expect(state).toBe('done');
    expect(saved).toBeGreaterThan(1);
    expect((result as { entries: number }).entries).toBeGreaterThan(600);
    await archive.close();
  });
});

describe('old copies', () => {
  it('go only once the new one is whole, the oldest first, beyond the number to keep', async () => {
    using home = temporaryFolder();
    const archive = openTestGuard(join(home.path, 'kho'));
    const { office, preferences } = archive.office.get();
    archive.office.put({ office, preferences: { ...preferences, keepBackups: 2 } });
    archive.save('Biên bản');
    const paths: string[] = [];
    for (let number = 0; number < 4; number++) paths.push((await archive.backUp()).path);

    expect((await archive.list()).map(({ path }) => path)).toEqual([paths[3], paths[2]]);
    expect(leftOvers(join(archive.folder, 'backups'))).toEqual([]);
    await archive.close();
  });

  it('of other archives and those without a manifest stay', async () => {
    using home = temporaryFolder();
    const usb = join(home.path, 'usb');
    const other = openTestGuard(join(home.path, 'kho khác'));
    other.save('Của kho khác');
    const foreign = (await other.backUp(usb)).path;
    await other.close();
    mkdirSync(join(usb, 'tangthu-20200101-000000'));
    const archive = openTestGuard(join(home.path, 'kho'));
    const { office } = archive.office.get();
    archive.office.put({ office, preferences: { backupFolder: usb, keepBackups: 2 } });
    archive.save('Biên bản');
    for (let number = 0; number < 3; number++) await archive.backUp();

    expect(existsSync(foreign)).toBe(true);
    expect(copiesIn(usb)).toHaveLength(4);
    const listed = await archive.list();
    expect(listed.map(({ isChecked }) => isChecked).sort()).toEqual([false, true, true]);
    await archive.close();
  });

  it('stay as they are when a backup fails, which leaves nothing that looks whole', async () => {
    using home = temporaryFolder();
    const usb = join(home.path, 'usb');
    const good = openTestGuard(join(home.path, 'kho'));
    const entry = good.save('Biên bản');
    await good.attach(entry, 'mot.txt', Buffer.from('một'));
    const { path } = await good.backUp(usb);
    await good.attach(entry, 'hai.txt', Buffer.from('hai'));
    const before = filesIn(usb);
    const noted = good.settings.get('lastBackup');
    await good.close();

    const full = diskThat({ appendFile: { after: 0, fail: failWith('ENOSPC') } });
    const archive = openTestGuard(join(home.path, 'kho'), { disk: full });
    const { office } = archive.office.get();
    archive.office.put({ office, preferences: { backupFolder: usb, keepBackups: 2 } });
    for (let number = 0; number < 3; number++) {
      expect(await archive.backup()).toMatchObject({
        state: 'failed',
        result: { code: 'disk_full', neededBytes: null },
      });
    }

    expect(filesIn(usb)).toEqual(before);
    expect(copiesIn(usb)).toEqual([path.slice(usb.length + 1)]);
    expect(archive.settings.get('lastBackup')).toEqual(noted);
    await archive.close();
  });
});
