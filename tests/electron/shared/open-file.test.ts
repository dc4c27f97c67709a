import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { contract, createClient, hostContract } from '#contract';
import { blobPath } from '../../../db/blobs/paths.ts';
import { givenFileHost, givenHost, givenOpenHost } from '../hosts.ts';

async function given(content = 'scan') {
  const host = await givenFileHost();
  const { native } = createClient(hostContract, (request) => host.call('host', request));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const original = blobPath(host.station.archive?.folder ?? '', sha256);
  mkdirSync(dirname(original), { recursive: true });
  writeFileSync(original, content);
  return { host, native, sha256, original, copies: join(host.folder, 'copies', sha256.slice(0, 16)) };
}

it('opens a read-only copy under its own name, so that no program can change the original', async () => {
  const { host, native, sha256, original, copies } = await given();

  await native.openFile({ sha256, fileName: 'Biên bản họp.pdf' });
  await native.openFile({ sha256, fileName: 'Biên bản họp.pdf' });

  const copy = join(copies, 'Biên bản họp.pdf');
  expect(host.opened).toEqual([`open ${copy}`, `open ${copy}`]);
  expect(readFileSync(copy, 'utf8')).toBe('scan');
  expect(statSync(copy).mode & 0o222).toBe(0);
  expect(statSync(copy).ino).not.toBe(statSync(original).ino);
});

it.each(['a.exe', 'a.pdf.exe', 'a.BAT', 'a.lnk', 'a.html', 'a.svg', 'a.js', 'a.hta', 'a', 'a.pdf '])(
  'shows %j in its folder instead of running it, unless only paper is meant',
  async (fileName) => {
    const { host, native, sha256, copies } = await given();

    await native.openFile({ sha256, fileName });

    const act = fileName.trim().endsWith('.pdf') ? 'open' : 'reveal';
    expect(host.opened).toEqual([`${act} ${join(copies, fileName.trim())}`]);
  },
);

it.each(['../../out.pdf', 'a/b.pdf', 'NUL.pdf'])('refuses the name %s', async (fileName) => {
  const { host, native, sha256 } = await given();

  await expect(native.openFile({ sha256, fileName })).rejects.toMatchObject({
    detail: { code: 'file_name_refused' },
  });
  expect(host.opened).toEqual([]);
});

it('shows an original or the archive in the file manager', async () => {
  const { host, native, sha256, original } = await given();

  await native.reveal({ sha256 });
  await native.reveal({});

  expect(host.opened).toEqual([`reveal ${original}`, `reveal ${host.station.archive?.folder}`]);
});

it('shows what a finished job has written, at the place that the archive knows', async () => {
  const host = await givenOpenHost();
  const { native } = createClient(hostContract, (request) => host.call('host', request));
  const { job } = createClient(contract, (request) => host.call('archive', request));
  const target = join(host.folder, 'usb');
  const { jobId } = await job.startBackup({ folder: target });
  await expect.poll(async () => (await job.get({ id: jobId })).state, { timeout: 60_000 }).toBe('done');

  await native.reveal({ jobId });

  expect(host.opened).toEqual([expect.stringContaining(`reveal ${target}`)]);
  await expect(native.reveal({ jobId: crypto.randomUUID() })).rejects.toMatchObject({
    detail: { code: 'not_found', entity: 'job' },
  });
}, 90_000);

it.each(['0'.repeat(64), '../../../etc/passwd', ''])('knows no original %j', async (sha256) => {
  const { native } = await given();

  await expect(native.reveal({ sha256 })).rejects.toMatchObject({
    detail: { code: 'not_found', entity: 'blob' },
  });
  await expect(native.openFile({ sha256, fileName: 'a.pdf' })).rejects.toMatchObject({
    detail: { code: 'not_found' },
  });
});

it('opens the folder of its diary, also while no archive is open', async () => {
  const host = givenHost();
  await createClient(hostContract, (request) => host.call('host', request)).native.openLogs({});
  expect(host.opened).toEqual([`open ${join(host.dataFolder, 'logs')}`]);
  expect(existsSync(join(host.dataFolder, 'logs'))).toBe(true);
});

it('lets go of its copies at the end', async () => {
  const { host, native, sha256, copies } = await given();
  await native.openFile({ sha256, fileName: 'a.pdf' });

  await host.end();

  expect(existsSync(copies)).toBe(false);
});

it('has nothing to show while no archive is open', async () => {
  const host = givenHost();

  expect(await host.call('host', { procedure: 'native.reveal', input: {} })).toMatchObject({
    error: { code: 'core_stopped' },
  });
});
