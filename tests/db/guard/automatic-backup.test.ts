import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BackupState, isBackupDue } from '../../../db/guard/automatic-backup.ts';
import { temporaryFolder } from '../blobs/open-blobs.ts';
import { openTestGuard } from './open-guard.ts';

const NOW = Date.parse('2025-03-10T08:00:00Z');

describe('a backup is due', () => {
  const cases: readonly [string, Partial<BackupState>, boolean][] = [
    ['where the last one is older than a day and something was saved since', {}, true],
    ['not where the last one is from today', { lastAt: '2025-03-09T09:00:00Z' }, false],
    ['not where nothing was saved since', { lastSeq: 5 }, false],
    ['not in an archive that holds nothing', { lastAt: null, isThere: false, lastSeq: 0 }, false],
    ['where there never was one', { lastAt: null, isThere: false, backedUpSeq: 0 }, true],
    ['where the last one is gone, however new', { lastAt: '2025-03-10T07:59:00Z', isThere: false }, true],
    ['where the last one is gone and nothing was saved since', { isThere: false, lastSeq: 5 }, true],
    ['where the last one is from the future of a wrong clock', { lastAt: '2031-01-01T00:00:00Z' }, true],
  ];
  it.each(cases)('%s', (_when, change, isDue) => {
    const state = { lastAt: '2025-03-08T08:00:00Z', isThere: true, backedUpSeq: 5, lastSeq: 9, ...change };

    expect(isBackupDue(state, NOW)).toBe(isDue);
  });
});

describe('opening an archive', () => {
  it('has it backed up when that is due, once, and not again the same day', async () => {
    using home = temporaryFolder();
    const archive = openTestGuard(join(home.path, 'kho'));
    archive.guard.begin();
    expect(archive.jobs.list()).toEqual([]);

    archive.save('Biên bản');
    archive.guard.begin();
    archive.guard.begin();
    const [job] = archive.jobs.list();
    expect(archive.jobs.list()).toHaveLength(1);
    expect(await archive.reach(job?.id ?? '', 'done', 'failed')).toMatchObject({ state: 'done' });

    archive.save('Biên bản khác');
    archive.guard.begin();
    expect(archive.jobs.list()).toHaveLength(1);
    await archive.close();
  });

  it('has it backed up where the last copy was taken away', async () => {
    using home = temporaryFolder();
    const archive = openTestGuard(join(home.path, 'kho'));
    archive.save('Biên bản');
    await archive.backUp(join(home.path, 'usb'));
    rmSync(join(home.path, 'usb'), { recursive: true });

    archive.guard.begin();
    const [job] = archive.jobs.list();
    await archive.reach(job?.id ?? '', 'done');

    expect(await archive.list()).toMatchObject([{ isChecked: true, entries: 1 }]);
    await archive.close();
  });
});
