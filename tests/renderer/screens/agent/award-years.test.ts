import { expect, it } from 'vitest';
import type { AwardInHistory, AwardRun } from '#contract';
import { awardYears } from '../../../../renderer/screens/agent/history/award-years.ts';
import { yearCells } from '../../../../renderer/screens/agent/history/year-strip.tsx';

const award = (year: number | null, change: Partial<AwardInHistory> = {}): AwardInHistory => ({
  ...{
    lineId: `${year}`,
    entryId: 'e',
    agentId: 'a',
    recipientKind: 'person',
    asPrinted: '',
    birthYear: null,
  },
  ...{ position: '', unit: '', unitId: null, form: 'Giấy khen', formCode: null, awardClass: null },
  ...{ achievement: '', initiatives: [], rating: '', yearFrom: year, year, money: null, certificateNo: '' },
  ...{ isPosthumous: false, number: '', subject: '', signedOn: null, authority: '', level: '' },
  ...{ rewardKind: '', stage: 'decided', changedBy: '' },
  ...change,
});
const RUN: AwardRun = {
  ...{ form: 'Giấy khen', formCode: null, awardClass: null },
  ...{ from: 2021, to: 2023, length: 3 },
};

it('years run backwards; years without an award are told as one stretch, those without a year come last', () => {
  const rows = awardYears({
    awards: [award(2019), award(2010), award(null)],
    gaps: [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018],
    runs: [],
  });
  expect(rows.map(({ from, year, awards }) => [from, year, awards.length])).toEqual([
    [2019, 2019, 1],
    [2011, 2018, 0],
    [2010, 2010, 1],
    [null, null, 1],
  ]);
});

it('a year whose only award was revoked shows that award, not an empty year', () => {
  const rows = awardYears({
    awards: [award(2020), award(2019, { stage: 'revoked' }), award(2018)],
    gaps: [2019],
    runs: [],
  });
  expect(rows.map(({ year, awards }) => [year, awards.length])).toEqual([
    [2020, 1],
    [2019, 1],
    [2018, 1],
  ]);
});

it('a run is held together from its newest to its oldest year; what does not count is not part of it', () => {
  const rows = awardYears({
    awards: [
      award(2023),
      award(2022, { form: 'GIẤY KHEN' }),
      award(2022, { form: 'Bằng khen' }),
      award(2021),
      award(2020, { stage: 'revoked' }),
    ],
    gaps: [],
    runs: [RUN],
  });
  expect(rows.map(({ year, run }) => [year, run?.place])).toEqual([
    [2023, 'newest'],
    [2022, 'between'],
    [2021, 'oldest'],
    [2020, undefined],
  ]);
});

it('the strip of years tells awarded years, long achievements, gaps and what was revoked', () => {
  const cells = yearCells([
    award(2023, { yearFrom: 2021 }),
    award(2019, { stage: 'revoked' }),
    award(2018),
    award(2025, { stage: 'proposed' }),
    award(null),
  ]);
  expect(cells.map(({ year, state }) => `${year} ${state}`)).toEqual([
    '2018 awarded',
    '2019 revoked',
    '2020 none',
    '2021 covered',
    '2022 covered',
    '2023 awarded',
  ]);
});
