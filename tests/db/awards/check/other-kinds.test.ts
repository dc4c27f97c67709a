import { describe, expect, it } from 'vitest';
import { type Case, ofRule, told, yearly } from './situations.ts';

const CS = 'grassroots-emulation-fighter';
const GK = 'letter-of-commendation-commune';
const province = { formCode: 'province-emulation-fighter', year: 2024 };

describe('K2, sudden and campaign awards', () => {
  it.each<[string, Case, string[]]>([
    [
      'one that the proposal would rest on is shown as not counted',
      { on: '2025-08-01', proposal: province, facts: [{ ...yearly(CS, 2023)[0], rewardKind: 'campaign' }] },
      ['evidence concerns not_a_basis'],
    ],
    [
      'under the decree before, the same is to be checked',
      { on: '2025-06-30', proposal: province, facts: [{ ...yearly(CS, 2023)[0], rewardKind: 'sudden' }] },
      ['to-check concerns not_a_basis'],
    ],
    [
      'after the decree has run out, its successor is not known',
      { on: '2027-03-01', proposal: province, facts: [{ ...yearly(CS, 2023)[0], rewardKind: 'sudden' }] },
      ['to-check concerns not_a_basis'],
    ],
    [
      'one that the proposal does not rest on is no concern',
      { on: '2025-08-01', proposal: province, facts: [{ formCode: GK, year: 2023, rewardKind: 'campaign' }] },
      [],
    ],
    ['a regular one counts', { on: '2025-08-01', proposal: province, facts: yearly(CS, 2023) }, []],
  ])('%s', (_name, said, expected) => {
    expect(told('K2', said)).toEqual(expected);
  });
});

describe('K16, who may confer', () => {
  it.each<[string, Case, string[]]>([
    [
      'a ward chairman may confer the letter',
      { authority: 'commune-chairman', proposal: { formCode: GK } },
      [],
    ],
    [
      'a ward chairman conferring the grassroots title is pointed out',
      { authority: 'commune-chairman', proposal: { formCode: CS } },
      ['evidence concerns outside_authority'],
    ],
    [
      'since districts ended the table is to be checked',
      { on: '2025-07-01', authority: 'commune-chairman', proposal: { formCode: CS } },
      ['to-check concerns outside_authority'],
    ],
    ['without an authority nothing is said', { proposal: { formCode: CS } }, []],
    [
      'of an authority nobody knows nothing is said',
      { authority: 'front-committee', proposal: { formCode: CS } },
      [],
    ],
    [
      'of a form nobody knows nothing is said',
      { authority: 'commune-chairman', proposal: { formCode: null } },
      [],
    ],
  ])('%s', (_name, said, expected) => {
    expect(told('K16', said)).toEqual(expected);
  });
});

describe('K19, reward money', () => {
  const worker = { formCode: 'advanced-worker', year: 2024 };
  it.each<[string, Case, string[]]>([
    ['the amount of the day fits', { on: '2024-08-01', proposal: { ...worker, money: 702_000 } }, []],
    [
      'the amount of the base salary before is pointed out',
      { on: '2024-08-01', proposal: { ...worker, money: 540_000 } },
      ['to-check concerns money_differs'],
    ],
    [
      'the same amount fitted a month before',
      { on: '2024-06-30', proposal: { ...worker, money: 540_000 } },
      [],
    ],
    ['a list without money is not asked for it', { on: '2024-08-01', proposal: worker }, []],
    [
      'beyond the known table there is too little to say',
      { on: '2026-08-01', proposal: { ...worker, money: 702_000 } },
      ['not-enough-data concerns base_salary_unknown'],
    ],
  ])('%s', (_name, said, expected) => {
    expect(told('K19', said)).toEqual(expected);
  });

  it('tells the amount after the table, double for a collective', () => {
    const proposal = { formCode: 'certificate-of-merit-province', kind: 'body' as const, money: 1 };

    expect(ofRule('K19', { on: '2025-08-01', proposal })).toMatchObject([{ reason: { amount: 7_020_000 } }]);
  });
});

describe('K22, twice in one list', () => {
  const line = { formCode: GK, unit: 'TDP 7' };
  it.each<[string, Case, string[]]>([
    [
      'the same agent twice for one form is evidence',
      { proposal: { ...line, agentId: 'a' }, list: [{ ...line, agentId: 'a' }] },
      ['evidence concerns listed_twice'],
    ],
    [
      'the same name in the same unit is to be checked',
      { proposal: { ...line, agentId: null }, list: [line] },
      ['to-check concerns listed_twice'],
    ],
    [
      'without marks it is the same name',
      { proposal: { ...line, agentId: null }, list: [{ ...line, name: 'nguyen van duc' }] },
      ['to-check concerns listed_twice'],
    ],
    [
      'two years of birth are two people',
      { proposal: { ...line, agentId: null, birthYear: 1971 }, list: [{ ...line, birthYear: 1985 }] },
      [],
    ],
    [
      'two units are two people until something says else',
      { proposal: { ...line, agentId: null }, list: [{ ...line, unit: 'TDP 9' }] },
      [],
    ],
    [
      'another form for the same person is usual',
      { proposal: line, list: [{ ...line, agentId: 'a', formCode: 'advanced-worker' }] },
      [],
    ],
    [
      'other marks on the name in the same unit may be one person',
      {
        proposal: { ...line, agentId: null },
        list: [
          { ...line, name: 'Nguyễn Văn Đúc' },
          { ...line, name: 'Nguyễn Văn Đứt' },
        ],
      },
      ['to-check concerns listed_twice'],
    ],
    [
      'a slip of the pen in the same unit may be one person',
      { proposal: { ...line, agentId: null }, list: [{ ...line, name: 'Nguyễn Văn Đứt' }] },
      ['to-check concerns spelling_twin'],
    ],
    [
      'a slip of the pen in another unit is another person',
      { proposal: { ...line, agentId: null }, list: [{ ...line, unit: 'TDP 9', name: 'Nguyễn Văn Đứt' }] },
      [],
    ],
  ])('%s', (_name, said, expected) => {
    expect(told('K22', said)).toEqual(expected);
  });
});

describe('K23, revoked awards', () => {
  it('one that the proposal would rest on is shown as not counted', () => {
    const facts = [{ ...yearly(CS, 2023)[0], stage: 'revoked' as const }];

    expect(told('K23', { proposal: province, facts })).toEqual(['evidence concerns revoked_not_counted']);
  });

  it('one that has nothing to do with the proposal is no concern', () => {
    const facts = [{ formCode: GK, year: 2020, achievement: 'Hiến máu', stage: 'revoked' as const }];

    expect(told('K23', { proposal: province, facts })).toEqual([]);
  });
});

describe('K24, one initiative backs one award', () => {
  const facts = [{ formCode: CS, year: 2022, initiatives: ['Sổ tay số cho tổ dân phố'] }];

  it('an initiative that stands with an earlier award is evidence', () => {
    const proposal = { ...province, initiatives: ['So tay so cho to dan pho'] };

    expect(ofRule('K24', { proposal, facts })).toMatchObject([
      { outcome: 'evidence', reason: { code: 'initiative_spent', name: 'Sổ tay số cho tổ dân phố' } },
    ]);
  });

  it('another initiative is no concern', () => {
    expect(told('K24', { proposal: { ...province, initiatives: ['Một cửa lưu động'] }, facts })).toEqual([]);
  });
});
