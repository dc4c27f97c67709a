import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Job } from '#contract';
import { incomingFolder } from '../../../../db/blobs/paths.ts';
import { givenEntry } from '../../../support/given.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { givenTar } from '../../blobs/packed/given-tar.ts';
import { givenZip } from '../../blobs/packed/given-zip.ts';
import { handOver } from '../../handover/package/handed.ts';
import { hang } from '../../handover/package/hang.ts';

const CATALOGUE = 'data/tangthu.jsonl';
const PASSPHRASE = 'Mật khẩu của phường 2024';

/** A package of one paper with its file, in a folder. */
async function givenPackage(change = {}) {
  const archive = openTestArchive({ create: { office: 'UBND Phường Bắc' } });
  const entry = await givenEntry(archive.client, { kind: 'document', title: 'Kế hoạch', date: '2024' });
  await hang(archive, entry, 'ke-hoach.txt', 'Kế hoạch năm 2024');
  return await handOver(archive, change);
}

/** Every file of a folder: its name below the folder, and what it holds. */
const filesOf = (folder: string): [string, Buffer][] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
    .map((file) => [path.relative(folder, file), fs.readFileSync(file)]);

async function takeIn({ client, finished }: TestArchive, folder: string, rest: object = {}): Promise<Job> {
  const { jobId } = await client.job.startTakeIn({ folder, ...rest });
  return await finished(jobId);
}

const leftIn = ({ folder }: TestArchive): string[] =>
  fs.existsSync(incomingFolder(folder)) ? fs.readdirSync(incomingFolder(folder)) : [];

const titles = async ({ client }: TestArchive): Promise<string[]> =>
  (await client.entry.list({ filter: { kind: 'document' } })).rows.map(({ title }) => title);

describe('a package that comes as one file', { timeout: 120_000 }, () => {
  it('is taken in from ZIP and tar as from its folder, with or without its own folder inside', async () => {
    const made = await givenPackage();
    const files = filesOf(made.path);
    const inFolder = files.map(([name, content]) => ({ name: `${made.name}/${name}`, content }));
    const bare = files.map(([name, content]) => ({ name, content }));
    const tar = path.join(temporaryFolder(), 'goi.tar');
    spawnSync('tar', ['-cf', tar, '-C', path.dirname(made.path), made.name]);
    for (const file of [givenZip(...inFolder), givenZip(...bare), tar]) {
      const archive = openTestArchive();
      const dry = await takeIn(archive, file, { isDryRun: true });
      expect(dry).toMatchObject({ state: 'done', result: { batch: null, added: 1 } });
      expect(await titles(archive)).toEqual([]);
      const job = await takeIn(archive, file);
      expect(job).toMatchObject({
        state: 'done',
        result: { added: 1, sender: { packageId: made.packageId } },
      });
      expect(await titles(archive)).toEqual(['Kế hoạch']);
      expect((await archive.client.archive.info({})).blobs.count).toBe(1);
      expect(leftIn(archive)).toEqual([]);
    }
  });

  it('encrypted, asks for its passphrase, refuses a wrong one, and opens with the right one', async () => {
    const made = await givenPackage({ passphrase: PASSPHRASE });
    const archive = openTestArchive();
    const name = path.basename(made.path);
    expect((await takeIn(archive, made.path)).result).toEqual({ code: 'passphrase_needed', name });
    expect((await takeIn(archive, made.path, { passphrase: 'Không phải mật khẩu ấy' })).result).toEqual({
      ...{ code: 'passphrase_wrong', name },
    });
    expect([await titles(archive), leftIn(archive)]).toEqual([[], []]);
    const job = await takeIn(archive, made.path, { passphrase: PASSPHRASE.normalize('NFD') });
    expect(job).toMatchObject({ state: 'done', result: { added: 1 } });
    expect([await titles(archive), leftIn(archive)]).toEqual([['Kế hoạch'], []]);
    const all = filesOf(archive.folder).map(([, content]) => content.toString('latin1'));
    const asBytes = (text: string): string => Buffer.from(text).toString('latin1');
    for (const form of ['NFC', 'NFD'] as const)
      expect(all.some((content) => content.includes(asBytes(PASSPHRASE.normalize(form))))).toBe(false);
  });

  it('with a way out, or changed on the way, brings nothing in and leaves nothing', async () => {
    const made = await givenPackage();
    const archive = openTestArchive();
    const tar = await givenTar({ name: '../../archive.sqlite', text: 'x' });
    expect((await takeIn(archive, tar)).result).toMatchObject({ code: 'packed_refused', reason: 'outside' });
    const changed = filesOf(made.path).map(([name, content]) => ({
      name,
      content: name === CATALOGUE ? content.toString().replace('"Kế hoạch"', '"Kế hoặch"') : content,
    }));
    expect((await takeIn(archive, givenZip(...changed))).result).toMatchObject({
      ...{ code: 'package_damaged', name: CATALOGUE, fault: 'changed' },
    });
    const text = path.join(temporaryFolder(), 'thư.txt');
    fs.writeFileSync(text, 'không phải gói');
    expect((await takeIn(archive, text)).result).toMatchObject({
      code: 'packed_refused',
      reason: 'not_packed',
    });
    expect([await titles(archive), leftIn(archive)]).toEqual([[], []]);
  });

  it('is cleared away after a crash when the archive is next opened', async () => {
    const first = openTestArchive();
    await first.close();
    const left = path.join(incomingFolder(first.folder), 'unpacked-0', 'goi');
    fs.mkdirSync(left, { recursive: true });
    fs.writeFileSync(path.join(left, 'bagit.txt'), 'x');
    const again = openTestArchive({ folder: first.folder, create: null });
    await again.close();
    expect(leftIn(again)).toEqual([]);
  });
});
