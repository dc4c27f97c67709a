import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blobPath } from '../../../../db/blobs/paths.ts';
import { receiveFile } from '../../../../db/blobs/receive.ts';
import { termBook } from '../../../../db/catalogue/interchange/terms.ts';
import { CATALOGUE } from '../../../../db/engine/archive-file.ts';
import { openYear } from '../../../../db/handover/year/survey.ts';
import { givenDossier, givenEntry, givenMinutes } from '../../../support/given.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { fillSmallArchive } from '../../../support/small-archive.ts';

const choice = (years: number[]) => ({
  fondsIds: null,
  years,
  kinds: ['minutes', 'photo', 'commendation', 'document'] as const,
});

async function filled(): Promise<TestArchive> {
  const archive = openTestArchive();
  await fillSmallArchive(archive.client, archive.folder, temporaryFolder());
  return archive;
}

async function hang({ client, folder }: TestArchive, entryId: string, text: string): Promise<string> {
  const file = path.join(temporaryFolder(), 'tệp.txt');
  writeFileSync(file, text);
  const { sha256 } = await receiveFile(folder, file);
  await client.attachment.add({ entryId, sha256, fileName: 'tệp.txt', role: 'scan' });
  return sha256;
}

describe('the survey of a year', () => {
  it('counts each thing once, and its parts come to its whole', async () => {
    const { client, folder } = await filled();
    const { totals, fonds } = await client.handover.survey({ years: [2024] });
    expect(totals).toMatchObject({
      entries: { total: 6, minutes: 2, photo: 2, commendation: 1, document: 1 },
      ...{ dossiers: 1, dossiersWithFiles: 1, files: 3, storedFiles: 3, looseEntries: 4 },
      awards: { lines: 4, counted: 3, person: 1, body: 1, household: 1, money: 1_620_000 },
      ...{ earliest: '2024-01-01', latest: '2024-03-31' },
    });
    expect(fonds.map((one) => [one.code, one.totals.entries.total])).toEqual([['P-Khen thưởng năm 2024', 2]]);
    const opened = openYear(path.join(folder, CATALOGUE), termBook([]), {
      ...choice([2024]),
      kinds: [...choice([2024]).kinds],
    });
    const { year } = opened;
    const walked = [...year.entries()];
    expect(walked).toHaveLength(totals.entries.total);
    expect(walked.flatMap(({ attachments }) => attachments)).toHaveLength(totals.files);
    const inDossiers = [...year.dossiers()].flatMap(({ id }) => [...year.entries(id)]);
    expect([...inDossiers, ...year.entries(null)].map(({ id }) => id)).toEqual(walked.map(({ id }) => id));
    expect([...year.dossiers()].map((one) => [one.position, one.totals.entries.total])).toEqual([[1, 2]]);
    opened.close();
  });

  it('gives every entry one year: that of its date, else that of its dossier', async () => {
    const { client } = openTestArchive();
    const { dossierId, fondsId } = await givenDossier(client, 'Hồ sơ');
    await givenEntry(client, { kind: 'document', title: 'Không ngày', dossierId });
    await givenEntry(client, { kind: 'document', title: 'Ngày khác', date: '2022', dossierId });
    await givenMinutes(client, 'Không đâu cả');
    await givenMinutes(client, 'Lẻ', '2022');
    const count = async (years: number[], fondsIds: string[] | null = null) =>
      (await client.handover.survey({ years, fondsIds })).totals.entries.total;
    expect([await count([2024]), await count([2022]), await count([2022, 2024])]).toEqual([1, 2, 3]);
    expect(await count([2022], [fondsId])).toBe(1);
  });

  it('counts dossiers whose papers are not described one by one', async () => {
    const { client } = openTestArchive();
    await givenDossier(client, 'Chỉ trên giấy');
    expect((await client.handover.survey({ years: [2024] })).totals).toMatchObject({ dossiers: 1 });
    expect((await client.handover.survey({ years: [2024], kinds: ['photo'] })).totals.dossiers).toBe(0);
  });
});

describe('the check before a hand-over', () => {
  it('names what to repair with the record to open, and tells what blocks', async () => {
    const archive = openTestArchive();
    const { client } = archive;
    const { dossierId, fondsId } = await givenDossier(client, 'Hồ sơ');
    const dossier = async (number: string) =>
      (
        await client.dossier.save({
          id: null,
          revision: null,
          content: { fondsId, number, title: number, year: 2024, retention: '01' },
        })
      ).id;
    await dossier('01.VP');
    const fourth = await dossier('04.VP');
    const twice = await dossier('04.VP');
    const secret = await givenEntry(client, {
      kind: 'document',
      title: 'Mật',
      date: '2024',
      secrecy: 'secret',
      dossierId,
    });
    const bare = await givenEntry(client, { kind: 'document', title: '', date: '2024', dossierId });
    const outside = await givenEntry(client, { kind: 'photo', title: '', date: '2023', dossierId });
    const lost = await givenEntry(client, {
      kind: 'document',
      title: 'Mất tệp',
      number: '1/QĐ',
      date: '2024',
      dossierId,
    });
    const double = await givenEntry(client, {
      kind: 'document',
      title: 'Trùng số',
      number: '1/QĐ',
      date: '2024',
      dossierId,
    });
    rmSync(blobPath(archive.folder, await hang(archive, lost, 'sẽ mất')));
    const loose = await givenEntry(client, {
      ...{ kind: 'commendation', title: 'Khen', number: '9/QĐ', date: '2024' },
      lines: [
        { asPrinted: 'A', certificateNo: '1/GK' },
        { asPrinted: 'B', certificateNo: '4/GK' },
        { asPrinted: 'C', certificateNo: '4/GK' },
      ],
    });
    const { findings, rules, blocking } = await client.handover.check({ years: [2023, 2024] });
    const of = (rule: string) =>
      findings.filter((one) => one.rule === rule).map(({ id, value }) => (value ? [id, value] : id));
    expect(of('secret')).toEqual([secret]);
    expect(of('no_title')).toEqual([bare]);
    expect(of('unnamed_photo')).toEqual([outside]);
    expect(of('no_file')).toEqual([outside]);
    expect(of('outside_dossier')).toEqual([[outside, '2023']]);
    expect(of('file_missing')).toEqual([[lost, 'tệp.txt']]);
    expect(of('no_dossier')).toEqual([loose]);
    expect(of('number_double').map(([id]) => id)).toEqual([lost, double]);
    expect(of('dossier_double').map(([id]) => id)).toEqual([fourth, twice]);
    expect(of('dossier_gap')).toEqual([[fondsId, '02.VP–03.VP']]);
    expect(of('certificate_gap')).toEqual([[loose, '2–3/GK']]);
    expect(of('certificate_double')).toHaveLength(2);
    expect(of('no_retention')).toEqual([dossierId]);
    expect(of('unlinked_recipients')).toEqual([loose]);
    const counted = rules.filter(({ blocks }) => blocks).reduce((sum, { count }) => sum + count, 0);
    expect(blocking).toBe(counted);
    expect(blocking).toBe(6);
    expect(findings.slice(0, blocking).every(({ blocks }) => blocks)).toBe(true);
  });
});
