import { describe, expect, it } from 'vitest';
import type { AwardLineInput, Client, Contract } from '#contract';
import { givenBody, givenEntry, givenPerson } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

type Archive = Client<Contract>;

const givenDecision = (client: Archive, lines: AwardLineInput[], date = '15/01/2024') =>
  givenEntry(client, { kind: 'commendation', number: '12/QĐ-UBND', date, lines });

async function linksOf(client: Archive, id: string): Promise<(string | null)[]> {
  const { content } = await client.entry.get({ id });
  return content.kind === 'commendation' ? content.lines.map((line) => line.agentId) : [];
}

async function waitingNames(client: Archive): Promise<string[]> {
  return (await client.recipient.waiting({})).rows.map((row) => row.asPrinted);
}

const GK = { form: 'Giấy khen' };

describe('matching all that waits', () => {
  it('links what is certain, leaves the rest, and is taken back whole', async () => {
    const { client, finished } = openTestArchive();
    const duc = await givenPerson(client, 'Nguyễn Văn Đức', { positions: [{ unit: 'TDP 7' }] });
    const ward = await givenBody(client, 'Phường 5');
    const group = await givenBody(client, 'Tổ dân phố 7', { parentId: ward });
    const id = await givenDecision(client, [
      { ...GK, asPrinted: 'Ông Nguyễn Văn Đức', unit: 'Tổ dân phố 7' },
      { ...GK, asPrinted: 'Nguyễn Văn Đức' },
      { ...GK, asPrinted: 'Ông' },
      { ...GK, recipientKind: 'body', asPrinted: 'Tập thể TDP 7', unit: 'P.5' },
    ]);
    const { jobId, batch } = await client.recipient.startMatching({});
    expect(await finished(jobId)).toMatchObject({ state: 'done', result: { seen: 4, linked: 2 } });
    expect(await linksOf(client, id)).toEqual([duc, null, null, group]);
    const { content } = await client.entry.get({ id });
    const lineId = content.kind === 'commendation' ? (content.lines[0]?.id ?? '') : '';
    expect(await client.recipient.reasons({ entryId: id })).toMatchObject([
      { lineId, reasons: ['same_marked_name', 'same_unit'] },
      { reasons: ['same_marked_name', 'same_unit'] },
    ]);
    expect(await client.recipient.batches({})).toMatchObject([{ batch, linked: 2, standing: 2 }]);

    const back = await client.recipient.startUnmatching({ batch });
    expect(await finished(back.jobId)).toMatchObject({ state: 'done', result: { unlinked: 2 } });
    expect(await linksOf(client, id)).toEqual([null, null, null, null]);
    expect(await client.recipient.batches({})).toMatchObject([{ batch, linked: 2, standing: 0 }]);
  });

  it('takes back only what stands as it was made', async () => {
    const { client, finished } = openTestArchive();
    const [a, b] = [
      await givenPerson(client, 'Lê Thị Hoa', { birthYear: 1970 }),
      await givenPerson(client, 'Lê Thị Hòa', { birthYear: 1970 }),
    ];
    const id = await givenDecision(client, [
      { ...GK, asPrinted: 'Lê Thị Hoa', birthYear: 1970, unit: 'TDP 1' },
    ]);
    await client.agent.save({
      id: b,
      revision: 0,
      content: { kind: 'person', names: [{ name: 'Lê Thị Hòa' }], birthYear: 1971 },
    });
    await client.agent.save({
      id: a,
      revision: 0,
      content: {
        kind: 'person',
        names: [{ name: 'Lê Thị Hoa' }],
        birthYear: 1970,
        positions: [{ unit: 'TDP 1' }],
      },
    });
    const { jobId, batch } = await client.recipient.startMatching({});
    await finished(jobId);
    expect(await linksOf(client, id)).toEqual([a]);
    const { content } = await client.entry.get({ id });
    const lineId = content.kind === 'commendation' ? (content.lines[0]?.id ?? '') : '';
    await client.recipient.link({ lineIds: [lineId], agentId: b });
    await finished((await client.recipient.startUnmatching({ batch })).jobId);
    expect(await linksOf(client, id)).toEqual([b]);
    expect(await client.recipient.reasons({ entryId: id })).toEqual([]);
  });

  it('leaves two lines of one form open that would go to the same agent', async () => {
    const { client, finished } = openTestArchive();
    const duc = await givenPerson(client, 'Nguyễn Văn Đức', { positions: [{ unit: 'TDP 7' }] });
    const line = { ...GK, asPrinted: 'Nguyễn Văn Đức', unit: 'TDP 7' };
    const twice = await givenDecision(client, [line, line]);
    const twoForms = await givenDecision(client, [line, { ...line, form: 'Lao động tiên tiến' }]);
    await finished((await client.recipient.startMatching({})).jobId);
    expect(await linksOf(client, twice)).toEqual([null, null]);
    expect(await linksOf(client, twoForms)).toEqual([duc, duc]);
  });

  it('lets older decisions help newer ones', async () => {
    const { client, finished } = openTestArchive();
    const binh = await givenPerson(client, 'Trần Văn Bình', { birthYear: 1970 });
    const newer = await givenDecision(client, [{ ...GK, asPrinted: 'Trần Văn Bình', unit: 'KP 3' }], '2024');
    await givenDecision(
      client,
      [{ ...GK, asPrinted: 'Trần Văn Bình', birthYear: 1970, unit: 'KP 3' }],
      '2020',
    );
    await finished((await client.recipient.startMatching({})).jobId);
    expect(await linksOf(client, newer)).toEqual([binh]);
  });
});

describe('what waits for somebody to look', () => {
  it('is listed by name, page by page, without the bin', async () => {
    const { client } = openTestArchive();
    const names = ['Trần Thị Bé', 'Đỗ Văn An', 'Lê Thị Hoa', 'Lê Thị Hoa'];
    await givenDecision(
      client,
      names.map((asPrinted) => ({ ...GK, asPrinted })),
    );
    const binned = await givenDecision(client, [{ ...GK, asPrinted: 'An Văn Anh' }]);
    await client.entry.trash({ ids: [binned] });
    const first = await client.recipient.waiting({ limit: 3 });
    expect([first.total, first.rows.map((row) => row.asPrinted)]).toEqual([
      4,
      ['Đỗ Văn An', 'Lê Thị Hoa', 'Lê Thị Hoa'],
    ]);
    const rest = await client.recipient.waiting({ limit: 3, cursor: first.next });
    expect(rest.rows.map((row) => row.asPrinted)).toEqual(['Trần Thị Bé']);
  });

  it('is decided for all lines that read the same, in one act that is undone', async () => {
    const { client } = openTestArchive();
    await givenDecision(client, [{ ...GK, asPrinted: 'Ông Lê Văn Nam', unit: 'TDP 7' }], '2020');
    await givenDecision(client, [{ ...GK, asPrinted: 'LÊ VĂN NAM', unit: 'Tổ dân phố 07' }], '2021');
    await givenDecision(client, [{ ...GK, asPrinted: 'Lê Văn Nam', unit: 'TDP 9' }], '2022');
    const { rows } = await client.recipient.waiting({});
    const lineId = rows[0]?.lineId ?? '';
    const alike = await client.recipient.alike({ lineId });
    expect(alike.map((row) => row.asPrinted)).toEqual(['LÊ VĂN NAM']);
    const { agentId, changed } = await client.recipient.linkNew({
      lineIds: [lineId, ...alike.map((row) => row.lineId)],
      content: { kind: 'person', names: [{ name: 'Lê Văn Nam' }], positions: [{ unit: 'TDP 7' }] },
    });
    expect(changed).toBe(2);
    expect((await client.agent.get({ id: agentId })).summary.awardCount).toBe(2);
    expect(await waitingNames(client)).toEqual(['Lê Văn Nam']);
    await client.history.undo({});
    expect(await waitingNames(client)).toHaveLength(3);
    await expect(client.agent.get({ id: agentId })).rejects.toMatchObject({ detail: { code: 'not_found' } });
  });

  it('keeps the spelling on paper among the names, where asked', async () => {
    const { client } = openTestArchive();
    const id = await givenPerson(client, 'Trần Thị Trang', { positions: [{ unit: 'TDP 7' }] });
    await givenDecision(client, [{ ...GK, asPrinted: 'Bà Trần Thị Chang', unit: 'TDP 7' }]);
    const [row] = (await client.recipient.waiting({})).rows;
    await client.recipient.link({ lineIds: [row?.lineId ?? ''], agentId: id, keepSpelling: true });
    expect((await client.agent.get({ id })).content.names).toMatchObject([
      { name: 'Trần Thị Trang', kind: 'official' },
      { name: 'Trần Thị Chang', kind: 'misspelling' },
    ]);
    const [match] = await client.agent.match({ names: [{ asPrinted: 'Trần Thị Chang', unit: 'TDP 7' }] });
    expect(match?.certainId).toBe(id);
  });

  it('a person is never given to a body, nor to somebody who is not there', async () => {
    const { client } = openTestArchive();
    const body = await givenBody(client, 'Hội Phụ nữ');
    await givenDecision(client, [{ ...GK, asPrinted: 'Lê Thị Hoa' }]);
    const lineIds = (await client.recipient.waiting({})).rows.map((row) => row.lineId);
    await expect(client.recipient.link({ lineIds, agentId: body })).rejects.toMatchObject({
      detail: { code: 'invalid_input', issues: [{ path: 'agentId', rule: 'kind' }] },
    });
    await expect(client.recipient.link({ lineIds, agentId: lineIds[0] ?? '' })).rejects.toMatchObject({
      detail: { code: 'not_found' },
    });
    expect(await waitingNames(client)).toHaveLength(1);
  });

  it('a link is taken away again', async () => {
    const { client } = openTestArchive();
    const hoa = await givenPerson(client, 'Lê Thị Hoa');
    const id = await givenDecision(client, [{ ...GK, asPrinted: 'Lê Thị Hoa', agentId: hoa }]);
    const { content } = await client.entry.get({ id });
    const lineId = content.kind === 'commendation' ? (content.lines[0]?.id ?? '') : '';
    expect(await client.recipient.unlink({ lineIds: [lineId] })).toEqual({ changed: 1 });
    expect(await linksOf(client, id)).toEqual([null]);
  });
});
