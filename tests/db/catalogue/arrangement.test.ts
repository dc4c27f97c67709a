import { describe, expect, it } from 'vitest';
import { givenDossier, givenEntry, givenMinutes } from '../../support/given.ts';
import { openTestArchive, type TestArchive } from '../../support/open-test-archive.ts';

type TestClient = TestArchive['client'];

const givenFonds = async (client: TestClient, code: string) =>
  (await client.fonds.save({ id: null, revision: null, content: { code, name: `Phông ${code}` } })).id;

const givenNumbered = (client: TestClient, fondsId: string, number: string, year = 2024, title = 'Hồ sơ') =>
  client.dossier.save({ id: null, revision: null, content: { fondsId, number, year, title } });

/** Numbers of all dossiers that fit, page by page. */
async function numbersOf(client: TestClient, filter: { fondsId?: string; text?: string } = {}) {
  const numbers: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<TestClient['dossier']['list']>> = await client.dossier.list({
      ...filter,
      cursor,
      limit: 2,
    });
    numbers.push(...page.rows.map((row) => `${row.fondsCode} ${row.content.year} ${row.content.number}`));
    expect(page.total).toBeGreaterThanOrEqual(page.rows.length);
    cursor = page.next;
  } while (cursor !== null);
  return numbers;
}

describe('fonds', () => {
  it('have codes of their own, and say so when two want one', async () => {
    const { client } = openTestArchive();
    await givenFonds(client, 'P5');
    const second = client.fonds.save({ id: null, revision: null, content: { code: 'P5', name: 'Khác' } });
    await expect(second).rejects.toMatchObject({
      detail: { code: 'invalid_input', issues: [{ path: 'content.code', rule: 'taken' }] },
    });
  });

  it('refuse a stale change and show both', async () => {
    const { client, window } = openTestArchive();
    const id = await givenFonds(client, 'P5');
    const save = (who: TestClient, name: string) =>
      who.fonds.save({ id, revision: 0, content: { code: 'P5', name } });
    await save(window('khác'), 'Của người khác');
    await expect(save(client, 'Của tôi')).rejects.toMatchObject({
      detail: { code: 'conflict', actual: 1, mine: { name: 'Của tôi' }, theirs: { name: 'Của người khác' } },
    });
  });

  it('go only when they are empty, and come back with undo', async () => {
    const { client } = openTestArchive();
    const { fondsId, dossierId } = await givenDossier(client, 'Một');
    await expect(client.fonds.remove({ id: fondsId })).rejects.toMatchObject({
      detail: { code: 'in_use', entity: 'fonds', count: 1 },
    });
    await client.dossier.remove({ id: dossierId });
    await client.fonds.remove({ id: fondsId });
    expect(await client.fonds.list({})).toEqual([]);
    await client.history.undo({});
    expect((await client.fonds.get({ id: fondsId })).content.name).toBe('Phông Một');
  });

  it('may be changed by archivists, not by clerks', async () => {
    const { window } = openTestArchive();
    await expect(givenFonds(window('văn thư', 'clerk'), 'P5')).rejects.toMatchObject({
      detail: { code: 'not_allowed', role: 'archivist' },
    });
  });

  it('name the entries dated after they were closed, whenever that is entered or taken back', async () => {
    const { client } = openTestArchive();
    const { fondsId, dossierId } = await givenDossier(client, 'Phường cũ');
    const late = await givenEntry(client, { kind: 'document', title: 'Sau', date: '02/07/2025', dossierId });
    await givenEntry(client, { kind: 'document', title: 'Trước', date: '30/06/2025', dossierId });
    const binned = await givenEntry(client, { kind: 'document', date: '03/07/2025', dossierId });
    await client.entry.trash({ ids: [binned] });
    const named = async () =>
      (await client.entry.list({ filter: { gap: 'after_fonds_closed' } })).rows.map((row) => row.id);
    expect(await named()).toEqual([]);

    const { content } = await client.fonds.get({ id: fondsId });
    const closed = { ...content, status: 'closed' as const, closedOn: '30/06/2025' };
    await client.fonds.save({ id: fondsId, revision: 0, content: closed });
    expect(await named()).toEqual([late]);
    await client.history.undo({});
    expect(await named()).toEqual([]);
  });
});

describe('dossiers', () => {
  it('stand by fonds, year and number in natural order, page by page, each once', async () => {
    const { client } = openTestArchive();
    const [b, a] = [await givenFonds(client, 'B'), await givenFonds(client, 'A')];
    for (const number of ['10.VP', '2.VP', '2.VP', '1.VP']) await givenNumbered(client, b, number);
    await givenNumbered(client, b, '9.VP', 2023);
    await givenNumbered(client, a, '1.VP');
    const inOrder = ['B 2023 9.VP', 'B 2024 1.VP', 'B 2024 2.VP', 'B 2024 2.VP', 'B 2024 10.VP'];
    expect(await numbersOf(client)).toEqual(['A 2024 1.VP', ...inOrder]);
    expect(await numbersOf(client, { fondsId: b })).toEqual(inOrder);
  });

  it('move in that order with the code of their fonds', async () => {
    const { client } = openTestArchive();
    const [a, b] = [await givenFonds(client, 'A'), await givenFonds(client, 'B')];
    await givenNumbered(client, a, '1');
    await givenNumbered(client, b, '2');
    await client.fonds.save({ id: a, revision: 0, content: { code: 'C', name: 'Phông C' } });
    expect(await numbersOf(client)).toEqual(['B 2024 2', 'C 2024 1']);
  });

  it('are found by folded words of number and title', async () => {
    const { client } = openTestArchive();
    const fondsId = await givenFonds(client, 'P5');
    await givenNumbered(client, fondsId, '01.VP', 2024, 'Hội nghị tổng kết');
    await givenNumbered(client, fondsId, '02.VP', 2024, 'Thi đua khen thưởng');
    expect(await numbersOf(client, { text: 'khen thuong' })).toEqual(['P5 2024 02.VP']);
    expect(await numbersOf(client, { text: '01 tong ket' })).toEqual(['P5 2024 01.VP']);
    expect(await numbersOf(client, { text: 'khong co' })).toEqual([]);
  });

  it('take entries in and let them go as one act, and are not removed while they hold any', async () => {
    const { client } = openTestArchive();
    const { dossierId } = await givenDossier(client, 'Hồ sơ');
    const entryIds = [await givenMinutes(client, 'Một'), await givenMinutes(client, 'Hai')];
    expect(await client.dossier.place({ dossierId, entryIds })).toEqual({ changed: 2 });
    expect((await client.dossier.get({ id: dossierId })).entryCount).toBe(2);
    expect(await client.dossier.place({ dossierId, entryIds })).toEqual({ changed: 0 });

    await client.entry.trash({ ids: entryIds });
    expect((await client.dossier.get({ id: dossierId })).entryCount).toBe(0);
    await expect(client.dossier.remove({ id: dossierId })).rejects.toMatchObject({
      detail: { code: 'in_use', entity: 'dossier', count: 2 },
    });
    await client.history.undo({});
    await client.history.undo({});
    expect((await client.entry.list({ filter: { dossierId } })).total).toBe(0);
    expect((await client.entry.list({})).total).toBe(2);
  });

  it('are refused for a fonds that is not there', async () => {
    const { client } = openTestArchive();
    await expect(givenNumbered(client, '0190a000-0000-7000-8000-00000000000f', '1')).rejects.toMatchObject({
      detail: { code: 'not_found', entity: 'fonds' },
    });
  });
});
