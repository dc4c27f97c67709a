import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type TakeInOrder, TakeInResult } from '#contract';
import { givenEntry, givenMinutes, givenPerson } from '../../../support/given.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { handOver } from '../../handover/package/handed.ts';
import { hang } from '../../handover/package/hang.ts';

type Rest = Partial<Omit<TakeInOrder, 'folder'>>;

async function takeIn({ client, finished }: TestArchive, folder: string, rest: Rest = {}) {
  const { jobId, batch } = await client.job.startTakeIn({ folder, ...rest });
  const job = await finished(jobId);
  expect(job.state, JSON.stringify(job.result)).toBe('done');
  return { batch, result: TakeInResult.parse(job.result) };
}

async function takeBack({ client, finished }: TestArchive, batch: string) {
  const { jobId } = await client.job.startTakeBack({ batch });
  return await finished(jobId);
}

async function edit({ client }: TestArchive, id: string, change: object): Promise<void> {
  const { summary, content } = await client.entry.get({ id });
  await client.entry.save({ id, revision: summary.revision, content: { ...content, ...change } });
}

/** The whole catalogue with its files, as it would go out. */
async function everything({ client, finished }: TestArchive): Promise<unknown[]> {
  const file = path.join(temporaryFolder(), 'all.jsonl');
  await finished((await client.job.startExport({ path: file, withFiles: true })).jobId);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

const titlesIn = async ({ client }: TestArchive): Promise<string[]> =>
  (await client.entry.list({ filter: { kind: 'document' } })).rows.map(({ title }) => title).sort();
const titleOf = async ({ client }: TestArchive, id: string): Promise<string> =>
  (await client.entry.get({ id })).content.title;

/** Three papers of a ward, taken in by a third office, and since then changed on both sides. */
async function conflict(
  office = 'UBND Phường Bắc',
  third = openTestArchive({ create: { office: 'UBND Phường Mới' } }),
) {
  const ward = openTestArchive({ create: { office } });
  const content = { code: 'P01', name: `Phông ${office}` };
  const { id: fondsId } = await ward.client.fonds.save({ id: null, revision: null, content });
  const dossier = { fondsId, title: 'Hồ sơ', year: 2024, retention: '01' };
  const { id: dossierId } = await ward.client.dossier.save({ id: null, revision: null, content: dossier });
  const paper = (title: string) =>
    givenEntry(ward.client, { kind: 'document', title, date: '2024', dossierId });
  const ids = [await paper('Một'), await paper('Hai'), await paper('Ba')] as const;
  await hang(ward, ids[0], 'một.txt', 'bản của phường');
  await takeIn(third, (await handOver(ward)).path);
  await hang(third, ids[1], 'hai.txt', 'bản quét ở đây');
  for (const [n, id] of ids.entries()) {
    await edit(third, id, { title: `Ở đây ${n}`, notes: 'ghi ở đây' });
    await edit(ward, id, { title: `Của phường ${n}` });
  }
  await hang(ward, ids[2], 'ba.txt', 'bản mới của phường');
  return { ward, third, ids, folder: (await handOver(ward)).path };
}

describe('records that differ', () => {
  it('are told field by field, ours beside theirs, before anything is written', async () => {
    const { third, ids, folder } = await conflict();
    const { result } = await takeIn(third, folder, { isDryRun: true, prefer: 'theirs' });
    expect(result).toMatchObject({ added: 0, differentCount: 3, replaced: 3, keptBoth: 0, batch: null });
    expect(result.sender).toMatchObject({ office: 'UBND Phường Bắc', trust: 'known' });
    const first = result.different.find(({ id }) => id === ids[0]);
    expect(first).toMatchObject({ kind: 'document', title: 'Của phường 0', canKeepBoth: true });
    expect(first?.fields).toEqual([
      { field: 'subject', ours: 'Ở đây 0', theirs: 'Của phường 0' },
      { field: 'notes', ours: 'ghi ở đây', theirs: '' },
    ]);
    const fields = (n: 1 | 2) =>
      result.different.find(({ id }) => id === ids[n])?.fields.map(({ field }) => field);
    expect([fields(1), fields(2)]).toEqual([
      ['subject', 'notes'],
      ['subject', 'notes', 'attachments'],
    ]);
    expect(await titlesIn(third)).toEqual(['Ở đây 0', 'Ở đây 1', 'Ở đây 2']);
  });

  it('are decided one by one; taken in again nothing comes twice, and taken back everything is as it was', async () => {
    const { third, ids, folder } = await conflict();
    const before = await everything(third);
    const decisions = { [ids[1]]: 'theirs', [ids[2]]: 'both' } as const;
    const { batch, result } = await takeIn(third, folder, { decisions });
    expect(result).toMatchObject({ added: 1, differentCount: 3, replaced: 1, keptBoth: 1 });
    expect(await titlesIn(third)).toEqual(['Của phường 1', 'Của phường 2', 'Ở đây 0', 'Ở đây 2'].sort());
    const { attachments } = await third.client.entry.get({ id: ids[1] });
    expect(attachments.map(({ fileName }) => fileName)).toEqual(['hai.txt']);

    const again = await takeIn(third, folder, { decisions });
    expect(again.result).toMatchObject({ added: 0, differentCount: 1, replaced: 0, keptBoth: 0 });
    expect(await titlesIn(third)).toHaveLength(4);
    await takeBack(third, again.batch);
    expect(await titlesIn(third)).toHaveLength(4);

    expect(await takeBack(third, batch)).toMatchObject({
      state: 'done',
      result: { removed: 1, restored: 1 },
    });
    expect(await everything(third)).toEqual(before);
  });

  it.each(['theirs', 'both', 'ours'] as const)('are all decided at once: %s', async (prefer) => {
    const { third, folder } = await conflict();
    const before = await everything(third);
    const { batch } = await takeIn(third, folder, { prefer });
    const theirs = ['Của phường 0', 'Của phường 1', 'Của phường 2'];
    const ours = ['Ở đây 0', 'Ở đây 1', 'Ở đây 2'];
    const expected = { theirs, ours, both: [...theirs, ...ours] }[prefer];
    expect(await titlesIn(third)).toEqual([...expected].sort());
    const again = await takeIn(third, folder, { prefer });
    expect(again.result).toMatchObject({ added: 0, replaced: 0, keptBoth: 0 });
    await takeBack(third, batch);
    expect(await everything(third)).toEqual(before);
  });

  it('leave what somebody has worked on since as it is when the batch is taken back', async () => {
    const { third, ids, folder } = await conflict();
    const { batch } = await takeIn(third, folder, { prefer: 'theirs' });
    await edit(third, ids[0], { title: 'Sửa sau khi nhận' });
    const back = await takeBack(third, batch);
    expect(back.result).toMatchObject({ removed: 0, restored: 2 });
    expect(await titleOf(third, ids[0])).toBe('Sửa sau khi nhận');
    expect(await titleOf(third, ids[1])).toBe('Ở đây 1');
  });

  it('of agents, fonds and dossiers can be taken, never doubled', async () => {
    const ward = openTestArchive();
    const id = await givenPerson(ward.client, 'Lê Thị Hoa', { birthYear: 1970 });
    const content = { code: 'P01', name: 'Phông' };
    const { id: fondsId } = await ward.client.fonds.save({ id: null, revision: null, content });
    const dossier = { fondsId, title: 'Hồ sơ', year: 2024, retention: '01' };
    const { id: dossierId } = await ward.client.dossier.save({ id: null, revision: null, content: dossier });
    const lines = [{ asPrinted: 'Bà Hoa', agentId: id }];
    await givenEntry(ward.client, { kind: 'commendation', title: 'Khen', date: '2024', dossierId, lines });
    const third = openTestArchive();
    await takeIn(third, (await handOver(ward)).path);
    const { client } = ward;
    await client.fonds.save({ id: fondsId, revision: 0, content: { ...content, name: 'Phông mới' } });
    await client.dossier.save({ id: dossierId, revision: 0, content: { ...dossier, title: 'Hồ sơ mới' } });
    const agent = { kind: 'person' as const, names: [{ name: 'Lê Thị Hoa' }], birthYear: 1971 };
    await client.agent.save({ id, revision: 0, content: agent });
    const { path: folder } = await handOver(ward);

    const both = await takeIn(third, folder, { prefer: 'both' });
    expect(both.result).toMatchObject({ added: 0, differentCount: 3, keptBoth: 0, replaced: 0 });
    const { result, batch } = await takeIn(third, folder, { prefer: 'theirs' });
    expect(result).toMatchObject({ replaced: 3 });
    expect((await third.client.fonds.get({ id: fondsId })).content.name).toBe('Phông mới');
    expect((await third.client.dossier.get({ id: dossierId })).content.title).toBe('Hồ sơ mới');
    expect((await third.client.agent.get({ id })).content.birthYear).toBe(1971);
    await takeBack(third, batch);
    expect((await third.client.agent.get({ id })).content.birthYear).toBe(1970);
    expect((await third.client.fonds.get({ id: fondsId })).content.name).toBe('Phông');
  });
});

it('a package of an office that was never met, and one without a signature, say so', async () => {
  const { third, folder } = await conflict();
  const stranger = openTestArchive();
  expect((await takeIn(stranger, folder, { isDryRun: true })).result.sender.trust).toBe('first');
  expect((await takeIn(third, folder, { isDryRun: true })).result.sender.trust).toBe('known');
});

it('a folder that is gone is told, and nothing is written', async () => {
  const { client, finished } = openTestArchive();
  const { jobId } = await client.job.startTakeIn({ folder: '/không/có' });
  expect(await finished(jobId)).toMatchObject({
    state: 'failed',
    result: { code: 'file_missing', name: 'có' },
  });
});

it('two wards, taken in again with conflicts, decided and taken back: nothing lost, nothing twice', async () => {
  const north = await conflict();
  const { third } = north;
  const south = await conflict('UBND Phường Nam', third);
  const before = await everything(third);
  const [a, b] = [{ decisions: { [north.ids[0]]: 'theirs' } }, { prefer: 'both' }] as const;
  const first = await takeIn(third, north.folder, a);
  const second = await takeIn(third, south.folder, b);
  expect(first.result).toMatchObject({ added: 0, replaced: 1, differentCount: 3 });
  expect(second.result).toMatchObject({ added: 3, replaced: 0, keptBoth: 3 });
  const after = await everything(third);
  expect(after).toHaveLength(before.length + 3);
  expect((await third.client.fonds.list({})).map(({ content }) => content.code)).toEqual(['P01', 'P01-2']);

  await takeIn(third, north.folder, a);
  await takeIn(third, south.folder, b);
  expect(await everything(third)).toEqual(after);

  await takeBack(third, first.batch);
  await takeBack(third, second.batch);
  expect(await everything(third)).toEqual(before);
});

it('goes on when the archive is closed in the middle, and is still one batch that can be taken back', async () => {
  const ward = openTestArchive({ create: { office: 'UBND Phường Bắc' } });
  const file = path.join(temporaryFolder(), 'in.jsonl');
  const records = Array.from({ length: 3000 }, (_, n) => ({
    kind: 'minutes',
    title: `${n}`,
    heldOn: '2024-01-10',
  }));
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  await ward.finished((await ward.client.job.startImport({ path: file })).jobId);
  const { path: folder } = await handOver(ward, { profile: 'bag' });
  const first = openTestArchive();
  const { jobId, batch } = await first.client.job.startTakeIn({ folder });
  while (!first.events.some(({ type }) => type === 'changed')) await nextTurn();
  await first.close();

  const again = openTestArchive({ folder: first.folder, create: null });
  expect(await again.finished(jobId)).toMatchObject({ state: 'done', result: { added: 3000 } });
  expect((await again.client.entry.list({})).total).toBe(3000);
  expect(await takeBack(again, batch)).toMatchObject({ result: { removed: 3000, restored: 0 } });
  expect((await again.client.entry.list({})).total).toBe(0);
}, 180_000);

it('an entry that says nothing in a field is equal to one that lacks the field', async () => {
  const archive = openTestArchive();
  await givenMinutes(archive.client, 'Hội nghị', '10/01/2024');
  const { path: folder } = await handOver(archive);
  const { jobId } = await archive.client.job.startTakeIn({ folder, isDryRun: true });
  expect((await archive.finished(jobId)).result).toMatchObject({
    equal: 1,
    differentCount: 0,
    different: [],
  });
});
