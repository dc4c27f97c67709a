import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { HandoverResult } from '#contract';
import { checkPackage } from '../../../../db/blobs/bag/check-package.ts';
import { type Disk, disk } from '../../../../db/blobs/files.ts';
import { givenMinutes } from '../../../support/given.ts';
import { openTestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';

const NAME = 'ubnd-phuong-thu-2024-lean';

/** A disk that does not come back from a rename of a package, or from what follows it, until the test is over. */
function stuckDisk(after: 'naming' | 'tidying'): { on: Disk; stuck: Promise<void>; letGo(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const over = Promise.withResolvers<void>();
  const stay = (): Promise<void> => {
    resolve();
    return over.promise;
  };
  // Called before the archive is closed: what is registered later is done first.
  const letGo = (): void => onTestFinished(() => over.resolve());
  const on: Disk = {
    ...disk,
    rename: async (from, to) => {
      await disk.rename(from, to);
      if (String(to).endsWith(NAME) && after === 'naming') await stay();
    },
    rm: async (file, options) => {
      await disk.rm(file, options);
      if (String(file).endsWith('unfinished.json')) await stay();
    },
  };
  return { on, stuck: promise, letGo };
}

describe('a job that is cut off when its package has its name', () => {
  it.each(['naming', 'tidying'] as const)('(after %s) knows it as its own, and ends', async (after) => {
    const { on, stuck, letGo } = stuckDisk(after);
    const archive = openTestArchive({ disk: on });
    letGo();
    await givenMinutes(archive.client, 'Hội nghị', '2024');
    const folder = temporaryFolder();
    const order = { years: [2024], folder, profile: 'lean', despiteFindings: true };
    const { jobId } = await archive.client.handover.start(order);
    await stuck;
    const copy = path.join(temporaryFolder(), 'sau-khi-mất-điện');
    fs.cpSync(archive.folder, copy, { recursive: true });
    fs.rmSync(path.join(copy, '.lock'), { force: true });
    const again = openTestArchive({ folder: copy, create: null });
    const made = HandoverResult.parse((await again.finished(jobId)).result);
    expect(fs.readdirSync(folder)).toEqual([NAME]);
    expect(made).toMatchObject({ path: path.join(folder, NAME), entries: 1 });
    expect(await checkPackage(made.path)).toMatchObject({ faults: [], warnings: [] });
  });

  it('does not take a package for its own that it has not named', async () => {
    const archive = openTestArchive();
    await givenMinutes(archive.client, 'Hội nghị', '2024');
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, NAME));
    const order = { years: [2024], folder, profile: 'lean', despiteFindings: true };
    const { jobId } = await archive.client.handover.start(order);
    expect((await archive.finished(jobId)).result).toMatchObject({ code: 'folder_not_empty' });
  });
});
