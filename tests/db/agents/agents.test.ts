import { describe, expect, it } from 'vitest';
import { givenBody, givenEntry, givenPerson } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

describe('people', () => {
  it('are listed by given name, then surname, as a schoolbook does', async () => {
    const { client } = openTestArchive();
    for (const name of [
      'Trần Văn An',
      'Nguyễn Thị Ánh',
      'Lê Đức Bình',
      'Nguyễn Văn An',
      'Phạm Đình Đạt',
      'Vũ Thị Dung',
    ]) {
      await givenPerson(client, name);
    }
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof client.agent.list>> = await client.agent.list({
        kinds: ['person'],
        cursor,
        limit: 2,
      });
      names.push(...page.rows.map((row) => row.name));
      cursor = page.next;
    } while (cursor !== null);
    expect(names).toEqual([
      'Nguyễn Văn An',
      'Trần Văn An',
      'Nguyễn Thị Ánh',
      'Lê Đức Bình',
      'Vũ Thị Dung',
      'Phạm Đình Đạt',
    ]);
  });

  it('are picked by prefixes of any name or unit, in any order, without marks', async () => {
    const { client } = openTestArchive();
    await givenPerson(client, 'Nguyễn Văn Đức', {
      birthYear: 1971,
      positions: [{ position: 'Tổ trưởng', unit: 'TDP 7' }],
    });
    await givenPerson(client, 'Nguyễn Văn Đức', { birthYear: 1985, positions: [{ unit: 'TDP 9' }] });
    await givenPerson(client, 'Đỗ Thị Nguyệt', {
      names: [{ name: 'Đỗ Thị Nguyệt' }, { name: 'Đổ Thị Nguyệt', kind: 'misspelling' }],
    });
    const suggest = async (text: string) =>
      (await client.agent.suggest({ text })).map((row) => [row.name, row.birthYear]);
    expect(await suggest('nguyen van duc')).toHaveLength(2);
    expect(await suggest('duc ngu tdp 7')).toEqual([['Nguyễn Văn Đức', 1971]]);
    expect(await suggest('do thi ng')).toEqual([['Đỗ Thị Nguyệt', null]]);
    expect(await suggest('khong co ai')).toEqual([]);
    expect(await suggest('')).toEqual([]);
  });

  it('show their namesakes and cannot be removed while something names them', async () => {
    const { client } = openTestArchive();
    const id = await givenPerson(client, 'Trần Văn Nam', { birthYear: 1960 });
    await givenPerson(client, 'TRẦN VĂN NAM', { birthYear: 1990 });
    await givenEntry(client, { kind: 'photo', people: [{ asPrinted: 'ông Nam', agentId: id }] });
    expect((await client.agent.get({ id })).namesakes.map((row) => row.birthYear)).toEqual([1990]);
    await expect(client.agent.remove({ id })).rejects.toMatchObject({ detail: { code: 'in_use', count: 1 } });
  });

  it('are never born after today', async () => {
    const { client } = openTestArchive();
    await expect(givenPerson(client, 'Lê Thị Hoa', { birthYear: 2199 })).rejects.toMatchObject({
      detail: { code: 'invalid_input', issues: [{ path: 'content.birthYear', rule: 'future' }] },
    });
  });

  it('have their awards counted without revoked ones', async () => {
    const { client } = openTestArchive();
    const agentId = await givenPerson(client, 'Lê Thị Hoa');
    const line = { asPrinted: 'Bà Lê Thị Hoa', agentId, form: 'Giấy khen' };
    await givenEntry(client, {
      kind: 'commendation',
      number: '12/QĐ-UBND',
      date: '15/01/2024',
      lines: [
        { ...line, periodTo: 2023 },
        { ...line, periodTo: 2022, revokedBy: '45/QĐ-UBND' },
      ],
    });
    expect((await client.agent.get({ id: agentId })).summary.awardCount).toBe(1);
    const { awards } = await client.award.history({ agentId });
    expect(awards.map((one) => [one.year, one.number, one.stage])).toEqual([
      [2023, '12/QĐ-UBND', 'decided'],
      [2022, '12/QĐ-UBND', 'revoked'],
    ]);
  });
});

describe('bodies', () => {
  it('know their predecessors and successors at any distance', async () => {
    const { client } = openTestArchive();
    const p5 = await givenBody(client, 'Phường 5');
    const p6 = await givenBody(client, 'Phường 6');
    const silk = await givenBody(client, 'Phường Hàng Tơ');
    const present = await givenBody(client, 'Phường Bến Lụa');
    await client.agent.saveEvent({ kind: 'merged', on: '2006', fromIds: [p5, p6], toIds: [silk] });
    await client.agent.saveEvent({ kind: 'merged', on: '01/07/2025', fromIds: [silk], toIds: [present] });

    const shown = await client.agent.get({ id: present });
    expect(shown.predecessors.map((row) => row.name)).toEqual(['Phường Hàng Tơ', 'Phường 5', 'Phường 6']);
    expect((await client.agent.get({ id: p5 })).summary.successor).toBe('Phường Bến Lụa');
    expect(shown.events).toMatchObject([
      { kind: 'merged', from: [{ name: 'Phường Hàng Tơ' }], to: [{ name: 'Phường Bến Lụa' }] },
    ]);
  });

  it('never become their own successors, nor their own parents', async () => {
    const { client } = openTestArchive();
    const a = await givenBody(client, 'Phường A');
    const b = await givenBody(client, 'Phường B');
    await client.agent.saveEvent({ kind: 'merged', fromIds: [a], toIds: [b] });
    await expect(client.agent.saveEvent({ kind: 'merged', fromIds: [b], toIds: [a] })).rejects.toMatchObject({
      detail: { code: 'invalid_input', issues: [{ path: 'toIds', rule: 'circular' }] },
    });
    const save = client.agent.save({
      id: a,
      revision: 0,
      content: { kind: 'body', names: [{ name: 'Phường A' }], parentId: a },
    });
    await expect(save).rejects.toMatchObject({ detail: { issues: [{ rule: 'circular' }] } });
  });
});
