import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { InterchangeRecord } from '#contract';
import { givenBody, givenDossier, givenEntry, givenMinutes, givenPerson } from '../../support/given.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../support/open-test-archive.ts';

async function exported(
  { client, finished }: TestArchive,
  year: number | null,
): Promise<InterchangeRecord[]> {
  const file = path.join(temporaryFolder(), 'out.jsonl');
  const { jobId } = await client.job.startExport({ path: file, year });
  expect(await finished(jobId)).toMatchObject({ state: 'done' });
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe('the export of one year', () => {
  it('holds its entries and what they stand on, nobody else, and can be taken in elsewhere', async () => {
    const archive = openTestArchive();
    const { client } = archive;
    const district = await givenBody(client, 'Quận 3');
    const ward = await givenBody(client, 'Phường 5', { parentId: district });
    const heir = await givenBody(client, 'Phường Bến Lụa');
    await client.agent.saveEvent({ kind: 'merged', fromIds: [ward], toIds: [heir] });
    const hoa = await givenPerson(client, 'Lê Thị Hoa', { positions: [{ unit: 'P5', unitId: ward }] });
    await givenPerson(client, 'Không liên quan');
    const stranger = await givenBody(client, 'Phường xa lạ');
    await client.agent.saveEvent({ kind: 'founded', fromIds: [], toIds: [stranger] });
    const { dossierId } = await givenDossier(client, 'Hồ sơ 2024');
    await givenDossier(client, 'Hồ sơ khác');
    const lines = [{ asPrinted: 'Bà Hoa', agentId: hoa }];
    const now = await givenEntry(client, {
      kind: 'commendation',
      title: 'Năm nay',
      date: '31/12/2024',
      dossierId,
      lines,
    });
    const then = await givenMinutes(client, 'Năm ngoái', '2023');
    await givenMinutes(client, 'Không ngày');
    await client.entry.link({ fromId: now, toId: then, role: 'related' });
    const binned = await givenMinutes(client, 'Bỏ', '2024');
    await client.entry.trash({ ids: [binned] });

    const records = await exported(archive, 2024);
    const named = records.map((one) => ('name' in one ? one.name : 'title' in one ? one.title : one.kind));
    expect(named.sort()).toEqual(
      [
        'Hồ sơ 2024',
        'Lê Thị Hoa',
        'Phông Hồ sơ 2024',
        'Phường 5',
        'Phường Bến Lụa',
        'Quận 3',
        'commendation',
        'event',
      ].sort(),
    );
    expect(await exported(archive, 1999)).toEqual([]);
    expect(await exported(archive, null)).toHaveLength(16);
  });
});

describe('an export', () => {
  it('has no place inside the archive it comes from', async () => {
    const { client, folder, finished } = openTestArchive();
    const before = readFileSync(path.join(folder, 'archive.sqlite'));
    const { jobId } = await client.job.startExport({ path: path.join(folder, 'archive.sqlite') });
    expect((await finished(jobId)).result).toEqual({ code: 'folder_not_writable', folder });
    expect(readFileSync(path.join(folder, 'archive.sqlite')).subarray(0, 100)).toEqual(
      before.subarray(0, 100),
    );
  });

  it('holds the archive of one moment, whatever is written meanwhile', async () => {
    const archive = openTestArchive();
    const { client, finished } = archive;
    for (let n = 0; n < 600; n += 1) await givenMinutes(client, `Hội nghị ${n}`);
    const file = path.join(temporaryFolder(), 'out.jsonl');
    const { jobId } = await client.job.startExport({ path: file });
    let made = 0;
    let job = await client.job.get({ id: jobId });
    while (job.state === 'waiting' || job.state === 'running') {
      const agentId = await givenPerson(client, `Người mới ${made}`);
      await givenEntry(client, { kind: 'minutes', title: 'Mới', chair: { asPrinted: 'người mới', agentId } });
      made += 1;
      await setImmediate();
      job = await client.job.get({ id: jobId });
    }
    const other = openTestArchive();
    const { jobId: taken } = await other.client.job.startImport({ path: file });
    expect(await other.finished(taken)).toMatchObject({ state: 'done' });
    expect(made).toBeGreaterThan(0);
    expect(await finished(jobId)).toMatchObject({ state: 'done' });
  });
});
