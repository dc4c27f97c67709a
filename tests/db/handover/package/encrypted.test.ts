import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../../../db/blobs/bag/check-package.ts';
import { type Disk, disk } from '../../../../db/blobs/files.ts';
import { unpackPackage } from '../../../../db/blobs/packed/unpack.ts';
import { givenEntry } from '../../../support/given.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { handOver } from './handed.ts';
import { hang } from './hang.ts';

const PASSPHRASE = 'Mật khẩu của phường 2024';
const NAME = 'ubnd-phuong-thu-2024-lean';
const order = { years: [2024], profile: 'lean', despiteFindings: true };

async function filled(change: Parameters<typeof openTestArchive>[0] = {}): Promise<TestArchive> {
  const archive = openTestArchive(change);
  const entry = await givenEntry(archive.client, { kind: 'document', title: 'Kế hoạch', date: '2024' });
  await hang(archive, entry, 'ke-hoach.txt', 'Kế hoạch năm 2024');
  for (const { id } of await archive.client.job.list({})) await archive.finished(id);
  return archive;
}

/** Every byte of a folder, as one text. */
const allOf = (folder: string): string =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => fs.readFileSync(path.join(one.parentPath, one.name), 'latin1'))
    .join('\n');

const asBytes = (text: string): string => Buffer.from(text).toString('latin1');

/** Hands over encrypted until the thread is at work on it, then closes the archive. */
async function cutOff(archive: TestArchive, folder: string): Promise<string> {
  const { jobId } = await archive.client.handover.start({ ...order, folder, passphrase: PASSPHRASE });
  const part = path.join(folder, `${NAME}.tar.age.part`);
  while (!fs.existsSync(part)) await new Promise(setImmediate);
  await archive.close();
  return jobId;
}

describe('a package that is handed over encrypted', { timeout: 120_000 }, () => {
  it('is one file that opens as the whole, signed package; its passphrase is nowhere', async () => {
    const archive = await filled();
    const folder = temporaryFolder();
    const made = await handOver(archive, { folder, passphrase: `  ${PASSPHRASE.normalize('NFD')}` });
    expect(fs.readdirSync(folder)).toEqual([`${NAME}.tar.age`]);
    const file = path.join(folder, `${NAME}.tar.age`);
    expect(made).toMatchObject({ path: file, encryptedBytes: fs.statSync(file).size, openLeft: null });
    const open = path.join(temporaryFolder(), 'mở');
    await unpackPackage({ file, folder: open, passphrase: PASSPHRASE.normalize('NFC') });
    expect(fs.readdirSync(open)).toEqual([NAME]);
    expect(await checkPackage(path.join(open, NAME))).toMatchObject({
      ...{ faults: [], warnings: [] },
      signature: { fingerprint: made.keyFingerprint },
    });
    const [job] = (await archive.client.job.list({})).filter(({ kind }) => kind === 'handover');
    const history = JSON.stringify([
      job,
      await archive.client.history.recent({}),
      archive.events,
      archive.incidents,
    ]);
    expect(history).not.toContain('của phường 2024');
    for (const form of ['NFC', 'NFD'] as const)
      for (const place of [archive.folder, folder])
        expect(allOf(place).includes(asBytes(PASSPHRASE.normalize(form)))).toBe(false);
  });

  it('refuses a passphrase that is too short before anything is written', async () => {
    const archive = await filled();
    const folder = temporaryFolder();
    await expect(
      archive.client.handover.start({ ...order, folder, passphrase: 'ngắn quá' }),
    ).rejects.toMatchObject({
      detail: { code: 'invalid_input', issues: [{ path: 'passphrase', rule: 'passphrase_short' }] },
    });
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('never writes over another one', async () => {
    const archive = await filled();
    const folder = temporaryFolder();
    const taken = path.join(folder, `${NAME}.tar.age`);
    fs.writeFileSync(taken, 'của ai đó');
    const { jobId } = await archive.client.handover.start({ ...order, folder, passphrase: PASSPHRASE });
    expect((await archive.finished(jobId)).result).toEqual({ code: 'folder_not_empty', folder: taken });
    expect(fs.readFileSync(taken, 'utf8')).toBe('của ai đó');
  });

  it('cut off, asks for its passphrase again, and the same order goes on with what was written', async () => {
    const archive = await filled();
    const folder = temporaryFolder();
    const jobId = await cutOff(archive, folder);
    const open = path.join(folder, `${NAME}.part`);
    expect(fs.readdirSync(folder)).toEqual([`${NAME}.part`]);
    const again = openTestArchive({ folder: archive.folder, create: null });
    expect(await again.finished(jobId)).toMatchObject({
      ...{ state: 'failed', result: { code: 'passphrase_gone', path: open } },
    });
    const { id } = JSON.parse(fs.readFileSync(path.join(open, 'unfinished.json'), 'utf8'));
    const made = await handOver(again, { folder, passphrase: PASSPHRASE });
    expect(made.packageId).toBe(id);
    expect(fs.readdirSync(folder)).toEqual([`${NAME}.tar.age`]);
    expect(made.encryptedBytes).toBe(fs.statSync(made.path).size);
  });

  it('cut off when all was written, gives way to what is handed over after the catalogue has changed', async () => {
    const archive = await filled();
    const folder = temporaryFolder();
    const jobId = await cutOff(archive, folder);
    const again = openTestArchive({ folder: archive.folder, create: null });
    await again.finished(jobId);
    expect(fs.readdirSync(path.join(folder, `${NAME}.part`))).toContain('mo-goi.tangthu');
    await givenEntry(again.client, { kind: 'document', title: 'Thêm sau', date: '2024' });
    const made = await handOver(again, { folder, passphrase: PASSPHRASE });
    expect(fs.readdirSync(folder)).toEqual([`${NAME}.tar.age`]);
    expect(made.entries).toBe(2);
  });

  it('cancelled, leaves nothing', async () => {
    const archive = await filled();
    const folder = temporaryFolder();
    const { jobId } = await archive.client.handover.start({ ...order, folder, passphrase: PASSPHRASE });
    while (!fs.existsSync(path.join(folder, `${NAME}.tar.age.part`))) await new Promise(setImmediate);
    await archive.client.job.cancel({ id: jobId });
    expect(await archive.finished(jobId)).toMatchObject({ state: 'cancelled' });
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('held by another program when it is to be named, stays unfinished and open; told with its place', async () => {
    const clock = { at: 0 };
    const on: Disk = {
      ...disk,
      clock: () => clock.at,
      wait: async () => (clock.at += 60_000),
      rename: async () => {
        throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      },
    };
    const archive = await filled({ disk: on });
    const folder = temporaryFolder();
    const { jobId } = await archive.client.handover.start({ ...order, folder, passphrase: PASSPHRASE });
    const open = path.join(folder, `${NAME}.part`);
    expect((await archive.finished(jobId)).result).toEqual({
      ...{ code: 'package_unfinished', reason: 'held', path: open },
    });
    expect(fs.readdirSync(folder)).toEqual([`${NAME}.part`]);
  });

  it('without room for both, says so and keeps the open one to be gone on with', async () => {
    let isTight = false;
    const on = {
      ...disk,
      statfs: async () => ({ bavail: isTight ? 1 : 1e9, bsize: 4096 }),
    } as unknown as Disk;
    const archive = await filled({ disk: on });
    const folder = temporaryFolder();
    isTight = true;
    const { jobId } = await archive.client.handover.start({ ...order, folder, passphrase: PASSPHRASE });
    const { result } = await archive.finished(jobId);
    expect(result).toMatchObject({ code: 'package_unfinished', reason: 'disk_full' });
    expect(fs.readdirSync(folder)).toEqual([`${NAME}.part`]);
  });

  it('leaves an open package that cannot be taken away told as such', async () => {
    const rm: Disk['rm'] = async (file, options) => {
      if (String(file).endsWith(`${NAME}.part`)) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      return await disk.rm(file, options);
    };
    const archive = await filled({ disk: { ...disk, rm } });
    const folder = temporaryFolder();
    const made = await handOver(archive, { folder, passphrase: PASSPHRASE });
    expect(made.openLeft).toBe(path.join(folder, `${NAME}.part`));
  });
});
