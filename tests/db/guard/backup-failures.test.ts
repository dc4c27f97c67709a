import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk } from '../../../db/blobs/files.ts';
import { diskThat, failWith } from '../blobs/faulty-disk.ts';
import { temporaryFolder } from '../blobs/open-blobs.ts';
import { copiesIn, leftOvers, openTestGuard } from './open-guard.ts';

describe('a backup that cannot be made', () => {
  it('says before the first byte how much room is lacking', async () => {
    using home = temporaryFolder();
    const tight = { ...disk, statfs: async () => ({ bavail: 1, bsize: 4096 }) } as unknown as typeof disk;
    const archive = openTestGuard(join(home.path, 'kho'), { disk: tight });
    archive.save('Biên bản');

    const { result } = await archive.backup(join(home.path, 'usb'));

    expect(result).toMatchObject({ code: 'disk_full' });
    expect((result as { neededBytes: number }).neededBytes).toBeGreaterThan(0);
    expect(readdirSync(join(home.path, 'usb'))).toEqual([]);
    await archive.close();
  });

  it('says that a folder cannot be written to, also when the manifest or the name cannot be', async () => {
    using home = temporaryFolder();
    writeFileSync(join(home.path, 'tệp'), '');
    const refused = { code: 'folder_not_writable' };
    const plain = openTestGuard(join(home.path, 'kho'));
    plain.save('Biên bản');
    expect((await plain.backup(join(home.path, 'tệp'))).result).toMatchObject(refused);
    expect((await plain.backup(join(home.path, 'tệp', 'con'))).result).toMatchObject(refused);
    await plain.close();

    for (const faulty of [
      diskThat({ writeFile: failWith('EACCES') }),
      { ...disk, rename: failWith('EROFS') },
    ]) {
      const archive = openTestGuard(join(home.path, 'kho'), { disk: faulty });
      expect((await archive.backup(join(home.path, 'usb'))).result).toMatchObject(refused);
      expect(copiesIn(join(home.path, 'usb'))).toEqual([]);
      expect(leftOvers(join(home.path, 'usb'))).toEqual([]);
      await archive.close();
    }
  });

  it('says so when the disk fails under the catalogue', async () => {
    using home = temporaryFolder();
    for (const [code, refusal] of [
      ['ENOSPC', { code: 'disk_full' }],
      ['EIO', { code: 'folder_not_writable' }],
    ] as const) {
      const archive = openTestGuard(join(home.path, code), { disk: diskThat({ sync: failWith(code) }) });
      for (let number = 0; number < 600; number++) archive.save('x'.repeat(4000));

      expect((await archive.backup(join(home.path, 'usb'))).result).toMatchObject(refusal);

      expect(readdirSync(join(home.path, 'usb'))).toEqual([]);
      await archive.close();
    }
  });

  it('does not mix its files with those of another archive', async () => {
    using home = temporaryFolder();
    const other = openTestGuard(join(home.path, 'kho khác'));
    const archive = openTestGuard(join(home.path, 'kho'));
    archive.save('Biên bản');

    const { result } = await archive.backup(other.folder);

    expect(result).toEqual({ code: 'folder_not_empty', folder: other.folder });
    await other.close();
    await archive.close();
  });

  it('says so when the archive itself is damaged, and keeps the good copies', async () => {
    using home = temporaryFolder();
    const archive = openTestGuard(join(home.path, 'kho'));
    archive.save('Biên bản');
    const { path } = await archive.backUp();
    archive.db.pragma('foreign_keys = OFF');
    archive.db.prepare(`INSERT INTO blob_text (sha256, page, text) VALUES ('gone', 1, 'x')`).run();

    const { state, result } = await archive.backup();

    expect(state).toBe('failed');
    expect(result).toMatchObject({ code: 'archive_damaged', details: expect.stringContaining('blob_text') });
    expect((await archive.list()).map((copy) => copy.path)).toEqual([path]);
    await archive.close();
  });
});

describe('a backup that is cut off', () => {
  it('leaves nothing when it is cancelled', async () => {
    using home = temporaryFolder();
    const usb = join(home.path, 'usb');
    const archive = openTestGuard(join(home.path, 'kho'));
    const entry = archive.save('Biên bản');
    for (let number = 0; number < 50; number++) {
      await archive.attach(entry, `${number}.txt`, Buffer.from(`tệp số ${number}`));
    }
    const id = archive.jobs.start('backup', { folder: usb, isAutomatic: false });
    await archive.reach(id, 'running');
    while (archive.jobs.get(id).done < 10) await new Promise((resolve) => setImmediate(resolve));

    archive.jobs.cancel(id);

    expect((await archive.reach(id, 'cancelled', 'done')).state).toBe('cancelled');
    expect(readdirSync(usb)).toEqual(['blobs']);
    expect(archive.settings.get('lastBackup')).toBeUndefined();
    await archive.close();
  });

  it('by closing goes on at the next opening, and clears what was half done', async () => {
    using home = temporaryFolder();
    const first = openTestGuard(join(home.path, 'kho'));
    first.save('Biên bản');
    const identity = first.settings.get('identity') as { id: string };
    const half = join(first.folder, 'backups', `tangthu-${identity.id}.part`);
    mkdirSync(half, { recursive: true });
    writeFileSync(join(half, 'archive.sqlite'), 'half');
    const id = first.jobs.start('backup', { folder: null, isAutomatic: true });
    await first.reach(id, 'running');
    await first.close();

    const second = openTestGuard(join(home.path, 'kho'));

    expect(await second.reach(id, 'done', 'failed')).toMatchObject({ state: 'done' });
    expect(leftOvers(join(second.folder, 'backups'))).toEqual([]);
    expect(await second.list()).toHaveLength(1);
    await second.close();
  });
});
