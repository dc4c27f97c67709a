import { expect, it } from 'vitest';
import { type Case, ofRule, told } from './situations.ts';

const FORM = 'letter-of-commendation-commune';
const FLOOD = 'Có thành tích xuất sắc trong phòng, chống bão lụt năm 2024';
const proposal = { formCode: FORM, achievement: FLOOD, year: 2024 };

const cases: readonly [string, Case, string[]][] = [
  [
    'the same achievement of the same year under another decision is evidence',
    {
      proposal,
      facts: [{ formCode: FORM, achievement: 'Đã có thành tích trong phòng chống bão lụt', year: 2024 }],
    },
    ['evidence concerns same_achievement'],
  ],
  [
    'another form for the same achievement is evidence all the same',
    { proposal, facts: [{ formCode: 'certificate-of-merit-province', achievement: FLOOD, year: 2024 }] },
    ['evidence concerns same_achievement'],
  ],
  [
    'the same words for another year are another achievement',
    { proposal, facts: [{ formCode: FORM, achievement: FLOOD, year: 2023 }] },
    [],
  ],
  [
    'another achievement of the same year is no concern',
    { proposal, facts: [{ formCode: FORM, achievement: 'Hiến máu tình nguyện', year: 2024 }] },
    [],
  ],
  [
    'a period that holds the year counts',
    { proposal, facts: [{ formCode: FORM, achievement: FLOOD, yearFrom: 2022, year: 2024 }] },
    ['evidence concerns same_achievement'],
  ],
  [
    'a revoked award counts for nothing',
    { proposal, facts: [{ formCode: FORM, achievement: FLOOD, year: 2024, stage: 'revoked' }] },
    [],
  ],
  [
    'without a told achievement, the same form for the same year is to be checked',
    { proposal: { formCode: FORM, year: 2024 }, facts: [{ formCode: FORM, achievement: FLOOD, year: 2024 }] },
    ['to-check concerns same_form_same_year'],
  ],
  [
    'without a year anywhere, the same achievement is to be checked',
    {
      proposal: { formCode: FORM, achievement: 'Hiến máu tình nguyện' },
      facts: [{ formCode: FORM, achievement: 'Hiến máu tình nguyện', year: 2024 }],
    },
    ['to-check concerns same_achievement_no_year'],
  ],
  [
    'an award found by its printed name only is to be checked',
    { proposal, facts: [{ formCode: FORM, achievement: FLOOD, year: 2024, isSure: false }] },
    ['to-check concerns same_achievement'],
  ],
  [
    'a rule the office has set to be checked never says evidence',
    { proposal, modes: { K1: 'to-check' }, facts: [{ formCode: FORM, achievement: FLOOD, year: 2024 }] },
    ['to-check concerns same_achievement'],
  ],
  [
    'a rule the office has switched off says nothing',
    { proposal, modes: { K1: 'off' }, facts: [{ formCode: FORM, achievement: FLOOD, year: 2024 }] },
    [],
  ],
];

it.each(cases)('K1: %s', (_name, said, expected) => {
  expect(told('K1', said)).toEqual(expected);
});

it('K1 cites the law in force on the day, and marks what was not read as to be checked', () => {
  const facts = [{ formCode: FORM, achievement: FLOOD, year: 2024 }];

  expect(ofRule('K1', { on: '2023-12-31', proposal, facts })).toMatchObject([
    { outcome: 'to-check', confidence: 'unconfirmed', effectiveFrom: '2004-07-01' },
  ]);
  expect(ofRule('K1', { on: '2024-01-01', proposal, facts })).toMatchObject([
    { outcome: 'evidence', source: 'Luật 06/2022/QH15, Đ.5.2', effectiveFrom: '2024-01-01' },
  ]);
});

it('a finding names the decisions it rests on', () => {
  const facts = [{ formCode: FORM, achievement: FLOOD, year: 2024, entryId: 'e7', lineId: 'l7' }];

  expect(ofRule('K1', { proposal, facts })).toMatchObject([{ evidence: ['e7'], lineIds: ['l7'] }]);
});
