import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { receiveFile } from '../../../db/blobs/receive.ts';
import { givenBody, givenDossier, givenEntry, givenPerson } from '../../support/given.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../support/open-test-archive.ts';

async function exported({ client, finished }: TestArchive, withFiles: boolean): Promise<string> {
  const file = path.join(temporaryFolder(), 'out.jsonl');
  const { jobId } = await client.job.startExport({ path: file, withFiles });
  expect(await finished(jobId)).toMatchObject({ state: 'done' });
  return file;
}

/** An archive in which every kind of record has something to say in every group of fields. */
async function furnished(): Promise<TestArchive> {
  const archive = openTestArchive();
  const { client, folder } = archive;
  const old = await givenBody(client, 'UBND Phường 5', {
    bodyKind: 'peoples-committee',
    validTo: '30/06/2025',
  });
  const ward = await givenBody(client, 'UBND Phường Bến Lụa', {
    names: [
      { name: 'UBND Phường Bến Lụa', from: '07/2025' },
      { name: 'UBND P. Bến Lụa', kind: 'short' },
    ],
  });
  await client.agent.saveEvent({
    kind: 'merged',
    on: '01/07/2025',
    basis: 'Nghị quyết (bịa)',
    fromIds: [old],
    toIds: [ward],
  });
  const agentId = await givenPerson(client, 'Nguyễn Văn Đức', {
    birthYear: 1971,
    sex: 'male',
    positions: [{ position: 'Tổ trưởng', unit: 'TDP 7', unitId: old, from: '2014', to: null }],
  });
  const { dossierId } = await givenDossier(client, 'Hồ sơ 2024');
  const conference = await givenEntry(client, {
    kind: 'minutes',
    title: 'Tổng kết',
    number: '05/BB-UBND',
    date: 'chiều 10/1/24',
    dayPart: 'afternoon',
    startAt: '14:00',
    endAt: '16:30',
    dossierId,
    place: 'Hội trường',
    host: { asPrinted: 'UBND Phường 5', agentId: old },
    chair: { asPrinted: 'Ông An', position: 'Chủ tịch' },
    presentCount: 45,
    summonedCount: 48,
    attendees: [{ asPrinted: 'Đức', agentId, unit: 'TDP 7', presence: 'absent', reason: 'ốm' }],
    agenda: ['Khai mạc'],
    reports: [{ title: 'Báo cáo' }],
    votes: [{ subject: 'Thông qua', inFavour: 43, against: 1, abstained: 1 }],
    conclusions: [{ what: 'Làm', who: 'VP', due: 'tháng 3/2024' }],
    figures: [{ what: 'Thu ngân sách', value: 12515, unit: 'tỷ đồng', share: 103 }],
    citations: [{ number: '35/2023/UBTVQH15', title: 'NQ' }, { number: '1/NQ' }],
    keywords: ['a', 'b'],
    notes: 'n\nn',
    text: 'dòng 1\ndòng 2',
  });
  const photo = await givenEntry(client, {
    kind: 'photo',
    caption: 'Trao',
    date: 'khoảng 1998',
    people: [{ asPrinted: 'Đức', agentId, mark: { x: 0.25, y: 0.5 } }, { asPrinted: 'người thứ hai' }],
  });
  await givenEntry(client, {
    kind: 'commendation',
    title: 'Về việc tặng Giấy khen',
    number: '123/QĐ-UBND',
    date: '15/01/2024',
    level: 'commune',
    rewardKind: 'campaign',
    achievementFrom: 2022,
    achievementTo: 2023,
    status: 'corrected',
    lines: [
      {
        asPrinted: 'Ông Nguyễn Văn Đức',
        agentId,
        form: 'Giấy khen',
        formCode: 'letter-of-commendation',
        money: 540000,
        presentedOn: '10/01/2024',
        initiatives: ['SK 1'],
        isPosthumous: true,
      },
      { asPrinted: 'Hội LHPN', recipientKind: 'body' },
    ],
  });
  await givenEntry(client, {
    kind: 'document',
    title: 'Báo cáo',
    documentType: '14',
    number: '45/BC-UBND',
    date: 'quý I/2024',
    issuer: { asPrinted: 'UBND' },
    pages: 12,
    access: '02',
  });
  await client.entry.link({ fromId: photo, toId: conference, role: 'photo-of' });
  const scan = path.join(temporaryFolder(), 'quét.txt');
  writeFileSync(scan, 'bản quét');
  const { sha256 } = await receiveFile(folder, scan);
  await client.attachment.add({
    entryId: conference,
    sha256,
    fileName: 'biên bản quét.txt',
    role: 'scan',
    note: 'trang 1',
  });
  return archive;
}

describe('export → import into an empty archive → export', () => {
  it.each([true, false])('gives the same bytes (with files: %s)', async (withFiles) => {
    const first = await exported(await furnished(), withFiles);
    const other = openTestArchive();
    const { jobId } = await other.client.job.startImport({ path: first });
    expect(await other.finished(jobId)).toMatchObject({ state: 'done', result: { skipped: 0 } });
    const second = await exported(other, withFiles);
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
  });

  it('says every field it was given', async () => {
    const text = readFileSync(await exported(await furnished(), true), 'utf8');
    for (const word of [
      'biên bản quét.txt',
      'khoảng 1998'.replace('khoảng ', ''),
      'Nghị quyết (bịa)',
      'người thứ hai',
      'SK 1',
      'ốm',
      '16:30',
    ]) {
      expect(text).toContain(word);
    }
    const kinds = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).kind);
    expect(new Set(kinds)).toEqual(
      new Set([
        'body',
        'person',
        'event',
        'fonds',
        'dossier',
        'minutes',
        'photo',
        'commendation',
        'document',
        'link',
      ]),
    );
  });

  it('leaves out the bin, and of another year all but what it stands on', async () => {
    const archive = await furnished();
    const gone = await givenEntry(archive.client, { kind: 'document', title: 'Bỏ đi', date: '2024' });
    await archive.client.entry.trash({ ids: [gone] });
    const file = path.join(temporaryFolder(), 'year.jsonl');
    const { jobId } = await archive.client.job.startExport({ path: file, year: 1998 });
    await archive.finished(jobId);
    const records = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(
      records.filter((record) =>
        ['minutes', 'photo', 'commendation', 'document', 'link'].includes(record.kind),
      ),
    ).toMatchObject([{ kind: 'photo' }]);
    expect(readFileSync(file, 'utf8')).not.toContain('Bỏ đi');
  });
});
