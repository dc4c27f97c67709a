import { describe, expect, it } from 'vitest';
import { type Case, ofRule, told, yearly } from './situations.ts';

const CS = 'grassroots-emulation-fighter';
const GK = 'letter-of-commendation-commune';
const WORKER = 'advanced-worker';
const NOW = '2025-08-01';

describe('K3, a lower form need not come before', () => {
  const certificate = { formCode: 'certificate-of-merit-province', year: 2025 };
  it.each<[string, Case, string[]]>([
    [
      'without a letter before it, that is information that speaks for the proposal',
      { on: NOW, proposal: certificate },
      ['not-enough-data supports lower_form_not_needed'],
    ],
    [
      'with a letter before it there is nothing to say',
      { on: NOW, proposal: certificate, facts: yearly(GK, 2022) },
      [],
    ],
    [
      'a revoked letter is none',
      { on: NOW, proposal: certificate, facts: [{ ...yearly(GK, 2022)[0], stage: 'revoked' }] },
      ['not-enough-data supports lower_form_not_needed'],
    ],
    [
      'where the article asks for the lower form, that rule speaks and not this one',
      { on: NOW, proposal: { formCode: 'certificate-of-merit-prime-minister', year: 2025 } },
      [],
    ],
    ['of other forms nothing is said', { on: NOW, proposal: { formCode: GK, year: 2025 } }, []],
    ['of a form nobody knows nothing is said', { on: NOW, proposal: { formCode: null } }, []],
    ['before the decree nothing is said', { on: '2025-06-30', proposal: certificate }, []],
  ])('%s', (_name, said, expected) => {
    expect(told('K3', said)).toEqual(expected);
  });
});

describe('K8, the rating of the year', () => {
  const worker = { formCode: WORKER, year: 2024 };
  it.each<[string, Case, string[]]>([
    [
      'good completion is shown',
      { proposal: { ...worker, rating: 'Hoàn thành tốt nhiệm vụ' } },
      ['evidence supports rating_met'],
    ],
    [
      'an abbreviation in small letters reads the same',
      { proposal: { ...worker, rating: 'htxsnv' } },
      ['evidence supports rating_met'],
    ],
    [
      'plain completion nearly meets it and is pointed out',
      { proposal: { ...worker, rating: 'Hoàn thành nhiệm vụ' } },
      ['evidence concerns rating_below'],
    ],
    [
      'words nobody knows are to be checked',
      { proposal: { ...worker, rating: 'Loại A' } },
      ['to-check concerns rating_unread'],
    ],
    [
      'an award of the same year may tell it',
      { proposal: worker, facts: [{ formCode: CS, year: 2024, rating: 'HTXSNV' }] },
      ['evidence supports rating_met'],
    ],
    [
      'one of somebody who only may be meant is to be checked',
      { proposal: worker, facts: [{ formCode: CS, year: 2024, rating: 'HTXSNV', isSure: false }] },
      ['to-check supports rating_met'],
    ],
    [
      'one of another year tells nothing',
      { proposal: worker, facts: [{ year: 2023, rating: 'HTXSNV' }] },
      [],
    ],
    [
      'one that was revoked tells nothing',
      { proposal: worker, facts: [{ year: 2024, rating: 'HTXSNV', stage: 'revoked' }] },
      [],
    ],
    ['without a rating no line is pointed out', { proposal: worker }, []],
    ['another form is no matter of this rule', { proposal: { formCode: GK, rating: 'HTNV' } }, []],
  ])('%s', (_name, said, expected) => {
    expect(told('K8', said)).toEqual(expected);
  });

  it.each([
    ['2023-06-01', 'Luật Thi đua, khen thưởng 15/2003/QH11 (sửa đổi 2005, 2013), Đ.24', 'to-check'],
    ['2024-06-01', 'Luật 06/2022/QH15, Đ.24', 'evidence'],
    ['2026-10-01', 'Luật 06/2022/QH15, sửa đổi bởi Luật 06/2026/QH16, Đ.24', 'to-check'],
  ])('cites on %s: %s', (on, source, outcome) => {
    expect(ofRule('K8', { on, proposal: { ...worker, rating: 'HTTNV' } })).toMatchObject([
      { source, outcome },
    ]);
  });
});

describe('K14, members of a collective', () => {
  const collective = {
    formCode: 'advanced-labour-collective',
    kind: 'body' as const,
    name: 'Tổ dân phố 7',
    year: 2024,
  };
  it.each<[string, Case, string[]]>([
    [
      'members with the title in that year are counted, and the share is left to be checked',
      { proposal: collective, members: yearly(WORKER, 2024) },
      ['to-check concerns members_counted'],
    ],
    [
      'so are those of the same list',
      { proposal: collective, list: [{ formCode: WORKER, unit: 'TỔ DÂN PHỐ 7', year: 2024 }] },
      ['to-check concerns members_counted'],
    ],
    [
      'those of another year do not count',
      { proposal: collective, members: yearly(WORKER, 2023) },
      ['not-enough-data concerns members_unknown'],
    ],
    [
      'revoked ones do not count',
      { proposal: collective, members: [{ ...yearly(WORKER, 2024)[0], stage: 'revoked' }] },
      ['not-enough-data concerns members_unknown'],
    ],
    [
      'those of another unit in the list do not count',
      { proposal: collective, list: [{ formCode: WORKER, unit: 'Tổ dân phố 8', year: 2024 }] },
      ['not-enough-data concerns members_unknown'],
    ],
    ['a person is no matter of this rule', { proposal: { ...collective, kind: 'person' } }, []],
    ['another form is no matter of this rule', { proposal: { ...collective, formCode: GK } }, []],
  ])('%s', (_name, said, expected) => {
    expect(told('K14', said)).toEqual(expected);
  });

  it('tells how many, from archive and list, and which lines', () => {
    const [finding] = ofRule('K14', {
      proposal: collective,
      members: yearly(WORKER, 2024),
      list: [{ formCode: WORKER, unit: 'Tổ dân phố 7', year: 2024 }],
    });

    expect(finding).toMatchObject({ reason: { count: 2 }, lines: [2], evidence: ['advanced-worker 2024'] });
  });

  it.each([
    ['2023-06-01', 'verified'],
    ['2024-06-01', 'unconfirmed'],
    ['2026-10-01', 'unknown'],
  ])('carries on %s the mark %s', (on, confidence) => {
    expect(ofRule('K14', { on, proposal: collective })).toMatchObject([{ confidence }]);
  });
});

describe('K17, a course of service', () => {
  const order = { formCode: 'labour-order', awardClass: 'III' as const, year: 2025 };
  const before = { formCode: 'labour-order', awardClass: 'III' as const, year: 2015, rewardKind: 'tenure' };
  it.each<[string, Case, string[]]>([
    [
      'the same class before is evidence',
      { rewardKind: 'tenure', proposal: order, facts: [before] },
      ['evidence concerns once_per_class'],
    ],
    [
      'another class before is none: posts and years are left to be compared',
      { rewardKind: 'tenure', proposal: { ...order, awardClass: 'II' }, facts: [before] },
      ['not-enough-data concerns years_in_post'],
    ],
    [
      'the same class for regular merit before is none',
      { rewardKind: 'tenure', proposal: order, facts: [{ ...before, rewardKind: 'regular' }] },
      ['not-enough-data concerns years_in_post'],
    ],
    [
      'a revoked one before is none',
      { rewardKind: 'tenure', proposal: order, facts: [{ ...before, stage: 'revoked' }] },
      ['not-enough-data concerns years_in_post'],
    ],
    [
      'where the list does not tell its kind of reward it is to be checked',
      { proposal: order, facts: [before] },
      ['to-check concerns once_per_class'],
    ],
    [
      'a proposal for regular merit is no matter of this rule',
      { rewardKind: 'regular', proposal: order, facts: [before] },
      [],
    ],
    ['nothing known and nothing told is nothing to say', { proposal: order }, []],
  ])('%s', (_name, said, expected) => {
    expect(told('K17', said)).toEqual(expected);
  });

  it.each([
    ['2023-12-31', []],
    ['2025-06-30', ['Luật 06/2022/QH15, Đ.44.1.g']],
    ['2025-07-01', ['Luật 06/2022/QH15, Nghị định 152/2025/NĐ-CP, Đ.44.1.g và Đ.21']],
    ['2026-10-01', ['Luật 06/2022/QH15, sửa đổi bởi Luật 06/2026/QH16, Đ.44.1.g']],
  ])('cites on %s: %j', (on, sources) => {
    const said = { on, rewardKind: 'tenure', proposal: order, facts: [before] };

    expect(ofRule('K17', said).map(({ source }) => source)).toEqual(sources);
  });
});

describe('K18, round anniversaries', () => {
  const unit = { kind: 'body' as const, formCode: 'labour-order' };
  it.each<[string, Case, string[]]>([
    [
      'seventy years are round',
      { proposal: { ...unit, achievement: 'Kỷ niệm 70 năm ngày thành lập trường' } },
      [],
    ],
    [
      'seventy-five are to be checked',
      { proposal: { ...unit, achievement: 'Kỷ niệm 75 năm ngày thành lập trường' } },
      ['to-check concerns anniversary_not_round'],
    ],
    [
      'without marks it reads the same',
      { proposal: { ...unit, achievement: 'ky niem 5 nam thanh lap' } },
      ['to-check concerns anniversary_not_round'],
    ],
    [
      'years of work are no anniversary',
      {
        proposal: {
          ...unit,
          achievement: '05 năm liên tục hoàn thành tốt nhiệm vụ, kỷ niệm 70 năm thành lập',
        },
      },
      [],
    ],
    [
      'a campaign for a day of the nation is no anniversary of the unit',
      { proposal: { ...unit, achievement: 'Chào mừng 45 năm ngày giải phóng miền Nam' } },
      [],
    ],
    [
      'a year of the calendar is no count of years',
      { proposal: { ...unit, achievement: 'thành tích năm 2025' } },
      [],
    ],
    [
      'a person has no anniversary of founding',
      { proposal: { formCode: GK, achievement: '75 năm thành lập trường' } },
      [],
    ],
    [
      'before the law nothing is said',
      { on: '2023-12-31', proposal: { ...unit, achievement: '75 năm thành lập trường' } },
      [],
    ],
  ])('%s', (_name, said, expected) => {
    expect(told('K18', said)).toEqual(expected);
  });
});
