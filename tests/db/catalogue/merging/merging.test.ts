import { describe, expect, it } from 'vitest';
import type { AgentContent, AgentContentInput, Client, Contract } from '#contract';
import { givenBody, givenEntry, givenPerson } from '../../../support/given.ts';
import { openTestArchive } from '../../../support/open-test-archive.ts';

type Archive = Client<Contract>;
const GK = { form: 'Giấy khen' };

const agent = (client: Archive, id: string) => client.agent.get({ id });
const names = ({ content }: { content: AgentContent }) => content.names.map(({ name, kind }) => [name, kind]);

/** Makes two records one, the kept one's content as it is unless told. */
async function join(client: Archive, keptId: string, goneId: string, change: Partial<AgentContent> = {}) {
  const [kept, gone] = [await agent(client, keptId), await agent(client, goneId)];
  return client.merge.join({
    kept: { id: keptId, revision: kept.summary.revision },
    gone: { id: goneId, revision: gone.summary.revision },
    content: { ...kept.content, ...change },
  });
}

const edit = async (client: Archive, id: string, change: Partial<AgentContentInput>) => {
  const { content, summary } = await agent(client, id);
  await client.agent.save({ id, revision: summary.revision, content: { ...content, ...change } });
};

/** Two records of one woman, named in a decision and a photo. */
async function givenTwins() {
  const archive = openTestArchive();
  const { client } = archive;
  const kept = await givenPerson(client, 'Đỗ Thị Nguyệt', { birthYear: 1970 });
  const gone = await givenPerson(client, 'Đổ Thị Nguyệt', { homePlace: 'Phường 5' });
  const decision = await givenEntry(client, {
    kind: 'commendation',
    lines: [
      { ...GK, asPrinted: 'Bà Đỗ Thị Nguyệt', agentId: kept },
      { ...GK, asPrinted: 'Bà Đổ Thị Nguyệt', agentId: gone },
    ],
  });
  const photo = await givenEntry(client, {
    kind: 'photo',
    people: [{ asPrinted: 'Chị Nguyệt', agentId: gone }],
  });
  return { ...archive, kept, gone, decision, photo };
}

describe('two records of one person', () => {
  it('become one: its names, awards and photos, in one act that is undone', async () => {
    const { client, kept, gone, photo } = await givenTwins();
    expect(await join(client, kept, gone, { homePlace: 'Phường 5' })).toMatchObject({ movedCount: 2 });
    const one = await agent(client, kept);
    expect(names(one)).toEqual([
      ['Đỗ Thị Nguyệt', 'official'],
      ['Đổ Thị Nguyệt', 'alias'],
    ]);
    expect(one).toMatchObject({
      summary: { awardCount: 2, mentionCount: 1 },
      content: { homePlace: 'Phường 5' },
    });
    expect((await client.entry.get({ id: photo })).content).toMatchObject({
      people: [{ asPrinted: 'Chị Nguyệt', agentId: kept }],
    });
    await expect(agent(client, gone)).rejects.toMatchObject({ detail: { code: 'not_found' } });

    await client.history.undo({});
    expect((await agent(client, gone)).summary).toMatchObject({ awardCount: 1, mentionCount: 1 });
    expect(names(await agent(client, kept))).toHaveLength(1);
    expect(await client.merge.ofAgent({ agentId: kept })).toEqual([]);
  });

  it('are taken apart at any later time, whatever was written since', async () => {
    const { client, kept, gone, decision } = await givenTwins();
    const { mergerId } = await join(client, kept, gone, { homePlace: 'Phường 5' });
    await edit(client, kept, { notes: 'Ghi thêm', birthYear: 1971 });
    const { content, summary } = await client.entry.get({ id: decision });
    if (content.kind !== 'commendation') throw new Error('no decision');
    const [first, second] = content.lines;
    if (!first || !second) throw new Error('no lines');
    const later = [second, { ...GK, asPrinted: 'Bà Nguyệt', agentId: kept }, first];
    await client.entry.save({
      id: decision,
      revision: summary.revision,
      content: { ...content, lines: later },
    });
    const acts = await client.history.recent({});
    const act = acts.find(({ procedure }) => procedure === 'merge.join')?.id ?? null;
    await expect(client.history.undo({ act })).rejects.toMatchObject({ detail: { code: 'cannot_undo' } });

    expect(await client.merge.ofAgent({ agentId: kept })).toMatchObject([
      { id: mergerId, gone: { id: gone, name: 'Đổ Thị Nguyệt' }, movedCount: 2 },
    ]);
    expect(await client.merge.separate({ mergerId })).toEqual({ agentId: gone, movedCount: 2 });
    const after = (await client.entry.get({ id: decision })).content;
    expect(after.kind === 'commendation' && after.lines.map((line) => line.agentId)).toEqual([
      gone,
      kept,
      kept,
    ]);
    expect(await agent(client, kept)).toMatchObject({
      content: { notes: 'Ghi thêm', birthYear: 1971, homePlace: '', names: [{ name: 'Đỗ Thị Nguyệt' }] },
    });
    expect(await agent(client, gone)).toMatchObject({
      content: { homePlace: 'Phường 5', names: [{ name: 'Đổ Thị Nguyệt', kind: 'official' }] },
      summary: { awardCount: 1, mentionCount: 1 },
    });
    expect(await client.merge.ofAgent({ agentId: kept })).toEqual([]);
    await expect(client.merge.separate({ mergerId })).rejects.toMatchObject({
      detail: { code: 'not_found' },
    });
    await client.history.undo({});
    expect((await agent(client, kept)).summary.awardCount).toBe(3);
    expect(await client.merge.ofAgent({ agentId: kept })).toHaveLength(1);
  });

  it('are taken apart even after the kept one went into a third', async () => {
    const { client, kept, gone } = await givenTwins();
    const third = await givenPerson(client, 'Đỗ Thị Minh Nguyệt');
    const { mergerId } = await join(client, kept, gone);
    await join(client, third, kept);
    expect((await agent(client, third)).summary.awardCount).toBe(2);
    expect(await client.merge.separate({ mergerId })).toMatchObject({ movedCount: 2 });
    expect((await agent(client, third)).summary.awardCount).toBe(1);
    expect((await agent(client, gone)).summary.awardCount).toBe(1);
    const [second] = await client.merge.ofAgent({ agentId: third });
    await client.merge.separate({ mergerId: second?.id ?? '' });
    expect((await agent(client, kept)).summary.awardCount).toBe(1);
    expect((await agent(client, third)).summary.awardCount).toBe(0);
  });

  it('are named by what was typed before they became one, in a window that knew nothing of it', async () => {
    const { client, kept, gone } = await givenTwins();
    await join(client, kept, gone);
    const people = [{ asPrinted: 'Chị Nguyệt', agentId: gone }];
    const late = await givenEntry(client, { kind: 'photo', people });
    expect((await client.entry.get({ id: late })).content).toMatchObject({ people: [{ agentId: kept }] });
  });

  it('keep what is being typed about the one that goes', async () => {
    const { client, kept, gone } = await givenTwins();
    const id = '0190a000-0000-7000-8000-000000000001';
    const content = { kind: 'photo', people: [{ asPrinted: 'Chị Nguyệt', agentId: gone }] };
    await client.draft.keep({ id, kind: 'photo', entryId: null, baseRevision: null, content });
    await join(client, kept, gone);
    expect((await client.draft.list({}))[0]?.content).toMatchObject({ people: [{ agentId: kept }] });
  });
});

describe('bodies that were recorded twice', () => {
  it('give all that lies in them, what happened to them, their fonds and the office to the kept one', async () => {
    const { client } = openTestArchive();
    const kept = await givenBody(client, 'Phường Bến Lụa');
    const gone = await givenBody(client, 'P. Bến Lụa');
    const group = await givenBody(client, 'Tổ dân phố 7', { parentId: gone });
    const old = await givenBody(client, 'Phường 5');
    const person = await givenPerson(client, 'Lê Văn Nam', {
      positions: [{ unit: 'P. Bến Lụa', unitId: gone }],
    });
    await client.agent.saveEvent({ kind: 'merged', fromIds: [old], toIds: [gone] });
    const fonds = await client.fonds.save({
      id: null,
      revision: null,
      content: { code: 'BL', name: 'Phông', creator: { asPrinted: 'P. Bến Lụa', agentId: gone } },
    });
    await givenEntry(client, {
      kind: 'commendation',
      lines: [{ ...GK, asPrinted: 'Lê Văn Nam', unitId: gone }],
    });
    const { office, preferences } = await client.office.get({});
    await client.office.save({ office: { ...office, bodyId: gone }, preferences });

    const { mergerId } = await join(client, kept, gone);
    expect((await agent(client, group)).content.parentId).toBe(kept);
    expect((await agent(client, person)).content.positions[0]?.unitId).toBe(kept);
    expect((await agent(client, kept)).predecessors.map(({ id }) => id)).toEqual([old]);
    expect((await client.office.get({})).office.bodyId).toBe(kept);

    await client.merge.separate({ mergerId });
    expect((await agent(client, group)).content.parentId).toBe(gone);
    expect((await agent(client, person)).content.positions[0]?.unitId).toBe(gone);
    expect((await agent(client, gone)).predecessors.map(({ id }) => id)).toEqual([old]);
    expect((await client.office.get({})).office.bodyId).toBe(gone);
    expect((await client.fonds.list({})).find(({ id }) => id === fonds.id)).toBeDefined();
  });
});

describe('what can never be one', () => {
  it('an agent with itself, a body with a person, a ward with the one it became: refused, nothing changed', async () => {
    const { client } = openTestArchive();
    const person = await givenPerson(client, 'Phan Rang');
    const [old, now] = [await givenBody(client, 'Phường 5'), await givenBody(client, 'Phường Bến Lụa')];
    await client.agent.saveEvent({ kind: 'merged', fromIds: [old], toIds: [now] });
    const refused = (rule: string) => ({
      detail: { code: 'invalid_input', issues: [{ path: 'gone', rule }] },
    });
    await expect(join(client, person, person)).rejects.toMatchObject(refused('same'));
    await expect(join(client, person, old)).rejects.toMatchObject(refused('kind'));
    await expect(join(client, now, old)).rejects.toMatchObject(refused('circular'));
    expect((await client.history.recent({}))[0]?.procedure).toBe('agent.saveEvent');
  });

  it('a record somebody has changed meanwhile is shown first', async () => {
    const { client, kept, gone } = await givenTwins();
    const { content, summary } = await agent(client, kept);
    await edit(client, gone, { notes: 'mới' });
    const stale = client.merge.join({
      kept: { id: kept, revision: summary.revision },
      gone: { id: gone, revision: 0 },
      content,
    });
    await expect(stale).rejects.toMatchObject({ detail: { code: 'conflict', id: gone } });
  });
});

describe('one record for two people', () => {
  it('gives chosen lines and places to a new one, and joining the two undoes it', async () => {
    const { client } = openTestArchive();
    const id = await givenPerson(client, 'Nguyễn Văn Đức', { birthYear: 1970 });
    const decision = await givenEntry(client, {
      kind: 'commendation',
      lines: [
        { ...GK, asPrinted: 'Nguyễn Văn Đức', agentId: id, unit: 'TDP 7' },
        { ...GK, asPrinted: 'Nguyễn Văn Đức', agentId: id, unit: 'TDP 9' },
      ],
    });
    const minutes = await givenEntry(client, {
      kind: 'minutes',
      chair: { asPrinted: 'Nguyễn Văn Đức', agentId: id },
      attendees: [{ asPrinted: 'ông Đức', agentId: id }],
    });
    const split = await client.merge.split({
      id,
      content: { kind: 'person', names: [{ name: 'Nguyễn Văn Đức' }], birthYear: 1985 },
      places: [
        { entryId: minutes, role: 'attendee', ordinal: 0 },
        { entryId: decision, role: 'recipient', ordinal: 1 },
      ],
    });
    expect(split.movedCount).toBe(2);
    expect((await agent(client, id)).summary).toMatchObject({ awardCount: 1, mentionCount: 1 });
    expect((await agent(client, split.agentId)).summary).toMatchObject({ awardCount: 1, mentionCount: 1 });
    expect((await client.entry.get({ id: minutes })).content).toMatchObject({
      chair: { agentId: id },
      attendees: [{ agentId: split.agentId }],
    });
    await join(client, id, split.agentId);
    expect((await agent(client, id)).summary).toMatchObject({ awardCount: 2, mentionCount: 2 });
  });

  it('never of another kind', async () => {
    const { client, kept } = await givenTwins();
    const body = { kind: 'body' as const, names: [{ name: 'Hội' }] };
    await expect(
      client.merge.split({ id: kept, content: body, places: [{ entryId: kept, role: 'chair', ordinal: 0 }] }),
    ).rejects.toMatchObject({
      detail: { issues: [{ rule: 'kind' }] },
    });
  });
});
