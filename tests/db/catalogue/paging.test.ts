import { describe, expect, it } from 'vitest';
import { givenDossier, givenEntry, givenMinutes, givenPerson } from '../../support/given.ts';
import { openTestArchive, type TestArchive } from '../../support/open-test-archive.ts';

type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

/** Every row of a list, page by page; fails where one comes twice. */
async function allOf<Row>(read: (cursor: string | null) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Row> = await read(cursor);
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

const ORDERS = ['date_desc', 'date_asc', 'title', 'number', 'updated_desc'] as const;

describe('pages of entries', () => {
  it.each(ORDERS)(
    'hold each entry once in the order %s, with equal keys and titles as long as may be',
    async (order) => {
      const { client } = openTestArchive();
      const ids: string[] = [];
      for (let n = 0; n < 9; n += 1)
        ids.push(await givenMinutes(client, 'Ấ'.repeat(1000), n < 5 ? '2024' : null));
      const rows = await allOf((cursor) => client.entry.list({ order, cursor, limit: 2 }));
      expect(rows.map((row) => row.id).sort()).toEqual([...ids].sort());
      expect((await client.entry.list({ filter: { kind: 'minutes' }, order, limit: 9 })).rows).toEqual(rows);
    },
  );

  it('begin again where a cursor is none of ours', async () => {
    const { client } = openTestArchive();
    await givenMinutes(client, 'Một');
    for (const cursor of ['%%%', 'W10', 'bnVsbA', Buffer.from('{"a":1}').toString('base64url')]) {
      expect((await client.entry.list({ cursor })).rows).toHaveLength(1);
    }
  });
});

describe('pages of other things', () => {
  it('hold each agent once, namesakes too', async () => {
    const { client } = openTestArchive();
    const name = `Nguyễn ${'Văn '.repeat(70)}An`;
    for (let n = 0; n < 5; n += 1) await givenPerson(client, name, { birthYear: 1960 + n });
    await givenPerson(client, 'Hộ ông An', { kind: 'household' });
    for (const text of ['', 'nguyen an']) {
      const rows = await allOf((cursor) => client.agent.list({ text, cursor, limit: 2 }));
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
      expect(rows).toHaveLength(text === '' ? 6 : 5);
    }
  });

  it('hold each place where somebody is named once, several in one entry too', async () => {
    const { client } = openTestArchive();
    const agentId = await givenPerson(client, 'Lê Thị Hoa');
    const hoa = { asPrinted: 'bà Hoa', agentId };
    for (const date of ['2024', '2024', null]) {
      await givenEntry(client, {
        kind: 'photo',
        date,
        people: [hoa, { asPrinted: 'ai đó' }, hoa],
        photographer: hoa,
      });
      await givenEntry(client, { kind: 'commendation', date, lines: Array.from({ length: 11 }, () => hoa) });
    }
    const page = (cursor: string | null) => client.entry.ofAgent({ agentId, cursor, limit: 4 });
    const rows = await allOf(page);
    expect(rows).toHaveLength(42);
    expect((await page(null)).total).toBe(42);
    const dates = rows.map((row) => row.entry.date?.earliest ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('hold each dossier once, equal numbers too', async () => {
    const { client } = openTestArchive();
    const { fondsId } = await givenDossier(client, 'Một');
    const content = { fondsId, title: 'Ấ'.repeat(1000), number: '01.VP', year: 2024 };
    for (let n = 0; n < 4; n += 1) await client.dossier.save({ id: null, revision: null, content });
    const rows = await allOf((cursor) => client.dossier.list({ cursor, limit: 2 }));
    expect(new Set(rows.map((row) => row.id)).size).toBe(5);
  });
});

describe('values offered again', () => {
  const offered = async (
    { client }: TestArchive,
    field: 'place' | 'event' | 'campaign' | 'keyword' | 'meetingTerm',
    text = '',
  ) => (await client.entry.usedValues({ field, text })).map(({ value, count }) => [value, count]);

  it('are those of entries outside the bin, most used first, found without marks', async () => {
    const archive = openTestArchive();
    const { client } = archive;
    for (const place of ['Hội trường', 'Sân phường', 'Sân phường'])
      await givenEntry(client, { kind: 'minutes', title: 'x', place, term: 'Khóa X', keywords: ['thi đua'] });
    await givenEntry(client, { kind: 'photo', place: 'Sân phường', event: 'Đại hội' });
    const binned = await givenEntry(client, {
      kind: 'commendation',
      campaign: 'Chuyển đổi số',
      keywords: ['thi đua'],
    });
    expect(await offered(archive, 'place')).toEqual([
      ['Sân phường', 3],
      ['Hội trường', 1],
    ]);
    expect(await offered(archive, 'place', 'hoi truong')).toEqual([['Hội trường', 1]]);
    expect(await offered(archive, 'event')).toEqual([['Đại hội', 1]]);
    expect(await offered(archive, 'meetingTerm')).toEqual([['Khóa X', 3]]);
    expect(await offered(archive, 'keyword')).toEqual([['thi đua', 4]]);
    await client.entry.trash({ ids: [binned] });
    expect([await offered(archive, 'campaign'), await offered(archive, 'keyword')]).toEqual([
      [],
      [['thi đua', 3]],
    ]);
    await client.history.undo({});
    expect(await offered(archive, 'campaign')).toEqual([['Chuyển đổi số', 1]]);
  });
});
