import { describe, expect, it } from 'vitest';
import { givenEntry, givenMinutes } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

async function pages(
  client: ReturnType<typeof openTestArchive>['client'],
  order: 'date_desc' | 'title' | 'updated_desc',
) {
  const titles: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof client.entry.list>> = await client.entry.list({
      order,
      cursor,
      limit: 3,
    });
    titles.push(...page.rows.map((row) => row.title));
    cursor = page.next;
  } while (cursor !== null);
  return titles;
}

describe('entry.list', () => {
  it('pages newest first, each entry once, undated ones last', async () => {
    const { client } = openTestArchive();
    const dates = ['2019', '10/01/2024', '2024-02', null, '05/05/2021', '10/01/2024', null, '1998'];
    for (const [n, date] of dates.entries()) await givenMinutes(client, `${n}`, date);
    expect(await pages(client, 'date_desc')).toEqual(['2', '5', '1', '4', '0', '7', '6', '3']);
  });

  it('pages by title in folded order', async () => {
    const { client } = openTestArchive();
    for (const title of ['Đại hội', 'An ninh', 'Ấn phẩm', 'Ủy ban', 'Bầu cử'])
      await givenMinutes(client, title);
    expect(await pages(client, 'title')).toEqual(['An ninh', 'Ấn phẩm', 'Bầu cử', 'Đại hội', 'Ủy ban']);
  });

  it('finds by folded words of title and number, in any order, with wildcards taken literally', async () => {
    const { client } = openTestArchive();
    await givenEntry(client, { kind: 'document', title: 'Báo cáo kết quả 100%', number: '45/BC-UBND' });
    await givenEntry(client, { kind: 'document', title: 'Tờ trình' });
    const found = async (text: string) => (await client.entry.list({ filter: { text } })).rows.length;
    expect(await found('qua bao')).toBe(1);
    expect(await found('bc ubnd')).toBe(1);
    expect(await found('%')).toBe(2);
    expect(await found('_')).toBe(2);
    expect(await found('khong co')).toBe(0);
  });

  it('filters by year, kind, gap, dossier and agent, with the right totals', async () => {
    const { client } = openTestArchive();
    const { id: agentId } = await client.agent.save({
      id: null,
      revision: null,
      content: { kind: 'person', names: [{ name: 'Lê Thị Hoa' }] },
    });
    await givenEntry(client, {
      kind: 'photo',
      title: 'Có người',
      date: '2024',
      people: [{ asPrinted: 'bà Hoa', agentId }],
    });
    await givenEntry(client, { kind: 'photo', title: 'Không ai', date: '2023' });
    await givenEntry(client, {
      kind: 'commendation',
      title: 'QĐ',
      date: '2024',
      lines: [{ asPrinted: 'Lê Thị Hoa', agentId }],
    });
    const titles = async (filter: object) => {
      const { rows, total } = await client.entry.list({ filter, order: 'title' });
      expect(total).toBe(rows.length);
      return rows.map((row) => row.title);
    };
    expect(await titles({ year: 2024 })).toEqual(['Có người', 'QĐ']);
    expect(await titles({ kind: 'photo' })).toEqual(['Có người', 'Không ai']);
    expect(await titles({ kind: 'photo', gap: 'no_people' })).toEqual(['Không ai']);
    expect(await titles({ agentId })).toEqual(['Có người', 'QĐ']);
    expect(
      (await client.entry.ofAgent({ agentId, cursor: null })).rows.map((row) => [row.entry.title, row.role]),
    ).toEqual([
      ['QĐ', 'recipient'],
      ['Có người', 'depicted'],
    ]);
  });

  it('tells the event of photos and lists those of one event, or only the entries asked for', async () => {
    const { client } = openTestArchive();
    const first = await givenEntry(client, {
      kind: 'photo',
      title: 'Trao giấy khen',
      event: 'Hội nghị tổng kết',
    });
    await givenEntry(client, { kind: 'photo', title: 'Toàn cảnh', event: 'Ngày hội đoàn kết' });
    await givenMinutes(client, 'Hội nghị tổng kết');
    const ofEvent = await client.entry.list({ filter: { event: 'Hội nghị tổng kết' } });
    expect(ofEvent.rows.map((row) => [row.title, row.event])).toEqual([
      ['Trao giấy khen', 'Hội nghị tổng kết'],
    ]);
    expect(ofEvent.total).toBe(1);
    const { rows, total } = await client.entry.list({ filter: { ids: [first] } });
    expect(rows.map((row) => row.id)).toEqual([first]);
    expect(total).toBe(1);
    expect((await client.entry.list({ filter: { kind: 'minutes' } })).rows[0]?.event).toBe('');
  });
});
