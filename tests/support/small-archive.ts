import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Client, Contract, EntryContentInput } from '#contract';
import { receiveFile } from '../../db/blobs/receive.ts';
import { givenBody, givenDossier, givenEntry, givenPerson } from './given.ts';

/** A dozen entries of all kinds with everything that can hang on them, as a clerk would have left them. */
export async function fillSmallArchive(
  client: Client<Contract>,
  folder: string,
  scratch: string,
): Promise<void> {
  const people = await givenPeople(client);
  const { dossierId } = await givenDossier(client, 'Khen thưởng năm 2024');
  const conference = await givenConference(client, people, dossierId);
  const photos: string[] = [];
  for (const [n, caption] of ['Khai mạc hội nghị', 'Trao Giấy khen cho bà Lê Thị Hoa'].entries()) {
    const depicted = [{ asPrinted: 'bà Hoa', agentId: people.hoa, mark: { x: 0.25, y: 0.5 } }];
    const content = {
      kind: 'photo',
      caption,
      date: '10/01/2024',
      event: 'Hội nghị tổng kết',
      people: depicted,
    } as const;
    photos.push(await givenEntry(client, content));
    await hang(client, folder, photos[n] ?? '', await drawing(scratch, n), 'photo');
  }
  for (const photo of photos) await client.entry.link({ fromId: photo, toId: conference, role: 'photo-of' });
  const scan = path.join(scratch, 'biên bản quét.txt');
  writeFileSync(scan, 'Biên bản hội nghị tổng kết công tác năm 2023, bản quét.\n');
  await hang(client, folder, conference, scan, 'scan');
  await givenDecisions(client, people, dossierId);
  await givenPapers(client, people);
  await givenTraces(client, conference);
}

async function givenPeople(client: Client<Contract>) {
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
  const duc = await givenPerson(client, 'Nguyễn Văn Đức', {
    ...{ birthYear: 1971, sex: 'male' },
    positions: [{ position: 'Tổ trưởng', unit: 'TDP 7', unitId: old, from: '2014' }],
  });
  const hoa = await givenPerson(client, 'Lê Thị Hoa', {
    birthYear: 1960,
    names: [{ name: 'Lê Thị Hoa' }, { name: 'Lê Thị Hoà', kind: 'misspelling' }],
  });
  const household = await givenBody(client, 'Hộ bà Lê Thị Hoa', { kind: 'household' });
  return { old, ward, duc, hoa, household };
}
type People = Awaited<ReturnType<typeof givenPeople>>;

const givenConference = (
  client: Client<Contract>,
  { old, duc }: People,
  dossierId: string,
): Promise<string> =>
  givenEntry(client, {
    ...{
      kind: 'minutes',
      title: 'Hội nghị tổng kết công tác năm 2023',
      number: '05/BB-UBND',
      date: 'chiều 10/1/24',
    },
    ...{ dayPart: 'afternoon', startAt: '14:00', endAt: '16:30', place: 'Hội trường UBND phường', dossierId },
    ...{
      host: { asPrinted: 'UBND Phường 5', agentId: old },
      chair: { asPrinted: 'Ông An', position: 'Chủ tịch' },
    },
    ...{ secretary: { asPrinted: 'Ông Đức', agentId: duc }, presentCount: 45, summonedCount: 48 },
    attendees: [
      { asPrinted: 'Nguyễn Văn Đức', agentId: duc, unit: 'TDP 7', presence: 'absent', reason: 'ốm' },
    ],
    agenda: ['Khai mạc', 'Báo cáo'],
    votes: [{ subject: 'Thông qua báo cáo', inFavour: 43, against: 1, abstained: 1 }],
    conclusions: [{ what: 'Hoàn thành báo cáo', who: 'Văn phòng', due: 'tháng 3/2024' }],
    figures: [{ what: 'Thu ngân sách', value: 12515, unit: 'tỷ đồng', share: 103 }],
    citations: [{ number: '35/2023/UBTVQH15', title: 'Nghị quyết' }],
    ...{
      keywords: ['tổng kết', 'ngân sách'],
      summary: 'Hội nghị đã nghe báo cáo.',
      notes: 'dòng một\ndòng hai',
    },
  });

async function givenDecisions(
  client: Client<Contract>,
  { duc, hoa, household, old }: People,
  dossierId: string,
) {
  const line = {
    form: 'Giấy khen',
    formCode: 'letter-of-commendation',
    periodFrom: 2023,
    periodTo: 2023,
    money: 540_000,
  };
  await givenEntry(client, {
    ...{
      kind: 'commendation',
      title: 'Về việc tặng Giấy khen',
      number: '123/QĐ-UBND',
      date: '15/01/2024',
      dossierId,
    },
    ...{
      level: 'commune',
      rewardKind: 'campaign',
      campaign: 'Xóa nhà tạm',
      achievementFrom: 2023,
      achievementTo: 2023,
    },
    lines: [
      {
        ...line,
        asPrinted: 'Ông Nguyễn Văn Đức',
        agentId: duc,
        unitId: old,
        certificateNo: '7',
        presentedOn: '20/01/2024',
      },
      { ...line, asPrinted: 'Bà Lê Thị Hoa', agentId: hoa, revokedBy: '45/QĐ-UBND' },
      { ...line, asPrinted: 'Hộ bà Lê Thị Hoa', recipientKind: 'household', agentId: household },
      { ...line, asPrinted: 'Chi hội Phụ nữ TDP 7', recipientKind: 'body' },
    ],
  });
  await givenEntry(client, {
    kind: 'commendation',
    title: 'Khen đột xuất',
    date: 'khoảng 1998',
    status: 'revoked',
  });
}

async function givenPapers(client: Client<Contract>, { ward }: People): Promise<void> {
  const papers: EntryContentInput[] = [
    {
      kind: 'document',
      title: 'Báo cáo kết quả năm',
      documentType: '14',
      number: '45/BC-UBND',
      date: 'quý I/2024',
      pages: 12,
    },
    {
      kind: 'document',
      title: 'Tờ trình',
      documentType: '20',
      date: '2023',
      issuer: { asPrinted: 'UBND', agentId: ward },
    },
    { kind: 'document', title: 'Công văn không rõ ngày', secrecy: '' },
    { kind: 'photo', caption: 'Người đi chợ', date: '1987~' },
    { kind: 'minutes', title: 'Họp tổ dân phố 7', date: '01/2024 - 03/2024' },
  ];
  for (const paper of papers) await givenEntry(client, paper);
}

/** What is left of work: an edit, something in the bin, a draft, a term of the office's own. */
async function givenTraces(client: Client<Contract>, conference: string): Promise<void> {
  await client.entry.saveBatch({ ids: [conference], set: { place: 'Hội trường tầng 2' } });
  const binned = await givenEntry(client, { kind: 'document', title: 'Nhập nhầm' });
  await client.entry.trash({ ids: [binned] });
  const draft = {
    id: binned,
    kind: 'minutes',
    entryId: null,
    baseRevision: null,
    content: { title: 'Đang gõ dở' },
  } as const;
  await client.draft.keep(draft);
  await client.vocabulary.saveTerm({
    vocabulary: 'meeting-kind',
    code: 'hop-to',
    label: { vi: 'Họp tổ dân phố' },
  });
}

async function hang(client: Client<Contract>, folder: string, entryId: string, file: string, role: string) {
  const { sha256 } = await receiveFile(folder, file);
  await client.attachment.add({ entryId, sha256, fileName: path.basename(file), role });
}

async function drawing(scratch: string, n: number): Promise<string> {
  const file = path.join(scratch, `ảnh ${n + 1}.jpg`);
  const background = { r: 40 + 60 * n, g: 110, b: 90 };
  await sharp({ create: { width: 120, height: 80, channels: 3, background } })
    .jpeg()
    .toFile(file);
  return file;
}
