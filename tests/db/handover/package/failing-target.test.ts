import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { HandoverResult, type Job } from '#contract';
import { checkPackage } from '../../../../db/blobs/bag/check-package.ts';
import { type Disk, disk } from '../../../../db/blobs/files.ts';
import { blobPath } from '../../../../db/blobs/paths.ts';
import { givenDossier, givenEntry } from '../../../support/given.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { diskThat, failWith } from '../../blobs/faulty-disk.ts';
import { givenPhoto, WRITTEN } from '../photo-copies/given-photo.ts';
import { profileOf } from './handed.ts';
import { hang } from './hang.ts';

const FILES = 6;
const NAME = 'ubnd-phuong-thu-2024-lean';

/** An archive with some files of 3000 bytes, written to a disk of its own. */
async function filled(on: Disk): Promise<TestArchive & { hashes: string[] }> {
  const archive = openTestArchive({ disk: on });
  const { dossierId } = await givenDossier(archive.client, 'Hồ sơ');
  const hashes: string[] = [];
  for (let n = 0; n < FILES; n += 1) {
    const content = { kind: 'document', title: `${n}`, date: '2024', dossierId } as const;
    hashes.push(
      await hang(archive, await givenEntry(archive.client, content), `${n}.txt`, `${n}`.repeat(3000)),
    );
  }
  for (const { id } of await archive.client.job.list({})) await archive.finished(id);
  return { ...archive, hashes };
}

async function handed({ client, finished }: TestArchive, folder: string, change = {}): Promise<Job> {
  const order = { years: [2024], folder, profile: 'lean', despiteFindings: true, ...change };
  const { jobId } = await client.handover.start(order);
  return await finished(jobId);
}

/** A disk whose faults begin when so many bytes are written, and end when it is mended. */
function diskFailingAfter(after: number, code: string): { on: Disk; mend(): void } {
  let isMended = false;
  const faulty = diskThat({ appendFile: { after, fail: failWith(code) } });
  const on: Disk = { ...disk, open: (...given) => (isMended ? disk : faulty).open(...given) };
  const mend = (): void => {
    isMended = true;
  };
  return { on, mend };
}

/** Pixels that no format can make small. */
const NOISE = { type: 'gaussian', mean: 128, sigma: 60 } as const;

/** Copies of photographs in a package, each with what the disk knows it as. */
function copiesIn(folder: string): [string, number][] {
  const copies = path.join(folder, 'data/anh/ngoai-ho-so');
  return fs
    .readdirSync(copies)
    .sort()
    .map((name) => [name, fs.statSync(path.join(copies, name)).ino]);
}

const inodeOf = (folder: string): number =>
  fs.statSync(path.join(folder, 'data/ho-so/p-ho-so/0001-ho-so/00001-01-0.txt')).ino;

describe('a target that fails in the middle', () => {
  it.each([
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['EFBIG', 'file_too_large'],
    ['EROFS', 'not_writable'],
    ['EIO', 'disk_gone'],
    ['EBUSY', 'held'],
    ['ENODEV', 'disk_gone'],
    ['UNKNOWN', 'disk_gone'],
  ])('with %s is told as %s, leaves nothing that looks whole, and is gone on with', async (code, reason) => {
    const target = diskFailingAfter(8_000, code);
    const archive = await filled(target.on);
    const folder = temporaryFolder();
    const unfinished = path.join(folder, `${NAME}.part`);
    const failed = await handed(archive, folder);
    expect(failed).toMatchObject({ state: 'failed' });
    expect(failed.result).toEqual({ code: 'package_unfinished', reason, path: unfinished });
    expect(fs.readdirSync(folder)).toEqual([`${NAME}.part`]);
    expect(fs.readdirSync(unfinished)).not.toContain('bagit.txt');
    expect((await checkPackage(unfinished)).faults).not.toEqual([]);
    const ino = inodeOf(unfinished);

    target.mend();
    const made = HandoverResult.parse((await handed(archive, folder)).result);
    expect(fs.readdirSync(folder)).toEqual([NAME]);
    expect(inodeOf(made.path)).toBe(ino);
    expect(await checkPackage(made.path)).toMatchObject({ faults: [], warnings: [] });
  });

  it('and has lost a file since has that and what follows written again, and keeps what came before', async () => {
    const target = diskFailingAfter(16_000, 'ENOSPC');
    const archive = await filled(target.on);
    const folder = temporaryFolder();
    await handed(archive, folder);
    const unfinished = path.join(folder, `${NAME}.part`);
    const ino = inodeOf(unfinished);
    fs.rmSync(path.join(unfinished, 'data/ho-so/p-ho-so/0001-ho-so/00002-01-1.txt'));
    target.mend();
    const made = HandoverResult.parse((await handed(archive, folder)).result);
    expect(inodeOf(made.path)).toBe(ino);
    expect(made.files).toBeGreaterThanOrEqual(FILES);
    expect(await checkPackage(made.path)).toMatchObject({ faults: [], warnings: [] });
  });

  it('when it is to be named keeps the whole package, and the next order names it', async () => {
    let isHeld = true;
    const clock = { at: 0 };
    const on: Disk = {
      ...disk,
      clock: () => clock.at,
      wait: async () => (clock.at += 60_000),
      rename: (from, to) => (isHeld ? failWith('EBUSY')() : disk.rename(from, to)),
    };
    const archive = await filled(on);
    const folder = temporaryFolder();
    const unfinished = path.join(folder, `${NAME}.part`);
    const { result } = await handed(archive, folder);
    expect(result).toEqual({ code: 'package_unfinished', reason: 'held', path: unfinished });
    expect(fs.readdirSync(unfinished)).toContain('unfinished.json');
    const ino = inodeOf(unfinished);
    isHeld = false;
    const made = HandoverResult.parse((await handed(archive, folder)).result);
    expect(inodeOf(made.path)).toBe(ino);
    expect(fs.readdirSync(made.path)).not.toContain('unfinished.json');
    expect(await checkPackage(made.path)).toMatchObject({ faults: [], warnings: [] });
  });

  it('to let go of its mark leaves a package that is whole, with one file more to be told of', async () => {
    const rm: Disk['rm'] = (file, options) =>
      String(file).endsWith('unfinished.json') ? failWith('EBUSY')() : disk.rm(file, options);
    const archive = await filled({ ...disk, rm });
    const made = HandoverResult.parse((await handed(archive, temporaryFolder())).result);
    const warning = { kind: 'unlisted_tag_file', path: 'unfinished.json' };
    expect(await checkPackage(made.path)).toMatchObject({ faults: [], warnings: [warning] });
  });

  it('by being pulled out is told as such, also while it is read back', async () => {
    for (const at of ['00003-01-2.txt', 'bagit.txt', 'tagmanifest-sha256.txt.sig']) {
      const folder = temporaryFolder();
      const stick = path.join(folder, 'usb');
      const on: Disk = {
        ...disk,
        open: async (file, ...given) => {
          const handle = await disk.open(file, ...given);
          if (String(file).endsWith(at)) fs.renameSync(stick, `${stick}-pulled`);
          return handle;
        },
      };
      const archive = await filled(on);
      const { result } = await handed(archive, stick);
      const unfinished = path.join(stick, `${NAME}.part`);
      expect([at, result]).toEqual([
        at,
        { code: 'package_unfinished', reason: 'disk_gone', path: unfinished },
      ]);
      expect(fs.existsSync(path.join(stick, NAME))).toBe(false);
      expect(fs.readdirSync(`${stick}-pulled`)).toEqual([`${NAME}.part`]);
    }
  });

  it('keeps the copies of photographs too', async () => {
    const target = diskFailingAfter(300_000, 'ENOSPC');
    const archive = openTestArchive({ disk: target.on });
    for (const n of [1, 2, 3, 4]) {
      const side = 240 + n;
      const noise = { width: side, height: side, channels: 3, background: '#888', noise: NOISE } as const;
      const picture = await sharp({ create: noise }).jpeg({ quality: 95 }).toBuffer();
      await givenPhoto(archive, { ...WRITTEN, title: `Ảnh ${n}` }, `${n}.jpg`, picture);
    }
    for (const { id } of await archive.client.job.list({})) await archive.finished(id);
    const folder = temporaryFolder();
    const order = { profile: profileOf('photo-copies') };
    const { result } = await handed(archive, folder, order);
    expect(result).toMatchObject({ code: 'package_unfinished', reason: 'disk_full' });
    const { path: unfinished } = result as { path: string };
    const before = new Map(copiesIn(unfinished));
    expect(before.size).toBeGreaterThan(1);
    target.mend();
    const made = HandoverResult.parse((await handed(archive, folder, order)).result);
    const after = copiesIn(made.path);
    expect(after).toHaveLength(4);
    const [, last] = [...before.keys()].reverse();
    for (const [name, ino] of after)
      if (name <= (last ?? '')) expect([name, ino]).toEqual([name, before.get(name)]);
    expect((await checkPackage(made.path)).faults).toEqual([]);
  });

  it('begins anew where the order is another, or what lies there is damaged', async () => {
    const target = diskFailingAfter(8_000, 'ENOSPC');
    const archive = await filled(target.on);
    const folder = temporaryFolder();
    await handed(archive, folder);
    target.mend();
    const unfinished = path.join(folder, `${NAME}.part`);
    fs.writeFileSync(path.join(unfinished, 'data/ho-so/p-ho-so/0001-ho-so/00001-01-0.txt'), 'x'.repeat(3000));
    expect((await handed(archive, folder)).result).toMatchObject({ code: 'package_damaged' });
    expect(fs.readdirSync(folder)).toEqual([]);
    const made = HandoverResult.parse((await handed(archive, folder, { kinds: ['document'] })).result);
    expect((await checkPackage(made.path)).faults).toEqual([]);
  });
});

describe('a target that cannot be written to', () => {
  it('is told before the first byte, and nothing is left', async () => {
    const tight = { ...disk, statfs: async () => ({ bavail: 1, bsize: 4096 }) } as unknown as Disk;
    const full = await filled(tight);
    const folder = temporaryFolder();
    expect((await handed(full, folder)).result).toMatchObject({
      code: 'disk_full',
      neededBytes: FILES * 3000 - 4096,
    });
    expect(fs.readdirSync(folder)).toEqual([]);

    const locked = await filled({ ...disk, mkdir: failWith('EROFS') } as unknown as Disk);
    const target = path.join(temporaryFolder(), 'usb');
    expect((await handed(locked, target)).result).toEqual({ code: 'folder_not_writable', folder: target });
  });

  it('keeps what is not ours under the name of an unfinished package', async () => {
    const archive = await filled(disk);
    const folder = temporaryFolder();
    const foreign = path.join(folder, `${NAME}.part`);
    fs.mkdirSync(foreign);
    fs.writeFileSync(path.join(foreign, 'luận văn.docx'), 'x');
    expect((await handed(archive, folder)).result).toEqual({ code: 'folder_not_empty', folder: foreign });
    expect(fs.readdirSync(foreign)).toEqual(['luận văn.docx']);
  });
});

it('an original that is gone from the store is told by its name, not as a fault of the target', async () => {
  const archive = await filled(disk);
  fs.rmSync(blobPath(archive.folder, archive.hashes[2] ?? ''));
  const folder = temporaryFolder();
  expect((await handed(archive, folder)).result).toEqual({ code: 'file_missing', name: '00003-01-2.txt' });
  expect(fs.readdirSync(folder)).toEqual([]);
});

it('a file larger than a volume has a volume of its own', async () => {
  const archive = await filled(disk);
  const made = HandoverResult.parse((await handed(archive, temporaryFolder(), { volumeBytes: 2048 })).result);
  expect(made.volumes).toBe(FILES);
  expect((await checkPackage(made.path)).faults).toEqual([]);
});
