import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AgentContentInput, AwardLineInput, Client, Contract, ProposedLineInput } from '#contract';
import { givenEntry, givenPerson } from '../../../support/given.ts';
import { openTestArchive } from '../../../support/open-test-archive.ts';

const GK = 'letter-of-commendation-commune';
const FLOOD = 'Phòng, chống bão lụt';

const givenAward = (client: Client<Contract>, line: AwardLineInput & { year?: number }, rewardKind = '') =>
  givenEntry(client, {
    kind: 'commendation',
    ...{ title: 'Tặng Giấy khen', date: `15/01/${(line.year ?? 2023) + 1}`, rewardKind },
    lines: [
      {
        formCode: GK,
        form: 'Giấy khen',
        periodFrom: line.year ?? 2023,
        periodTo: line.year ?? 2023,
        ...line,
      },
    ],
  });

async function givenAwarded(client: Client<Contract>, name: string, rest: Partial<AgentContentInput> = {}) {
  const agentId = await givenPerson(client, name, rest);
  const entryId = await givenAward(client, { asPrinted: name, agentId, achievement: FLOOD });
  return { agentId, entryId };
}

async function checked(client: Client<Contract>, line: ProposedLineInput) {
  const { lines } = await client.check.run({ plan: { on: '2024-06-01' }, lines: [line] });
  const [first] = lines;
  if (!first) throw new Error('no line');
  return { ...first, rules: first.findings.map(({ rule, reason }) => `${rule} ${reason.code}`) };
}

const at = (unit: string) => ({ positions: [{ unit }] });
const again = { achievement: FLOOD, periodTo: 2023, form: 'Giấy khen' };

describe('who a proposed line means', () => {
  it('is certain by name and unit: the earlier award is shown and the same achievement found', async () => {
    const { client } = openTestArchive();
    const { agentId, entryId } = await givenAwarded(client, 'Lê Thị Hoa', at('TDP 7'));

    const line = await checked(client, { name: 'Bà Lê Thị Hoa', unit: 'TDP 7', ...again });

    expect(line.agents).toMatchObject([{ id: agentId, isMeant: true }]);
    expect(line.earlier).toMatchObject([{ entryId, isSure: true, year: 2023 }]);
    expect(line.findings).toMatchObject([{ rule: 'K1', outcome: 'evidence', evidence: [entryId] }]);
  });

  it('is open on a name alone: a namesake to look at, nothing taken for evidence', async () => {
    const { client } = openTestArchive();
    await givenAwarded(client, 'Lê Thị Hoa', at('TDP 7'));

    const line = await checked(client, { name: 'Lê Thị Hoa', ...again });

    expect(line.rules).toEqual(['D1 namesake']);
    expect(line.findings).toMatchObject([{ outcome: 'to-check' }]);
    expect(line.earlier).toEqual([]);
    expect(line.others).toMatchObject([{ asPrinted: 'Lê Thị Hoa', achievement: FLOOD }]);
  });

  it('is somebody else where the year of birth says so', async () => {
    const { client } = openTestArchive();
    await givenAwarded(client, 'Lê Thị Hoa', { birthYear: 1970 });

    expect((await checked(client, { name: 'Lê Thị Hoa', birthYear: 1985, ...again })).rules).toEqual([
      'D1 namesake_other_year',
    ]);
  });

  it('is not confused with a name of other marks', async () => {
    const { client } = openTestArchive();
    await givenAwarded(client, 'Nguyễn Văn Hùng', { birthYear: 1970 });

    expect((await checked(client, { name: 'Nguyễn Văn Hưng', birthYear: 1985, ...again })).rules).toEqual([]);
  });

  it('may be misspelt: the right spelling is shown', async () => {
    const { client } = openTestArchive();
    await givenAwarded(client, 'Trần Thị Trang', { birthYear: 1980, ...at('TDP 7') });

    const line = await checked(client, { name: 'Trần Thị Chang', birthYear: 1980, unit: 'TDP 7', ...again });

    expect(line.findings).toMatchObject([
      { rule: 'D2', reason: { code: 'spelled_otherwise', name: 'Trần Thị Trang' } },
      { rule: 'K1', outcome: 'to-check' },
    ]);
  });

  it('is found by awards that nobody has linked, as to be checked', async () => {
    const { client } = openTestArchive();
    await givenAward(client, { asPrinted: 'Ông Võ Văn Tám', unit: 'TDP 2', achievement: FLOOD });

    const likely = await checked(client, { name: 'Võ Văn Tám', unit: 'TDP 2', ...again });
    expect(likely.findings).toMatchObject([{ rule: 'K1', outcome: 'to-check' }]);
    expect(likely.earlier).toMatchObject([{ isSure: false }]);

    expect((await checked(client, { name: 'Võ Văn Tám', unit: 'TDP 9', ...again })).rules).toEqual([
      'D1 namesake',
    ]);
  });

  it('is what somebody has said it is', async () => {
    const { client } = openTestArchive();
    const { agentId } = await givenAwarded(client, 'Lê Thị Hoa', at('TDP 7'));

    const line = await checked(client, { name: 'Lê Thị Hoa', agentId, ...again });

    expect(line.findings).toMatchObject([{ rule: 'K1', outcome: 'evidence' }]);
  });

  it('is nobody to point out where the bearer of the name has never been rewarded', async () => {
    const { client } = openTestArchive();
    await givenPerson(client, 'Lê Thị Hoa', at('TDP 7'));

    expect((await checked(client, { name: 'Lê Thị Hoa', ...again })).rules).toEqual([]);
  });
});

describe('bad input', () => {
  it.each<[string, ProposedLineInput, string]>([
    ['only an honorific', { name: 'Ông' }, 'only_honorific'],
    ['no name at all', { name: '   ' }, 'no_name'],
    ['a birth year in the future', { name: 'Lê Thị Hoa', birthYear: 2150 }, 'future_birth_year'],
  ])('%s is said, and the line goes with the others', async (_name, line, fault) => {
    const { client } = openTestArchive();

    expect(await checked(client, line)).toMatchObject({ fault, findings: [] });
  });

  it('an empty list, and one of ten thousand lines, are refused with the rule that was broken', async () => {
    const { client } = openTestArchive();
    const refusal = (lines: ProposedLineInput[]) =>
      client.check.run({ lines }).catch((error: { detail: unknown }) => error.detail);

    expect(await refusal([])).toMatchObject({ code: 'invalid_input', issues: [{ path: 'lines' }] });
    expect(await refusal(Array.from({ length: 10_000 }, () => ({ name: 'A' })))).toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'lines', limit: 5000 }],
    });
  });
});

describe('a long check', () => {
  const lines = Array.from({ length: 200 }, (_, n) => ({ name: `Lê Thị Hoa ${n}` }));

  it('tells how far it has come while it is under way, and nothing afterwards', async () => {
    const { client } = openTestArchive();
    const runId = randomUUID();
    const run = client.check.run({ lines, runId });
    const told = [];
    for (let asked = 0; asked < 12; asked += 1) told.push(await client.check.progress({ runId }));
    await run;

    expect(told).toContainEqual({ done: expect.any(Number), total: 200 });
    expect(await client.check.progress({ runId })).toBeNull();
  });

  it('ends when a newer one of the same list begins', async () => {
    const { client } = openTestArchive();
    const runId = randomUUID();
    const older = client.check.run({ lines, runId }).catch((error: { detail: unknown }) => error.detail);
    const newer = client.check.run({ lines, runId });

    expect(await older).toEqual({ code: 'cancelled' });
    expect((await newer).lines).toHaveLength(200);
  });

  it('ends when it is stopped, and no other', async () => {
    const { client } = openTestArchive();
    const runId = randomUUID();
    const stopped = client.check.run({ lines, runId }).catch((error: { detail: unknown }) => error.detail);
    const other = client.check.run({ lines });
    await client.check.stop({ runId });

    expect(await stopped).toEqual({ code: 'cancelled' });
    expect((await other).lines).toHaveLength(200);
  });
});

describe('a list at work', () => {
  it('is kept as it was left, listed with what is still open, and thrown away when asked', async () => {
    const { client } = openTestArchive();
    const id = randomUUID();
    const lines = [
      { name: 'Lê Thị Hoa', decision: 'keep' as const, note: 'Đã xem bằng gốc' },
      { name: 'Võ Văn Tám', decision: 'again' as const },
    ];
    await client.check.keep({ id, title: 'Đợt 2/9', plan: { on: '2024-09-02' }, lines });

    expect(await client.check.lists({})).toMatchObject([
      { id, title: 'Đợt 2/9', lineCount: 2, openCount: 1 },
    ]);
    expect(await client.check.find({ id })).toMatchObject({ plan: { on: '2024-09-02' }, lines });

    expect(await client.check.discard({ id })).toEqual({ changed: 1 });
    expect(await client.check.find({ id })).toBeNull();
  });

  it('tells what the list as a whole has to look at', async () => {
    const { client } = openTestArchive();
    const { notices } = await client.check.run({
      plan: { on: '2026-11-01' },
      lines: [{ name: 'Lê Thị Hoa' }],
    });

    expect(notices).toMatchObject([
      { rule: 'K4', outcome: 'not-enough-data' },
      { rule: 'K21', outcome: 'to-check', confidence: 'secondary' },
    ]);
  });
});
