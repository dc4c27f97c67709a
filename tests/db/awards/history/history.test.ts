import { describe, expect, it } from 'vitest';
import type { AwardLineInput, EntryContentInput } from '#contract';
import { givenBody, givenEntry, givenPerson } from '../../../support/given.ts';
import { openTestArchive, type TestArchive } from '../../../support/open-test-archive.ts';

type Client = TestArchive['client'];
type Decision = Partial<Extract<EntryContentInput, { kind: 'commendation' }>>;

const decide = (client: Client, number: string, line: AwardLineInput, rest: Decision = {}) =>
  givenEntry(client, {
    kind: 'commendation',
    number,
    title: `Tặng ${line.form}`,
    date: '15/01/2020',
    lines: [line],
    ...rest,
  });

describe('the history of a person', () => {
  it('tells every award by year of achievement, with decision, authority and place then', async () => {
    const { client } = openTestArchive();
    const agentId = await givenPerson(client, 'Lê Thị Hoa');
    const line = { asPrinted: 'Bà Lê Thị Hoa', agentId, form: 'Giấy khen' };
    await decide(
      client,
      '3/QĐ-UBND',
      { ...line, periodFrom: 2019, periodTo: 2019, position: 'Tổ trưởng', unit: 'TDP 7', money: 540_000 },
      { authority: { asPrinted: 'Chủ tịch UBND Phường 5' }, level: 'commune', rewardKind: 'campaign' },
    );
    const { awards, count, money } = await client.award.history({ agentId });
    expect({ count, money }).toEqual({ count: 1, money: 540_000 });
    expect(awards).toMatchObject([
      {
        ...{ agentId, asPrinted: 'Bà Lê Thị Hoa', form: 'Giấy khen', year: 2019, number: '3/QĐ-UBND' },
        ...{ position: 'Tổ trưởng', unit: 'TDP 7', authority: 'Chủ tịch UBND Phường 5', level: 'commune' },
        ...{ rewardKind: 'campaign', stage: 'decided', subject: 'Tặng Giấy khen' },
        signedOn: { earliest: '2020-01-15' },
      },
    ]);
  });

  it('takes the year from the line, else from the decision, else from the day it was signed; none comes last', async () => {
    const { client } = openTestArchive();
    const agentId = await givenPerson(client, 'Lê Thị Hoa');
    const line = { asPrinted: 'Lê Thị Hoa', agentId, form: 'Giấy khen' };
    await decide(client, 'không ngày', line, { date: null });
    await decide(client, 'ngày ký', line);
    await decide(client, 'quyết định', line, { achievementFrom: 2017, achievementTo: 2018 });
    await decide(client, 'dòng', { ...line, periodFrom: 2016 }, { achievementTo: 2018 });
    await decide(client, 'ngược', { ...line, periodFrom: 2013, periodTo: 2011 });
    const { awards } = await client.award.history({ agentId });
    expect(awards.map(({ number, yearFrom, year }) => [number, yearFrom, year])).toEqual([
      ['ngày ký', 2020, 2020],
      ['quyết định', 2017, 2018],
      ['dòng', 2016, 2016],
      ['ngược', 2011, 2013],
      ['không ngày', null, null],
    ]);
  });

  it('shows what was revoked with its decision, and counts it nowhere', async () => {
    const { client } = openTestArchive();
    const agentId = await givenPerson(client, 'Lê Thị Hoa');
    const line = { asPrinted: 'Lê Thị Hoa', agentId, form: 'Giấy khen', money: 100 };
    const inYear = (periodTo: number, rest: object = {}) => ({ ...line, periodTo, ...rest });
    await decide(client, '1/QĐ', inYear(2018));
    await decide(client, '2/QĐ', inYear(2019, { revokedBy: '8/QĐ' }));
    await decide(client, '3/QĐ', inYear(2020));
    await decide(client, '4/QĐ', inYear(2021), { status: 'revoked', revokedBy: '9/QĐ' });
    await client.entry.trash({ ids: [await decide(client, '5/QĐ', inYear(2022))] });
    const { awards, count, money, gaps, runs } = await client.award.history({ agentId });
    expect(awards.map(({ number, stage, changedBy }) => [number, stage, changedBy])).toEqual([
      ['4/QĐ', 'revoked', '9/QĐ'],
      ['3/QĐ', 'decided', ''],
      ['2/QĐ', 'revoked', '8/QĐ'],
      ['1/QĐ', 'decided', ''],
    ]);
    expect({ count, money, gaps, runs }).toEqual({ count: 2, money: 200, gaps: [2019], runs: [] });
  });

  it('says which awards were handed over: on the line, or at the ceremony of the decision', async () => {
    const { client } = openTestArchive();
    const agentId = await givenPerson(client, 'Lê Thị Hoa');
    const line = { asPrinted: 'Lê Thị Hoa', agentId, form: 'Giấy khen' };
    await decide(client, '1/QĐ', { ...line, periodTo: 2018, presentedOn: '20/01/2020' });
    await decide(client, '2/QĐ', { ...line, periodTo: 2017 }, { ceremonyOn: '20/01/2020' });
    await decide(client, '3/QĐ', { ...line, periodTo: 2016 }, { status: 'corrected', revokedBy: '7/QĐ' });
    const { awards } = await client.award.history({ agentId });
    expect(awards.map(({ stage, changedBy }) => [stage, changedBy])).toEqual([
      ['presented', ''],
      ['presented', ''],
      ['corrected', '7/QĐ'],
    ]);
  });

  it('says so where there is no such person', async () => {
    const { client } = openTestArchive();
    const agentId = '0190b5a0-0000-7000-8000-000000000000';
    await expect(client.award.history({ agentId })).rejects.toMatchObject({ detail: { code: 'not_found' } });
  });
});

describe('the evidence', () => {
  it('is the ceremony and its photos, those of the person first; photos of the decision itself too', async () => {
    const { client } = openTestArchive();
    const agentId = await givenPerson(client, 'Lê Thị Hoa');
    const entryId = await decide(client, '1/QĐ', { asPrinted: 'Lê Thị Hoa', agentId, form: 'Giấy khen' });
    const conference = await givenEntry(client, {
      kind: 'minutes',
      title: 'Hội nghị tổng kết',
      date: '2020',
    });
    const photo = (title: string, people: { asPrinted: string; agentId?: string }[] = []) =>
      givenEntry(client, { kind: 'photo', title, people });
    const hall = await photo('Toàn cảnh');
    const hers = await photo('Bà Hoa nhận', [{ asPrinted: 'Lê Thị Hoa', agentId }]);
    const scan = await photo('Chụp quyết định');
    await client.entry.link({ fromId: entryId, toId: conference, role: 'presented-at' });
    for (const fromId of [hall, hers])
      await client.entry.link({ fromId, toId: conference, role: 'photo-of' });
    await client.entry.link({ fromId: scan, toId: entryId, role: 'photo-of' });
    const { evidence } = await client.award.history({ agentId });
    expect(evidence).toMatchObject([
      { entryId, ceremonies: [{ entryId: conference, title: 'Hội nghị tổng kết' }], photoCount: 3 },
    ]);
    const titles = evidence[0]?.photos.map(({ title, isOfAgent }) => [title, isOfAgent]);
    expect(titles?.[0]).toEqual(['Bà Hoa nhận', true]);
    expect(titles?.slice(1)).toEqual(
      expect.arrayContaining([
        ['Toàn cảnh', false],
        ['Chụp quyết định', false],
      ]),
    );
  });

  it('is not said where there is none, nor what lies in the bin', async () => {
    const { client } = openTestArchive();
    const agentId = await givenPerson(client, 'Lê Thị Hoa');
    const entryId = await decide(client, '1/QĐ', { asPrinted: 'Lê Thị Hoa', agentId, form: 'Giấy khen' });
    const conference = await givenEntry(client, { kind: 'minutes', title: 'Hội nghị', date: null });
    await client.entry.link({ fromId: entryId, toId: conference, role: 'presented-at' });
    await client.entry.trash({ ids: [conference] });
    expect((await client.award.history({ agentId })).evidence).toEqual([]);
  });
});

describe('the history of a body', () => {
  it('tells the awards of the bodies it took over from too, unless they are not wanted', async () => {
    const { client } = openTestArchive();
    const [p5, silk, outer] = await Promise.all(
      ['Phường 5', 'Phường Hàng Tơ', 'Phường Ngoài'].map((name) => givenBody(client, name)),
    );
    if (!p5 || !silk || !outer) throw new Error('no bodies');
    await client.agent.saveEvent({ kind: 'merged', on: '01/07/2025', fromIds: [p5], toIds: [silk] });
    const give = (number: string, agentId: string, periodTo: number) =>
      decide(client, number, {
        recipientKind: 'body',
        asPrinted: 'Tập thể',
        agentId,
        form: 'Cờ thi đua',
        periodTo,
      });
    await give('1/QĐ', p5, 2024);
    await give('2/QĐ', silk, 2025);
    await give('3/QĐ', outer, 2023);
    const whole = await client.award.history({ agentId: silk });
    expect(whole.awards.map(({ number, agentId }) => [number, agentId])).toEqual([
      ['2/QĐ', silk],
      ['1/QĐ', p5],
    ]);
    expect(whole.predecessors).toEqual([{ id: p5, name: 'Phường 5' }]);
    expect(whole.runs).toMatchObject([{ from: 2024, to: 2025, length: 2 }]);
    const own = await client.award.history({ agentId: silk, withPredecessors: false });
    expect(own.awards.map(({ number }) => number)).toEqual(['2/QĐ']);
    expect(own.predecessors).toEqual([]);
  });
});

describe('awards linked to nobody', () => {
  it('are found by the printed name, however it is spelled, without honorific and by kind', async () => {
    const { client } = openTestArchive();
    const agentId = await givenPerson(client, 'Nguyễn Văn Đức');
    const line = { form: 'Giấy khen', periodTo: 2019 };
    await decide(client, '1/QĐ', { ...line, asPrinted: 'Ông NGUYỄN VĂN ĐỨC' });
    await decide(client, '2/QĐ', { ...line, asPrinted: 'Nguyễn Văn Đức', agentId });
    await decide(client, '3/QĐ', { ...line, asPrinted: 'Nguyễn Văn Đực' });
    await decide(client, '4/QĐ', { ...line, asPrinted: 'Nguyễn Văn Đức', recipientKind: 'household' });
    const ask = async (name: string, kinds: ('person' | 'household')[] = []) =>
      (await client.award.unlinked({ name, kinds })).map(({ number }) => number).sort();
    expect(await ask('đ/c Nguyễn Văn Đức', ['person'])).toEqual(['1/QĐ', '3/QĐ']);
    expect(await ask('nguyen van duc')).toEqual(['1/QĐ', '3/QĐ', '4/QĐ']);
    expect(await ask('  ')).toEqual([]);
  });
});

describe('the life of an award line', () => {
  it('is proposed first, and counts only once it is decided; then it is handed over, corrected, revoked', async () => {
    const { client } = openTestArchive();
    const agentId = await givenPerson(client, 'Lê Thị Hoa');
    const line = { asPrinted: 'Lê Thị Hoa', agentId, form: 'Giấy khen', periodTo: 2019 };
    const content = { kind: 'commendation' as const, title: 'Tặng Giấy khen', proposal: '12/TTr-HĐTĐ' };
    const steps: [Decision, AwardLineInput][] = [
      [{ status: 'proposed' }, line],
      [{ status: 'in_force', number: '1/QĐ-UBND' }, line],
      [{ number: '1/QĐ-UBND', ceremonyOn: '20/01/2020' }, line],
      [
        { number: '1/QĐ-UBND', ceremonyOn: '20/01/2020' },
        { ...line, correctedBy: '5/QĐ-UBND' },
      ],
      [{ number: '1/QĐ-UBND' }, { ...line, correctedBy: '5/QĐ-UBND', revokedBy: '9/QĐ-UBND' }],
    ];
    const told: unknown[] = [];
    let id: string | null = null;
    let revision: number | null = null;
    for (const [head, one] of steps) {
      const saved = await client.entry.save({ id, revision, content: { ...content, ...head, lines: [one] } });
      ({ id, revision } = saved);
      const { awards, count } = await client.award.history({ agentId });
      const { summary } = await client.agent.get({ id: agentId });
      told.push([awards[0]?.stage, awards[0]?.changedBy, count, summary.awardCount]);
    }
    expect(told).toEqual([
      ['proposed', '', 0, 0],
      ['decided', '', 1, 1],
      ['presented', '', 1, 1],
      ['corrected', '5/QĐ-UBND', 1, 1],
      ['revoked', '9/QĐ-UBND', 0, 0],
    ]);
  });
});
