import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Job } from '#contract';
import { SCHEMA_VERSION } from '../../../db/engine/migrations/index.ts';
import { givenDossier, givenMinutes } from '../../support/given.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../support/open-test-archive.ts';

const outcome = async ({ finished }: TestArchive, { jobId }: { jobId: string }): Promise<Job> =>
  finished(jobId);

it('an archive is backed up, listed and checked through its calls', async () => {
  const archive = openTestArchive();
  const usb = path.join(temporaryFolder(), 'usb');
  await givenMinutes(archive.client, 'Kỳ họp thứ mười');

  const backup = await outcome(archive, await archive.client.job.startBackup({ folder: usb }));
  const check = await outcome(archive, await archive.client.job.startVerify({}));

  expect(backup).toMatchObject({ state: 'done', result: { entries: 1, missing: [] } });
  expect(check).toMatchObject({ state: 'done', result: { faults: [], checkedBlobs: 0, bytes: 0 } });
  const [copy] = await archive.client.backup.list({});
  expect(copy).toMatchObject({ path: (backup.result as { path: string }).path, entries: 1, isChecked: true });
  const { lastBackup } = await archive.client.archive.info({});
  expect(lastBackup).toEqual({ at: copy?.at, path: copy?.path });
});

it('an archive is backed up by itself when it is opened again, and its copies are listed for readers too', async () => {
  const first = openTestArchive();
  await givenMinutes(first.client, 'Kỳ họp thứ mười');
  await first.close();

  const second = openTestArchive({ folder: first.folder, create: null });
  const job = (await second.client.job.list({})).find(({ kind }) => kind === 'backup');
  expect(await second.finished(job?.id ?? '')).toMatchObject({ state: 'done' });
  await second.close();

  const reader = openTestArchive({ folder: first.folder, create: null, mode: 'read' });
  expect(await reader.client.backup.list({})).toMatchObject([{ entries: 1, isChecked: true }]);
});

it('an archive from the future is refused for writing, and can be read', async () => {
  const first = openTestArchive();
  const id = await givenMinutes(first.client, 'Kỳ họp thứ mười');
  await first.close();
  const db = new Database(path.join(first.folder, 'archive.sqlite'));
  db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
  db.close();
  const there = { folder: first.folder, create: null };

  expect(() => openTestArchive(there)).toThrow(
    expect.objectContaining({ detail: expect.objectContaining({ code: 'archive_newer_than_app' }) }),
  );

  expect(existsSync(path.join(first.folder, '.lock'))).toBe(false);
  const reader = openTestArchive({ ...there, mode: 'read' });
  expect(await reader.client.entry.get({ id })).toMatchObject({ content: { title: 'Kỳ họp thứ mười' } });
  await expect(givenMinutes(reader.client, 'Mới')).rejects.toMatchObject({ detail: { code: 'read_only' } });
});

it('an archive with a damaged page in one table still shows the others to readers', async () => {
  const first = openTestArchive();
  const id = await givenMinutes(first.client, 'Kỳ họp thứ mười');
  await givenDossier(first.client, 'Hồ sơ kỳ họp');
  await first.close();
  const file = path.join(first.folder, 'archive.sqlite');
  const db = new Database(file, { readonly: true });
  const root = db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'fonds'`).pluck().get() as number;
  db.close();
  rmSync(path.join(first.folder, 'search.sqlite'), { force: true });
  const bytes = readFileSync(file);
  bytes.fill(0x55, (root - 1) * 4096, root * 4096);
  writeFileSync(file, bytes);

  const reader = openTestArchive({ folder: first.folder, create: null, mode: 'read' });

  expect(await reader.client.entry.get({ id })).toMatchObject({ content: { title: 'Kỳ họp thứ mười' } });
  await expect(reader.client.fonds.list({})).rejects.toMatchObject({ detail: { code: 'archive_damaged' } });
});
