import { describe, expect, it } from 'vitest';
import type { Client, Contract, ProposedLineInput } from '#contract';
import { givenBody, givenEntry, givenPerson } from '../../../support/given.ts';
import { openTestArchive } from '../../../support/open-test-archive.ts';

const FIGHTER = 'Chiến sĩ thi đua cơ sở';
const WORKER = 'Lao động tiên tiến';

const named = (form: string, count: number): ProposedLineInput[] =>
  Array.from({ length: count }, (_, at) => ({ name: `Trần Văn Thứ ${at}`, form, periodTo: 2024 }));

/** What is said of a list as a whole, by one rule. */
async function noticesOf(
  client: Client<Contract>,
  rule: string,
  lines: ProposedLineInput[],
  on = '2025-08-01',
) {
  const { notices } = await client.check.run({ plan: { on }, lines });
  return notices.filter((one) => one.rule === rule);
}

describe('K4, what an archive of papers cannot tell', () => {
  it.each([
    ['2025-06-30', []],
    [
      '2025-07-01',
      [{ outcome: 'not-enough-data', confidence: 'verified', source: 'Nghị định 152/2025/NĐ-CP' }],
    ],
    ['2027-03-01', [{ outcome: 'not-enough-data', confidence: 'unknown' }]],
  ])('is said once for the list under the law of %s', async (on, expected) => {
    const { client } = openTestArchive();

    expect(await noticesOf(client, 'K4', named(WORKER, 3), on)).toMatchObject(expected);
  });

  it('is said of nobody by name', async () => {
    const { client } = openTestArchive();
    const { lines } = await client.check.run({ plan: { on: '2025-08-01' }, lines: named(WORKER, 2) });

    expect(lines.flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe('K15, criteria set by ministry or province', () => {
  it.each([
    ['Giấy khen', '2025-08-01', [{ outcome: 'to-check', source: 'Luật 06/2022/QH15, Đ.75.2' }]],
    ['Giấy khen', '2026-10-01', [{ outcome: 'to-check', confidence: 'secondary' }]],
    ['Giấy khen', '2023-12-31', []],
    [WORKER, '2025-08-01', []],
  ])('for a list of %s on %s', async (form, on, expected) => {
    const { client } = openTestArchive();

    expect(await noticesOf(client, 'K15', named(form, 1), on)).toMatchObject(expected);
  });
});

describe('K8, lists without ratings', () => {
  it('are told once, with the lines that lack one', async () => {
    const { client } = openTestArchive();
    const lines = [
      ...named(WORKER, 2),
      { name: 'Lê Thị Hoa', form: WORKER, periodTo: 2024, rating: 'HTTNV' },
    ];

    expect(await noticesOf(client, 'K8', lines)).toMatchObject([
      { outcome: 'not-enough-data', reason: { code: 'rating_unknown', count: 2 }, lines: [1, 2] },
    ]);
  });

  it('are not asked for it where nobody is proposed for the title', async () => {
    const { client } = openTestArchive();

    expect(await noticesOf(client, 'K8', named(FIGHTER, 2))).toEqual([]);
  });
});

describe('K9, the share of a list', () => {
  it('is off until an office switches it on', async () => {
    const { client } = openTestArchive();

    expect(await noticesOf(client, 'K9', [...named(FIGHTER, 5), ...named(WORKER, 10)])).toEqual([]);
  });

  it.each([
    ['within the share', 3, 20, []],
    [
      'one more than the share',
      4,
      20,
      [{ outcome: 'to-check', reason: { code: 'share_exceeded', count: 4, needed: 3 } }],
    ],
    [
      'nothing to reckon it from',
      4,
      0,
      [{ outcome: 'not-enough-data', reason: { code: 'share_unknown', count: 4 } }],
    ],
    ['nobody proposed for the title', 0, 20, []],
  ])('%s', async (_name, fighters, workers, expected) => {
    const { client } = openTestArchive();
    await client.rule.setMode({ id: 'K9', mode: 'as-marked' });

    const lines = [...named(FIGHTER, fighters), ...named(WORKER, workers)];
    expect(await noticesOf(client, 'K9', lines)).toMatchObject(expected);
  });

  it('goes back to off when the choice is undone', async () => {
    const { client } = openTestArchive();
    await client.rule.setMode({ id: 'K9', mode: 'as-marked' });
    await client.history.undo({});

    expect((await client.rule.all({})).modes).toEqual({});
    expect(await noticesOf(client, 'K9', named(FIGHTER, 4))).toEqual([]);
  });
});

describe('K14, members on record', () => {
  it('are those whose awards name the collective as their unit', async () => {
    const { client } = openTestArchive();
    const unitId = await givenBody(client, 'Tổ dân phố 7');
    const agentId = await givenPerson(client, 'Lê Thị Hoa');
    const entryId = await givenEntry(client, {
      kind: 'commendation',
      ...{ title: 'Danh hiệu năm 2024', date: '20/01/2025', number: '12/QĐ-UBND' },
      lines: [
        {
          asPrinted: 'Lê Thị Hoa',
          agentId,
          unitId,
          formCode: 'advanced-worker',
          form: WORKER,
          periodTo: 2024,
        },
      ],
    });

    const { lines } = await client.check.run({
      plan: { on: '2025-03-01' },
      lines: [
        {
          name: 'Tổ dân phố 7',
          recipientKind: 'body',
          agentId: unitId,
          form: 'Tập thể lao động tiên tiến',
          periodTo: 2024,
        },
      ],
    });

    expect(lines[0]?.findings.filter(({ rule }) => rule === 'K14')).toMatchObject([
      { outcome: 'to-check', reason: { code: 'members_counted', count: 1 }, evidence: [entryId] },
    ]);
  });
});
