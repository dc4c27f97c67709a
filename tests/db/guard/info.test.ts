import { describe, expect, it } from 'vitest';
import { openForReading } from '../../../db/engine/connection.ts';
import { SCHEMA_VERSION } from '../../../db/engine/migrations/index.ts';
import { givenBody, givenDossier, givenEntry, givenMinutes, givenPerson } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

describe('archive.info', () => {
  it('counts what a plain count gives, without what lies in the bin', async () => {
    const { client, folder } = openTestArchive();
    await givenMinutes(client, 'Một', '2023');
    const moved = await givenMinutes(client, 'Hai', '2023');
    await givenEntry(client, { kind: 'photo', date: null });
    const lines = [{ asPrinted: 'Ông An' }, { asPrinted: 'Bà Hoa' }];
    await givenEntry(client, { kind: 'commendation', date: '2024', lines });
    const binned = await givenEntry(client, { kind: 'commendation', date: '2022', lines });
    await client.entry.trash({ ids: [binned] });
    await client.entry.save({
      id: moved,
      revision: 0,
      content: { kind: 'minutes', title: 'Hai', date: '2021' },
    });
    await givenPerson(client, 'Lê Thị Hoa');
    await client.agent.remove({ id: await givenPerson(client, 'Bỏ đi') });
    await givenBody(client, 'UBND Phường 5');
    await givenDossier(client, 'Hồ sơ');

    const info = await client.archive.info({});
    expect(info).toMatchObject({
      entries: { total: 4, minutes: 2, photo: 1, commendation: 1, document: 0 },
      byYear: { 2021: 1, 2023: 1, 2024: 1 },
      awardLines: 2,
      agents: { person: 1, body: 1, household: 0 },
      dossiers: 1,
      fonds: 1,
      blobs: { count: 0, bytes: 0 },
      office: 'UBND Phường Thử',
      mode: 'write',
      schemaVersion: SCHEMA_VERSION,
      lastBackup: null,
      folder,
    });
    expect(info.databaseBytes).toBeGreaterThan(4096);
    expect(info.freeBytes).toBeGreaterThan(0);
    await client.entry.restore({ ids: [binned] });
    expect((await client.archive.info({})).awardLines).toBe(4);
  });

  it('tells the same when the archive is opened again, for reading too', async () => {
    const first = openTestArchive();
    await givenMinutes(first.client, 'Một', '2023');
    const { folder, mode: _, ...before } = await first.client.archive.info({});
    const { client } = openTestArchive({ folder, mode: 'read', create: null });
    const { mode, ...after } = await client.archive.info({});
    expect(mode).toBe('read');
    const steady = ({ databaseBytes: _bytes, freeBytes: _free, ...rest }: typeof before) => rest;
    expect(steady({ ...after })).toMatchObject(steady(before));
  });
});

describe('archive.overview', () => {
  it('names what waits, what is in the bin, and what was changed today', async () => {
    const { client, folder } = openTestArchive();
    await givenEntry(client, { kind: 'photo', title: 'Ảnh', date: '2024' });
    await givenEntry(client, { kind: 'document', date: '2024' });
    const binned = await givenEntry(client, { kind: 'document' });
    await client.entry.trash({ ids: [binned] });
    const overview = await client.archive.overview({});
    expect(overview).toMatchObject({ binCount: 1, draftCount: 0, changedToday: 2 });
    expect(overview.years).toEqual([
      { year: 2024, kind: 'document', count: 1 },
      { year: 2024, kind: 'photo', count: 1 },
    ]);
    expect(overview.waiting).toEqual([
      { gap: 'no_people', kind: 'photo', count: 1 },
      { gap: 'no_scan', kind: 'document', count: 1 },
      { gap: 'no_title', kind: 'document', count: 1 },
    ]);
    const db = openForReading(`${folder}/archive.sqlite`);
    const plain = db.prepare(
      'SELECT gap, kind, count(*) AS count FROM entry_gap GROUP BY gap, kind ORDER BY gap, kind',
    );
    expect(overview.waiting).toEqual(plain.all());
    db.close();
  });
});
