import { describe, expect, it } from 'vitest';
import type { AwardFilterInput, AwardInHistory, EntryContentInput } from '#contract';
import { makeRandom } from '../../../../db/intake/sample/random.ts';
import { givenBody, givenEntry, givenPerson } from '../../../support/given.ts';
import { openTestArchive, type TestArchive } from '../../../support/open-test-archive.ts';

type Client = TestArchive['client'];
type Decision = Extract<EntryContentInput, { kind: 'commendation' }>;

/** Some decisions of three years with everything that tells lines apart, drawn at random. */
async function givenDecisions(client: Client, seed: number): Promise<void> {
  const random = makeRandom(seed);
  const ward = await givenBody(client, 'Phường 5');
  const person = await givenPerson(client, 'Lê Thị Hoa');
  const line = (): NonNullable<Decision['lines']>[number] => {
    const recipientKind = random.pick(['person', 'person', 'body', 'household'] as const);
    return {
      ...{ recipientKind, asPrinted: random.pick(['Lê Thị Hoa', 'Phường 5', 'Trường Hoa Mai']) },
      agentId: random.chance(0.5) ? (recipientKind === 'body' ? ward : person) : null,
      ...{ unit: random.pick(['', 'Phường 5', 'TDP 7']), unitId: random.chance(0.3) ? ward : null },
      ...random.pick([
        { form: 'Giấy khen', formCode: 'letter-of-commendation' },
        { form: 'Giấy khen' },
        {
          form: 'Huân chương Lao động',
          formCode: 'labour-order',
          awardClass: random.pick(['II', 'III'] as const),
        },
      ]),
      money: random.chance(0.7) ? random.int(1, 9) * 100_000 : null,
      revokedBy: random.chance(0.1) ? '99/QĐ-UBND' : '',
    };
  };
  for (let n = 1; n <= 24; n += 1) {
    await givenEntry(client, {
      ...{
        kind: 'commendation',
        number: `${n}/QĐ-UBND`,
        date: `${random.int(1, 28)}/03/${random.int(2022, 2024)}`,
      },
      ...{
        level: random.pick(['', 'commune', 'province']),
        rewardKind: random.pick(['', 'campaign', 'regular']),
      },
      status: random.pick(['in_force', 'in_force', 'in_force', 'corrected', 'revoked', 'proposed'] as const),
      lines: Array.from({ length: random.int(0, 7) }, line),
    });
  }
}

async function linesOf(client: Client, filter: AwardFilterInput): Promise<AwardInHistory[]> {
  const rows: AwardInHistory[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof client.award.lines>> = await client.award.lines({
      filter,
      cursor,
      limit: 7,
    });
    rows.push(...page.rows);
    cursor = page.next;
    if (cursor === null) expect(page.total).toBe(rows.length);
  } while (cursor !== null);
  return rows;
}

/** The plain sum: nothing but the saved decisions, read one by one. */
async function plainSum(client: Client, year: number) {
  const { rows } = await client.entry.list({ filter: { kind: 'commendation', year }, limit: 500 });
  const contents = await Promise.all(rows.map(async ({ id }) => (await client.entry.get({ id })).content));
  const standing = contents.flatMap((content) =>
    content.kind === 'commendation' && content.status !== 'revoked' && content.status !== 'proposed'
      ? content.lines.filter(({ revokedBy }) => revokedBy === '')
      : [],
  );
  return { count: standing.length, money: sumOf(standing) };
}
const sumOf = (lines: readonly { money?: number | null }[]) =>
  lines.reduce((sum, { money }) => sum + (money ?? 0), 0);

describe('the register of a year', () => {
  it.each([1, 2, 3])(
    'adds up to the plain sum in every part, beside the year before (seed %i)',
    async (seed) => {
      const { client } = openTestArchive();
      await givenDecisions(client, seed);
      const register = await client.award.register({ year: 2024 });
      const [now, before] = [await plainSum(client, 2024), await plainSum(client, 2023)];
      expect({ now: register.now, before: register.before }).toEqual({ now, before });
      expect(now.count).toBeGreaterThan(0);
      for (const part of ['form', 'level', 'recipientKind', 'rewardKind', 'body'] as const) {
        const rows = register.rows.filter((row) => row.part === part);
        const total = (of: 'now' | 'before') => ({
          count: rows.reduce((sum, row) => sum + row[of].count, 0),
          money: rows.reduce((sum, row) => sum + row[of].money, 0),
        });
        expect({ part, now: total('now'), before: total('before') }).toEqual({ part, now, before });
      }
    },
  );

  it('shows behind every number exactly the lines it counts, page by page', async () => {
    const { client } = openTestArchive();
    await givenDecisions(client, 7);
    const { rows, now, revoked, proposed } = await client.award.register({ year: 2024 });
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      for (const [year, sum] of [[2024, row.now] as const, [2023, row.before] as const]) {
        const lines = await linesOf(client, { ...row.lines, year });
        expect({ ...row, year, count: lines.length, money: sumOf(lines) }).toEqual({ ...row, year, ...sum });
      }
    }
    const all = await linesOf(client, { year: 2024 });
    expect(all).toHaveLength(now.count);
    expect(new Set(all.map(({ lineId }) => lineId)).size).toBe(all.length);
    expect(await linesOf(client, { year: 2024, state: 'revoked' })).toHaveLength(revoked);
    expect(await linesOf(client, { year: 2024, state: 'proposed' })).toHaveLength(proposed);
    expect(revoked).toBeGreaterThan(0);
  });

  it('lists the latest decision first, each in the order of its list, without what lies in the bin', async () => {
    const { client } = openTestArchive();
    const decide = (number: string, date: string, names: string[]) =>
      givenEntry(client, {
        ...{ kind: 'commendation', number, date },
        lines: names.map((asPrinted) => ({ asPrinted, form: 'Giấy khen' })),
      });
    await decide('1/QĐ', '10/01/2024', ['B', 'A']);
    await decide('2/QĐ', '11/12/2024', ['C']);
    await decide('3/QĐ', '11/01/2025', ['D']);
    await client.entry.trash({ ids: [await decide('4/QĐ', '11/02/2024', ['E'])] });
    const names = (await linesOf(client, { year: 2024 })).map(({ asPrinted }) => asPrinted);
    expect(names).toEqual(['C', 'B', 'A']);
    expect(await client.award.register({ year: 2024 })).toMatchObject({
      now: { count: 3, money: 0 },
      before: { count: 0, money: 0 },
      decisions: { now: 2, before: 0 },
    });
  });

  it('of a year without decisions is empty', async () => {
    const { client } = openTestArchive();
    expect(await client.award.register({ year: 1990 })).toMatchObject({ now: { count: 0 }, rows: [] });
  });
});
