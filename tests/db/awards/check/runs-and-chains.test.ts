import { describe, expect, it } from 'vitest';
import { type Case, ofRule, told, yearly } from './situations.ts';

const CS = 'grassroots-emulation-fighter';
const province = { formCode: 'province-emulation-fighter', year: 2024 };

const k5: readonly [string, Case, string[]][] = [
  [
    'three years in a row are shown',
    { proposal: province, facts: yearly(CS, 2022, 2023, 2024) },
    ['evidence supports run_complete'],
  ],
  [
    'a run that ends the year before the proposal counts',
    { proposal: province, facts: yearly(CS, 2021, 2022, 2023) },
    ['evidence supports run_complete'],
  ],
  [
    'two of three are to be checked',
    { proposal: province, facts: yearly(CS, 2023, 2024) },
    ['to-check concerns run_incomplete'],
  ],
  [
    'a gap year breaks the run',
    { proposal: province, facts: yearly(CS, 2021, 2022, 2024) },
    ['to-check concerns run_incomplete'],
  ],
  [
    'a run that ended years ago is no run up to now',
    { proposal: province, facts: yearly(CS, 2018, 2019, 2020) },
    ['to-check concerns run_incomplete'],
  ],
  ['nothing known is too little to say', { proposal: province }, ['not-enough-data concerns run_incomplete']],
  [
    'a revoked year counts for nothing',
    {
      proposal: province,
      facts: [...yearly(CS, 2022, 2024), { ...yearly(CS, 2023)[0], stage: 'revoked' as const }],
    },
    ['to-check concerns run_incomplete'],
  ],
  [
    'a year won in a campaign counts for nothing',
    {
      proposal: province,
      facts: [...yearly(CS, 2022, 2024), { ...yearly(CS, 2023)[0], rewardKind: 'campaign' }],
    },
    ['to-check concerns run_incomplete'],
  ],
  ['another form is no matter of this rule', { proposal: { formCode: 'advanced-worker', year: 2024 } }, []],
];

describe('K5, provincial emulation fighter', () => {
  it.each(k5)('%s', (_name, said, expected) => {
    expect(told('K5', said)).toEqual(expected);
  });

  it.each([
    ['2023-06-01', 'Luật Thi đua, khen thưởng 15/2003/QH11 (sửa đổi 2005, 2013), Đ.22', 'to-check'],
    ['2024-06-01', 'Luật 06/2022/QH15, Đ.22', 'evidence'],
    ['2026-10-01', 'Luật 06/2022/QH15, sửa đổi bởi Luật 06/2026/QH16, Đ.22', 'to-check'],
  ])('cites on %s: %s', (on, source, outcome) => {
    const said = { on, proposal: province, facts: yearly(CS, 2022, 2023, 2024) };

    expect(ofRule('K5', said)).toMatchObject([{ source, outcome }]);
  });
});

describe('K6 and K7', () => {
  it.each<[string, string, Case, string[]]>([
    [
      'K6',
      'two provincial titles in a row are shown',
      {
        proposal: { formCode: 'national-emulation-fighter', year: 2024 },
        facts: yearly('province-emulation-fighter', 2023, 2024),
      },
      ['evidence supports run_complete'],
    ],
    [
      'K6',
      'one is to be checked',
      {
        proposal: { formCode: 'national-emulation-fighter', year: 2024 },
        facts: yearly('province-emulation-fighter', 2024),
      },
      ['to-check concerns run_incomplete'],
    ],
    [
      'K7',
      'the advanced worker of the year is shown, as to be checked: the rule was not read in the law',
      { proposal: { formCode: CS, year: 2024 }, facts: yearly('advanced-worker', 2024) },
      ['to-check supports run_complete'],
    ],
    [
      'K7',
      'without it there is too little to say',
      { proposal: { formCode: CS, year: 2024 } },
      ['not-enough-data concerns run_incomplete'],
    ],
  ])('%s: %s', (rule, _name, said, expected) => {
    expect(told(rule, said)).toEqual(expected);
  });
});

describe('K20, the gap year', () => {
  it('names the year that is missing', () => {
    const [finding] = ofRule('K20', { proposal: province, facts: yearly(CS, 2021, 2022, 2024) });

    expect(finding).toMatchObject({ outcome: 'to-check', reason: { code: 'gap_years', years: [2023] } });
  });

  it('a gap before a whole run is no concern', () => {
    expect(told('K20', { proposal: province, facts: yearly(CS, 2018, 2022, 2023, 2024) })).toEqual([]);
  });
});

const certificate = { formCode: 'certificate-of-merit-province', year: 2024 };
const PM = 'certificate-of-merit-prime-minister';
const order = { formCode: 'labour-order', awardClass: 'III' as const, year: 2024 };
const rated = (rating: string, ...years: number[]) =>
  years.map((year) => ({ formCode: 'advanced-worker', year, rating, entryId: `${year}` }));

describe('K10–K13, forms that rest on others', () => {
  it.each<[string, string, Case, string[]]>([
    [
      'K10',
      'two grassroots titles in a row are shown',
      { proposal: certificate, facts: yearly(CS, 2023, 2024) },
      ['evidence supports chain_complete'],
    ],
    [
      'K10',
      'two years of excellent completion with two initiatives are the other way',
      {
        proposal: { ...certificate, initiatives: ['Sổ tay số', 'Một cửa lưu động'] },
        facts: rated('HTXSNV', 2023, 2024),
      },
      ['evidence supports chain_complete'],
    ],
    [
      'K10',
      'with a gap it is to be checked',
      { proposal: certificate, facts: yearly(CS, 2022, 2024) },
      ['to-check concerns chain_incomplete'],
    ],
    [
      'K10',
      'a collective is no matter of an article about individuals',
      { proposal: { ...certificate, kind: 'body' }, facts: yearly(CS, 2023, 2024) },
      [],
    ],
    [
      'K10',
      'nothing known is too little to say',
      { proposal: certificate },
      ['not-enough-data concerns chain_incomplete'],
    ],
    [
      'K11',
      "the Prime Minister's certificate, five good years, one excellent, three titles",
      {
        proposal: order,
        facts: [
          ...yearly(PM, 2018),
          ...yearly(CS, 2020, 2021, 2023),
          ...rated('HTTNV', 2019, 2020, 2021, 2022),
          ...rated('HTXSNV', 2023),
        ],
      },
      ['evidence supports chain_complete'],
    ],
    [
      'K11',
      'titles before the certificate do not count',
      {
        proposal: order,
        facts: [
          ...yearly(PM, 2018),
          ...yearly(CS, 2015, 2016, 2017),
          ...rated('HTXSNV', 2019, 2020, 2021, 2022, 2023),
        ],
      },
      ['to-check concerns chain_incomplete'],
    ],
    [
      'K11',
      'four years after the certificate are not yet five',
      {
        proposal: { ...order, year: 2022 },
        facts: [
          ...yearly(PM, 2018),
          ...yearly(CS, 2019, 2020, 2021),
          ...rated('HTXSNV', 2018, 2019, 2020, 2021, 2022),
        ],
      },
      ['to-check concerns chain_incomplete'],
    ],
    [
      'K11',
      'a revoked certificate begins no chain',
      { proposal: order, facts: [{ ...yearly(PM, 2018)[0], stage: 'revoked' }] },
      ['not-enough-data concerns chain_incomplete'],
    ],
    ['K11', 'another class is no matter of this rule', { proposal: { ...order, awardClass: 'II' } }, []],
    [
      'K12',
      'the third class five years ago is shown, as to be checked: the rule was not read in the law',
      {
        proposal: { ...order, awardClass: 'II' },
        facts: [{ formCode: 'labour-order', awardClass: 'III', year: 2019 }],
      },
      ['to-check supports chain_complete'],
    ],
    [
      'K12a',
      'the third class is not the second',
      {
        proposal: { ...order, awardClass: 'I' },
        facts: [{ formCode: 'labour-order', awardClass: 'III', year: 2015 }],
      },
      ['not-enough-data concerns chain_incomplete'],
    ],
    [
      'K13',
      'a provincial certificate alone is to be checked',
      { proposal: { formCode: PM, year: 2024 }, facts: yearly('certificate-of-merit-province', 2020) },
      ['to-check concerns chain_incomplete'],
    ],
  ])('%s: %s', (rule, _name, said, expected) => {
    expect(told(rule, said)).toEqual(expected);
  });
});
