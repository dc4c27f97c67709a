import { describe, expect, it } from 'vitest';
import { givenBody, givenDossier, givenEntry, givenPerson } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

describe('an agent', () => {
  it('stays while anything names it: a parent, a unit, a line, a fonds, an event, an entry in the bin', async () => {
    const { client } = openTestArchive();
    const uses = async (id: string) =>
      client.agent.remove({ id }).then(
        () => 0,
        (error) => error.detail.count,
      );
    const parent = await givenBody(client, 'UBND Quận 3');
    const unit = await givenBody(client, 'Tổ dân phố 7', { parentId: parent });
    expect(await uses(parent)).toBe(1);
    await givenPerson(client, 'Lê Thị Hoa', { positions: [{ unit: 'TDP 7', unitId: unit }] });
    expect(await uses(unit)).toBe(1);
    const line = { asPrinted: 'Ông An', agentId: await givenPerson(client, 'Trần Văn An'), unitId: unit };
    const decision = await givenEntry(client, { kind: 'commendation', lines: [line] });
    await client.entry.trash({ ids: [decision] });
    expect([await uses(line.agentId), await uses(unit)]).toEqual([1, 2]);
    const { fondsId } = await givenDossier(client, 'Phông');
    const { content } = await client.fonds.get({ id: fondsId });
    const creator = await givenBody(client, 'UBND Phường 5');
    const made = { ...content, creator: { asPrinted: 'UBND Phường 5', agentId: creator } };
    await client.fonds.save({ id: fondsId, revision: 0, content: made });
    expect(await uses(creator)).toBe(1);
    const heir = await givenBody(client, 'Phường Bến Lụa');
    await client.agent.saveEvent({ kind: 'merged', fromIds: [creator], toIds: [heir] });
    expect([await uses(creator), await uses(heir)]).toEqual([2, 1]);
    expect(await uses(await givenPerson(client, 'Không ai nhắc'))).toBe(0);
  });

  it('is counted where it is named outside the bin', async () => {
    const { client } = openTestArchive();
    const agentId = await givenPerson(client, 'Lê Thị Hoa');
    const people = [{ asPrinted: 'bà Hoa', agentId }];
    const ids = [
      await givenEntry(client, { kind: 'photo', people }),
      await givenEntry(client, { kind: 'photo', people }),
    ];
    await client.entry.trash({ ids: ids.slice(0, 1) });
    expect((await client.agent.get({ id: agentId })).summary.mentionCount).toBe(1);
    expect((await client.entry.ofAgent({ agentId, cursor: null })).total).toBe(1);
  });

  it('refuses a stale change and shows both', async () => {
    const { client } = openTestArchive();
    const id = await givenPerson(client, 'Một');
    const save = (name: string) =>
      client.agent.save({ id, revision: 0, content: { kind: 'person', names: [{ name }] } });
    await save('Hai');
    await expect(save('Ba')).rejects.toMatchObject({
      detail: { code: 'conflict', mine: { names: [{ name: 'Ba' }] }, theirs: { names: [{ name: 'Hai' }] } },
    });
  });

  it('keeps the meaning of its dates and shows its latest official name', async () => {
    const { client } = openTestArchive();
    const id = await givenBody(client, 'UBND Phường 5', {
      names: [
        { name: 'UBND Phường 5', to: '30/6/25' },
        { name: 'UBND Phường Bến Lụa' },
        { name: 'P. Bến Lụa', kind: 'short' },
      ],
      validFrom: 'tháng 4/76',
    });
    const { summary, content } = await client.agent.get({ id });
    expect(summary.name).toBe('UBND Phường Bến Lụa');
    expect(content).toMatchObject({ validFrom: '04/1976', names: [{ to: '30/06/2025' }, {}, {}] });
  });
});

describe('bodies', () => {
  const CIRCULAR = { detail: { code: 'invalid_input', issues: [{ rule: 'circular' }] } };

  it('never stand above themselves, at any distance', async () => {
    const { client } = openTestArchive();
    const top = await givenBody(client, 'Tỉnh');
    const middle = await givenBody(client, 'Quận', { parentId: top });
    const low = await givenBody(client, 'Phường', { parentId: middle });
    const content = { kind: 'body' as const, names: [{ name: 'Tỉnh' }], parentId: low };
    await expect(client.agent.save({ id: top, revision: 0, content })).rejects.toMatchObject(CIRCULAR);
    expect((await client.agent.get({ id: top })).content.parentId).toBeNull();
  });

  it('let an event be turned round, and name a body once on each side', async () => {
    const { client } = openTestArchive();
    const [a, b] = [await givenBody(client, 'Phường A'), await givenBody(client, 'Phường B')];
    const { id } = await client.agent.saveEvent({ kind: 'merged', fromIds: [a, a], toIds: [b] });
    await client.agent.saveEvent({ id, kind: 'merged', fromIds: [b], toIds: [a] });
    expect((await client.agent.get({ id: b })).successors.map((row) => row.name)).toEqual(['Phường A']);
    await expect(client.agent.saveEvent({ kind: 'merged', fromIds: [a], toIds: [b] })).rejects.toMatchObject(
      CIRCULAR,
    );
    await client.history.undo({});
    expect((await client.agent.get({ id: a })).successors.map((row) => row.name)).toEqual(['Phường B']);
  });

  it('refuse a change of an event that is not there', async () => {
    const { client } = openTestArchive();
    const id = '0190a000-0000-7000-8000-00000000000f';
    const save = client.agent.saveEvent({ id, kind: 'merged', fromIds: [], toIds: [] });
    await expect(save).rejects.toMatchObject({ detail: { code: 'not_found', entity: 'body_event' } });
  });
});
