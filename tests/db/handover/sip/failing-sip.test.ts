import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { HandoverResult, type Job } from '#contract';
import { checkAny } from '../../../../db/blobs/csip/check-any.ts';
import { type Disk, disk } from '../../../../db/blobs/files.ts';
import { blobPath } from '../../../../db/blobs/paths.ts';
import { type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { failWith } from '../../blobs/faulty-disk.ts';
import { filesOf, givenSip } from './given-sip.ts';

async function handed({ client, finished }: TestArchive, folder: string): Promise<Job> {
  const order = { years: [2024], folder, profile: 'eark-sip', despiteFindings: true };
  const { jobId } = await client.handover.start(order);
  return await finished(jobId);
}

/** Originals of all submission packages, each with what the disk knows it as. */
const originalsIn = (folder: string): [string, number][] =>
  filesOf(folder)
    .filter((file) => file.includes('/rep1/data/'))
    .map((file) => [file, fs.statSync(path.join(folder, file)).ino]);

const SHARED = createHash('sha256').update('chung').digest('hex');

it('an original that is gone when it is copied once more is told by its name, not as a fault of the target', async () => {
  let spoil = (): void => undefined;
  const on: Disk = {
    ...disk,
    open: (file, ...given) => {
      if (String(file).includes('metadata')) spoil();
      return disk.open(file, ...given);
    },
  };
  const archive = await givenSip(on);
  spoil = () => fs.rmSync(blobPath(archive.folder, SHARED), { force: true });
  const folder = temporaryFolder();
  const { result } = await handed(archive, folder);
  expect(result).toMatchObject({ code: 'file_missing' });
  expect(result).toMatchObject({ name: expect.stringMatching(/\.txt$/) });
  expect(fs.readdirSync(folder)).toEqual([]);
});

it('an unfinished package is gone on with by a new order, under the names it has', async () => {
  let isFull = false;
  const on: Disk = {
    ...disk,
    open: (file, ...given) =>
      isFull && String(file).includes('metadata') ? failWith('ENOSPC')() : disk.open(file, ...given),
  };
  const archive = await givenSip(on);
  const folder = temporaryFolder();
  isFull = true;
  const { result } = await handed(archive, folder);
  expect(result).toMatchObject({ code: 'package_unfinished', reason: 'disk_full' });
  const before = originalsIn((result as { path: string }).path);
  expect(before.length).toBeGreaterThan(1);
  isFull = false;
  const made = HandoverResult.parse((await handed(archive, folder)).result);
  const after = new Map(originalsIn(made.path));
  for (const [file, ino] of before) expect([file, after.get(file)]).toEqual([file, ino]);
  expect((await checkAny(made.path)).faults).toEqual([]);
  const info = fs.readFileSync(path.join(made.path, 'bag-info.txt'), 'utf8');
  expect(info).toContain(`External-Identifier: ${made.packageId}`);
});
