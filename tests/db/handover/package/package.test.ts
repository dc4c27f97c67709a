import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HandoverResult } from '#contract';
import { checkPackage } from '../../../../db/blobs/bag/check-package.ts';
import { blobPath } from '../../../../db/blobs/paths.ts';
import { givenDossier, givenEntry } from '../../../support/given.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { fillSmallArchive } from '../../../support/small-archive.ts';
import { hang } from './hang.ts';

async function filled(): Promise<TestArchive> {
  const archive = openTestArchive();
  await fillSmallArchive(archive.client, archive.folder, temporaryFolder());
  return archive;
}

/** Orders the package of 2024, without what takes long where nobody asks for it, and waits for it. */
async function handed(
  { client, finished }: TestArchive,
  change: Partial<Parameters<TestArchive['client']['handover']['start']>[0]> = {},
) {
  const order = {
    years: [2024],
    folder: temporaryFolder(),
    profile: 'lean',
    despiteFindings: true,
    ...change,
  };
  const { jobId } = await client.handover.start(order);
  return { order, job: await finished(jobId) };
}

const filesOf = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.relative(folder, path.join(one.parentPath, one.name)))
    .sort();

describe('the package of a year', () => {
  it('is a whole, signed bag with the originals under readable names', async () => {
    const archive = await filled();
    const { job, order } = await handed(archive, { profile: 'bag' });
    expect(job).toMatchObject({ state: 'done' });
    const made = HandoverResult.parse(job.result);
    expect(await archive.client.handover.result({ jobId: job.id })).toEqual(made);
    const { totals } = await archive.client.handover.survey({ years: [2024] });
    expect(made).toMatchObject({ name: 'ubnd-phuong-thu-2024', volumes: 1, entries: totals.entries.total });
    expect(fs.readdirSync(order.folder)).toEqual([made.name]);
    const files = filesOf(made.path);
    expect(files).toContain(
      'data/ho-so/p-khen-thuong-nam-2024/0001-khen-thuong-nam-2024/00001-01-bien-ban-quet.txt',
    );
    for (const name of files) expect(name).toMatch(/^[A-Za-z0-9/._-]{1,200}$/);
    expect(files).toContain('mo-goi.tangthu');
    const check = await checkPackage(made.path);
    expect(check).toMatchObject({
      ...{ faults: [], warnings: [], files: made.files, bytes: made.bytes },
      signature: { fingerprint: made.keyFingerprint },
    });
    const info = Object.fromEntries(check.info);
    expect(info).toMatchObject({
      'Source-Organization': 'UBND Phường Thử',
      'Payload-Oxum': `${made.bytes}.${made.files}`,
      'Bag-Count': '1 of 1',
      'External-Identifier': made.packageId,
    });
  });

  it('is signed so that openssl accepts it', async () => {
    const { job } = await handed(await filled(), { profile: 'tables' });
    const { path: folder } = HandoverResult.parse(job.result);
    const told = execFileSync(
      'openssl',
      [
        ...['pkeyutl', '-verify', '-pubin', '-inkey', 'public-key.pem', '-rawin'],
        ...['-in', 'tagmanifest-sha256.txt', '-sigfile', 'tagmanifest-sha256.txt.sig'],
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(told).toContain('Signature Verified Successfully');
  });

  it('tells every file that was changed, taken away or added, by name', async () => {
    const { job } = await handed(await filled(), { profile: 'tables' });
    const { path: folder } = HandoverResult.parse(job.result);
    for (const name of filesOf(folder)) {
      const file = path.join(folder, name);
      const before = fs.readFileSync(file);
      const flipped = Buffer.from(before);
      flipped.writeUInt8(before.readUInt8(before.length >> 1) ^ 1, before.length >> 1);
      fs.writeFileSync(file, flipped);
      expect((await checkPackage(folder)).faults, name).not.toEqual([]);
      if (name.startsWith('data/'))
        expect((await checkPackage(folder)).faults).toContainEqual({ kind: 'changed', path: name });
      fs.rmSync(file);
      const { faults } = await checkPackage(folder);
      if (name !== 'bagit.txt') expect(faults).toContainEqual({ kind: 'missing', path: name });
      fs.writeFileSync(file, before);
    }
    fs.writeFileSync(path.join(folder, 'data', 'them.txt'), 'x');
    fs.writeFileSync(path.join(folder, 'them.txt'), 'x');
    expect((await checkPackage(folder)).faults.map(({ kind, path: at }) => `${kind} ${at}`).sort()).toEqual([
      expect.stringContaining('oxum'),
      'unlisted data/them.txt',
      'unlisted them.txt',
    ]);
  });

  it('has volumes no larger than asked, each a bag, and misses one that is gone', async () => {
    const archive = openTestArchive();
    const { dossierId } = await givenDossier(archive.client, 'Hồ sơ');
    for (let n = 0; n < 5; n += 1) {
      const entry = await givenEntry(archive.client, {
        kind: 'document',
        title: `Văn bản ${n}`,
        date: '2024',
        dossierId,
      });
      await hang(archive, entry, `tệp ${n}.txt`, `${n}`.repeat(500));
    }
    const { job } = await handed(archive, { volumeBytes: 1024 });
    const made = HandoverResult.parse(job.result);
    expect(made.volumes).toBe(3);
    expect(await checkPackage(made.path)).toMatchObject({ faults: [], files: made.files });
    fs.rmSync(path.join(made.path, `${made.name}-tap-3`), { recursive: true });
    expect((await checkPackage(made.path)).faults).toEqual([{ kind: 'missing', path: 'Bag-Count: 1 of 3' }]);
  });

  it('carries names that no disk would take, and empty files, under plain names', async () => {
    const archive = openTestArchive();
    const { fondsId } = await givenDossier(archive.client, 'CON');
    const content = { fondsId, title: `CON: ${'rất dài '.repeat(60)}`, year: 2024 };
    const { id: dossierId } = await archive.client.dossier.save({ id: null, revision: null, content });
    const entry = await givenEntry(archive.client, { kind: 'document', title: 'A', date: '2024', dossierId });
    const names = [
      `${'đ'.repeat(60)}.PDF`,
      '50% đã ký.txt',
      '=tổng.txt',
      'ảnh.jpg'.normalize('NFD'),
      '漢字.doc',
      'a<b>:"c|d?*.txt',
      'cuối có chấm. ',
      `${'tên rất dài '.repeat(15)}.docx`,
    ];
    for (const [n, name] of names.entries()) await hang(archive, entry, name, n === 0 ? '' : name);
    const { job } = await handed(archive);
    const made = HandoverResult.parse(job.result);
    const originals = filesOf(path.join(made.path, 'data', 'ho-so'));
    expect(originals).toHaveLength(names.length);
    const empty = originals.filter(
      (name) => fs.statSync(path.join(made.path, 'data/ho-so', name)).size === 0,
    );
    expect(empty).toHaveLength(1);
    for (const name of originals) expect(path.basename(name)).not.toMatch(/^(con|prn|aux|nul)\.|[. ]$/);
    for (const name of originals) expect(`data/ho-so/${name}`).toMatch(/^[a-z0-9/._-]{1,200}$/);
    const table = fs.readFileSync(path.join(made.path, 'data', 'bang', 'tep.csv'), 'utf8');
    expect(table).toContain('50% đã ký.txt');
  });

  it('writes cells that no spreadsheet takes for a formula', async () => {
    const archive = openTestArchive();
    const { dossierId } = await givenDossier(archive.client, 'Hồ sơ');
    await givenEntry(archive.client, {
      kind: 'document',
      title: '=HYPERLINK("x")',
      notes: '@a',
      date: '2024',
      dossierId,
    });
    const { job } = await handed(archive);
    const table = fs.readFileSync(
      path.join(HandoverResult.parse(job.result).path, 'data', 'bang', 'muc.csv'),
      'utf8',
    );
    expect(table.startsWith('\uFEFF')).toBe(true);
    expect(table).toContain(`"'=HYPERLINK(""x"")"`);
    expect(table).toContain(`,'@a,`);
  });
});

describe('a hand-over that cannot be', () => {
  it('is refused where a check blocks, and leaves nothing', async () => {
    const archive = openTestArchive();
    const { dossierId } = await givenDossier(archive.client, 'Hồ sơ');
    await givenEntry(archive.client, {
      kind: 'document',
      title: 'Mật',
      date: '2024',
      secrecy: 'secret',
      dossierId,
    });
    const { job, order } = await handed(archive, { despiteFindings: false });
    expect(job).toMatchObject({ state: 'failed', result: { code: 'handover_blocked', rule: 'secret' } });
    expect(fs.readdirSync(order.folder)).toEqual([]);
  });

  it('is refused inside the archive and over what is there', async () => {
    const archive = await filled();
    const inside = await handed(archive, { folder: path.join(archive.folder, 'x') });
    expect(inside.job.result).toEqual({ code: 'folder_not_writable', folder: archive.folder });
    const { order } = await handed(archive);
    const again = await handed(archive, { folder: order.folder });
    expect(again.job.result).toMatchObject({ code: 'folder_not_empty' });
    const file = path.join(temporaryFolder(), 'tệp');
    fs.writeFileSync(file, '');
    expect((await handed(archive, { folder: file })).job.result).toMatchObject({
      code: 'folder_not_writable',
    });
    expect((await handed(archive, { profile: 'lạ' })).job.result).toMatchObject({ code: 'invalid_input' });
  });

  it('is told of an original that was damaged in the store, and leaves nothing', async () => {
    const archive = openTestArchive();
    const { dossierId } = await givenDossier(archive.client, 'Hồ sơ');
    const entry = await givenEntry(archive.client, { kind: 'document', title: 'A', date: '2024', dossierId });
    const sha256 = await hang(archive, entry, 'a.txt', 'nội dung');
    fs.writeFileSync(blobPath(archive.folder, sha256), 'đã hỏng');
    const { job, order } = await handed(archive);
    expect(job.result).toMatchObject({
      code: 'package_damaged',
      fault: 'changed',
      name: expect.stringContaining('a.txt'),
    });
    expect(fs.readdirSync(order.folder)).toEqual([]);
  });

  it('stops where it is cancelled, and leaves nothing', async () => {
    const archive = await filled();
    const folder = temporaryFolder();
    const { jobId } = await archive.client.handover.start({ years: [2024], folder, despiteFindings: true });
    await archive.client.job.cancel({ id: jobId });
    expect(await archive.finished(jobId)).toMatchObject({ state: 'cancelled' });
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

describe('a profile of the office’s own', () => {
  it('is a JSON file in the archive, or anywhere', async () => {
    const archive = await filled();
    const own = { id: 'chi-bang', label: { vi: 'Chỉ bảng' }, parts: ['tables'] };
    fs.mkdirSync(path.join(archive.folder, 'profiles'));
    fs.writeFileSync(path.join(archive.folder, 'profiles', 'chi-bang.json'), JSON.stringify(own));
    const { profiles, refused } = await archive.client.handover.profiles({});
    expect(profiles.map(({ id }) => id)).toContain('chi-bang');
    expect(refused).toEqual([]);
    const { job } = await handed(archive, { profile: 'chi-bang' });
    const made = HandoverResult.parse(job.result);
    expect(made.name).toBe('ubnd-phuong-thu-2024-chi-bang');
    expect(fs.existsSync(path.join(made.path, 'data', 'tangthu.jsonl'))).toBe(false);
  });
});
