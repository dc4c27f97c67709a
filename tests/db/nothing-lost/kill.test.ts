import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Client, Contract, Fault } from '#contract';
import { openForReading } from '../../../db/engine/connection.ts';
import { checkCopy } from '../../../db/guard/copies/check-copy.ts';
import { copyFolders } from '../../../db/guard/copies/folders.ts';
import { restoreBackup } from '../../../db/guard/restore.ts';
import { makeRandom, type Random } from '../../../db/intake/sample/random.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../support/open-test-archive.ts';
import type { Acknowledged } from '../../support/save-until-killed.ts';

const ROUNDS = 16;
const CLERK = path.join(import.meta.dirname, '../../support/save-until-killed.ts');
const { TANGTHU_KILL_SEED = '20250131' } = process.env;
const SEED = Number(TANGTHU_KILL_SEED);

type Desk = { readonly folder: string; readonly files: string };

/** What the archive has acknowledged in all rounds so far: the last state of each entry, and every file. */
type Kept = {
  readonly entries: Map<string, { readonly revision: number; readonly title: string }>;
  readonly files: { readonly entryId: string; readonly sha256: string }[];
};

/** Has a clerk work, and kills it: some moment after it opened the archive, or while it opens it. */
async function workUntilKilled({ folder, files }: Desk, random: Random): Promise<Acknowledged[]> {
  const args = ['--disable-warning=ExperimentalWarning', CLERK, folder, files, String(random.int(1, 1e9))];
  const clerk = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(clerk, 'close');
  const opened = Promise.withResolvers<void>();
  const said: Acknowledged[] = [];
  let complaint = '';
  clerk.stderr.on('data', (data) => {
    complaint += data;
  });
  createInterface({ input: clerk.stdout }).on('line', (line) => {
    said.push(JSON.parse(line));
    opened.resolve();
  });
  if (random.chance(0.8)) await Promise.race([opened.promise, closed]);
  await wait(random.int(0, 900));
  clerk.kill('SIGKILL');
  await closed;
  expect(complaint).toBe('');
  return said;
}

function keep(kept: Kept, said: readonly Acknowledged[]): void {
  for (const one of said) {
    if (one.what === 'entry') kept.entries.set(one.id, one);
    if (one.what === 'file') kept.files.push(one);
  }
}

/** Every acknowledged entry as it was saved, or as it was saved once more without a word; with all its files. */
async function expectAllKept(client: Client<Contract>, { entries, files }: Kept): Promise<void> {
  for (const [id, { revision, title }] of entries) {
    const { summary, content, attachments } = await client.entry.get({ id });
    expect(summary.revision - revision, `revision of ${id}`).toBeOneOf([0, 1]);
    if (summary.revision === revision) expect(content.title).toBe(title);
    const hung = attachments.map(({ blob }) => blob.sha256);
    const acknowledged = files.filter(({ entryId }) => entryId === id).map(({ sha256 }) => sha256);
    expect(hung, `files of ${id}`).toEqual(expect.arrayContaining(acknowledged));
  }
}

/** Every file under a final name is whole, acknowledged ones among them. */
function expectWholeFiles(folder: string, { files }: Kept): void {
  const store = path.join(folder, 'blobs');
  const shards = existsSync(store) ? readdirSync(store).filter((name) => name !== 'incoming') : [];
  const names = shards.flatMap((shard) => {
    return readdirSync(path.join(store, shard)).map((name) => {
      const bytes = readFileSync(path.join(store, shard, name));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(name);
      return name;
    });
  });
  expect(names).toEqual(expect.arrayContaining(files.map(({ sha256 }) => sha256)));
}

/** Every backup under a final name can be restored in full. */
async function expectWholeCopies(folder: string): Promise<void> {
  const backups = path.join(folder, 'backups');
  for (const copy of await copyFolders(backups)) expect(checkCopy(copy, backups).missing).toEqual([]);
}

/** Nothing is wrong, but for files whose clerk was killed before hanging them on an entry. */
async function expectSound({ client, finished }: TestArchive): Promise<void> {
  const { jobId } = await client.job.startVerify({});
  const { result } = await finished(jobId);
  const { faults } = result as { faults: Fault[] };
  expect(faults.filter(({ kind }) => kind !== 'blob_unlisted')).toEqual([]);
}

/** A backup of what has been through all this, restored, holds all of it. */
async function expectRestorable({ client, finished }: TestArchive, kept: Kept): Promise<void> {
  const { jobId } = await client.job.startBackup({});
  const { state, result } = await finished(jobId);
  expect(state).toBe('done');
  const folder = path.join(temporaryFolder(), 'khôi phục');
  expect(await restoreBackup({ backup: (result as { path: string }).path, folder })).toEqual({ missing: [] });
  expectWholeFiles(folder, kept);
  await expectAllKept(openTestArchive({ folder, create: null }).client, kept);
}

/** The search index reads on to the end of the feed, and finds what was saved last. */
async function expectIndexCatchesUp(client: Client<Contract>, { entries }: Kept): Promise<void> {
  await expect
    .poll(() => client.search.state({}), { timeout: 20_000 })
    .toMatchObject({
      behindBy: 0,
      isRebuilding: false,
    });
  const [id] = [...entries.keys()].slice(-1);
  if (id === undefined) return;
  const { content } = await client.entry.get({ id });
  const { hits } = await client.search.run({ text: content.title, limit: 200 });
  expect(hits.map((hit) => hit.id)).toContain(id);
}

it(`loses nothing it acknowledged to kill -9 (seed ${SEED})`, { timeout: 180_000 }, async () => {
  const random = makeRandom(SEED);
  const desk = { folder: path.join(temporaryFolder(), 'kho'), files: path.join(temporaryFolder(), 'bàn') };
  const kept: Kept = { entries: new Map(), files: [] };
  mkdirSync(desk.files);
  await openTestArchive({ folder: desk.folder }).close();

  for (let round = 0; round < ROUNDS; round++) {
    keep(kept, await workUntilKilled(desk, random));

    expectWholeFiles(desk.folder, kept);
    await expectWholeCopies(desk.folder);
    const { client, incidents, close } = openTestArchive({ folder: desk.folder, create: null });
    await expectAllKept(client, kept);
    await expectIndexCatchesUp(client, kept);
    expect(incidents).toEqual([]);
    await close();
    const db = openForReading(path.join(desk.folder, 'archive.sqlite'));
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  }

  expect(kept.entries.size).toBeGreaterThan(ROUNDS / 2);
  expect(kept.files.length).toBeGreaterThan(ROUNDS);
  const archive = openTestArchive({ folder: desk.folder, create: null });
  await expectSound(archive);
  await expectRestorable(archive, kept);
});
