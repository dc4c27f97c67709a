import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { HandoverResult } from '#contract';
import { checkPackage } from '../../../../db/blobs/bag/check-package.ts';
import { CATALOGUE } from '../../../../db/engine/archive-file.ts';
import { openSnapshot } from '../../../../db/engine/connection.ts';
import { lastChange } from '../../../../db/handover/package/store-plan.ts';
import { givenDossier, givenEntry, givenMinutes } from '../../../support/given.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { payloadOf } from './handed.ts';
import { hang } from './hang.ts';

const FILES = 12;
const BLOB_CHANGES = `SELECT count(*) FROM change WHERE entity = 'blob'`;

/** An archive with some files, handed over until so many of them lie in the package; then it is closed in the middle. */
async function cutOff(after: number): Promise<{ folder: string; out: string; jobId: string }> {
  const archive = openTestArchive();
  const { dossierId } = await givenDossier(archive.client, 'Hồ sơ');
  for (let n = 0; n < FILES; n += 1) {
    const entry = await givenEntry(archive.client, {
      kind: 'document',
      title: `${n}`,
      date: '2024',
      dossierId,
    });
    await hang(archive, entry, `${n}.txt`, `${n}`.repeat(3000));
  }
  for (const { id } of await archive.client.job.list({})) await archive.finished(id);
  const out = temporaryFolder();
  const { jobId } = await archive.client.handover.start({
    years: [2024],
    folder: out,
    despiteFindings: true,
  });
  const manifest = path.join(out, 'ubnd-phuong-thu-2024.part', 'manifest-sha256.txt');
  const listed = (): number =>
    fs.existsSync(manifest) ? fs.readFileSync(manifest, 'utf8').split('\n').length - 1 : 0;
  while (listed() < after) await new Promise(setImmediate);
  await archive.close();
  return { folder: archive.folder, out, jobId };
}

/** Which files lie in a folder, by their names and by what the disk knows them as. */
const inodesOf = (folder: string): [string, number][] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => [name, fs.statSync(path.join(folder, name)).ino] as [string, number])
    .filter(([name]) => name.endsWith('.txt'));

const goneOn = async (
  folder: string,
  jobId: string,
): Promise<{ archive: TestArchive; made: HandoverResult }> => {
  const archive = openTestArchive({ folder, create: null });
  return { archive, made: HandoverResult.parse((await archive.finished(jobId)).result) };
};

describe('a hand-over that was cut off', () => {
  it.each([1, 5, FILES])('goes on where it was (after %d files) and has the same bytes', async (after) => {
    const { folder, out, jobId } = await cutOff(after);
    expect(fs.readdirSync(out)).toEqual(['ubnd-phuong-thu-2024.part']);
    const written = inodesOf(path.join(out, 'ubnd-phuong-thu-2024.part', 'data', 'ho-so'));
    const { archive, made } = await goneOn(folder, jobId);
    expect(fs.readdirSync(out)).toEqual([made.name]);
    expect((await checkPackage(made.path)).faults).toEqual([]);
    const kept = inodesOf(path.join(made.path, 'data', 'ho-so')).slice(0, after);
    expect(kept).toEqual(written.slice(0, after));
    const again = temporaryFolder();
    const { jobId: other } = await archive.client.handover.start({
      years: [2024],
      folder: again,
      despiteFindings: true,
    });
    const whole = HandoverResult.parse((await archive.finished(other)).result);
    expect(payloadOf(made.path)).toEqual(payloadOf(whole.path));
  });

  it('begins anew where the catalogue has changed since', async () => {
    const { folder, out, jobId } = await cutOff(5);
    const between = openTestArchive({ folder, create: null });
    await givenMinutes(between.client, 'Thêm sau', '2024');
    await between.finished(jobId);
    const made = HandoverResult.parse((await between.client.job.get({ id: jobId })).result);
    expect((await checkPackage(made.path)).faults).toEqual([]);
    expect(fs.readdirSync(out)).toEqual([made.name]);
  });

  it('is not thrown away because the text of its files was read meanwhile', async () => {
    const archive = openTestArchive();
    const entry = await givenMinutes(archive.client, 'Biên bản', '2024');
    await hang(archive, entry, 'a.txt', 'Hội nghị tổng kết');
    const changes = () => {
      const db = openSnapshot(path.join(archive.folder, CATALOGUE));
      onTestFinished(() => void db.close());
      return { last: lastChange(db), blobs: db.prepare(BLOB_CHANGES).pluck().get() };
    };
    await vi.waitUntil(() => changes().blobs !== 0, { timeout: 30_000, interval: 200 });
    const before = changes();
    await hang(archive, entry, 'b.txt', 'Hội nghị sơ kết');
    const hung = changes();
    expect(hung.last).toBeGreaterThan(before.last);
    await vi.waitUntil(() => changes().blobs !== hung.blobs, { timeout: 30_000, interval: 200 });
    expect(changes().last).toBe(hung.last);
  });
});
