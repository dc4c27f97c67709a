import type { Fact } from '../../../../../db/awards/check/situation.ts';
import { type Case, yearly } from '../situations.ts';
import type { RuleTable, RuleTables } from './table.ts';

const GRASSROOTS = 'grassroots-emulation-fighter';
const OF_PROVINCE = 'certificate-of-merit-province';
const OF_MINISTER = 'certificate-of-merit-prime-minister';
const ORDER = 'labour-order';

const WHOLE = ['evidence supports chain_complete'];
const LIKELY_WHOLE = ['to-check supports chain_complete'];
const INCOMPLETE = ['to-check concerns chain_incomplete'];
const UNKNOWN = ['not-enough-data concerns chain_incomplete'];

type Facts = readonly Partial<Fact>[];
const rated = (rating: string, ...years: number[]): Facts =>
  years.map((year) => ({ formCode: 'advanced-worker', year, yearFrom: year, rating, entryId: `${year}` }));
const ordered = (awardClass: 'II' | 'III', year: number): Partial<Fact> => ({
  ...{ formCode: ORDER, awardClass, year, yearFrom: year },
});
const revoked = (fact: Partial<Fact> = {}): Partial<Fact> => ({ ...fact, stage: 'revoked' });

const certificate = { formCode: OF_PROVINCE, year: 2024, initiatives: ['Sổ tay số', 'Một cửa lưu động'] };
const excellent: Case = { proposal: certificate, facts: rated('HTXSNV', 2023, 2024) };

const third = { formCode: ORDER, awardClass: 'III' as const, year: 2024 };
const since2018 = (...good: number[]): Case => ({
  proposal: third,
  facts: [
    ...yearly(OF_MINISTER, 2018),
    ...yearly(GRASSROOTS, 2020, 2021, 2023),
    ...rated('HTTNV', ...good),
    ...rated('HTXSNV', 2023),
  ],
});

const minister = { formCode: OF_MINISTER, year: 2024 };
const fiveYears = (...years: number[]): Case => ({
  proposal: minister,
  facts: [...yearly(OF_PROVINCE, 2018), ...rated('HTTNV', ...years)],
});

/** The next class of the order: the class before, five years ago. */
function nextClass(awardClass: 'I' | 'II', before: 'II' | 'III', article: string): RuleTable {
  const proposal = { formCode: ORDER, awardClass, year: 2024 };
  const held = (year: number): Case => ({ proposal, facts: [ordered(before, year)] });
  return {
    met: [held(2019), LIKELY_WHOLE],
    'nearly met': [held(2020), INCOMPLETE],
    'gap year': 'counts years since, not years in a row',
    revoked: [{ proposal, facts: [revoked(ordered(before, 2019))] }, UNKNOWN],
    'wrong period': [{ proposal: { ...proposal, year: 2019 }, facts: [ordered(before, 2022)] }, INCOMPLETE],
    'missing data': [{ proposal }, UNKNOWN],
    changing: held(2019),
    law: [
      ['2023-12-31', '15/2003/QH11', 'unconfirmed'],
      ['2024-01-01', `Luật 06/2022/QH15, ${article}`, 'unconfirmed'],
      ['2026-10-01', `Luật 06/2026/QH16, ${article}`, 'unknown'],
    ],
  };
}

/** Forms that rest on others held before, and on years of good work. */
export const chains: RuleTables = {
  K10: {
    met: [excellent, WHOLE],
    'nearly met': [
      { proposal: { ...certificate, initiatives: ['Sổ tay số'] }, facts: rated('HTXSNV', 2023, 2024) },
      INCOMPLETE,
    ],
    'gap year': [{ proposal: certificate, facts: rated('HTXSNV', 2021, 2024) }, INCOMPLETE],
    revoked: [{ proposal: certificate, facts: rated('HTXSNV', 2023, 2024).map(revoked) }, UNKNOWN],
    'wrong period': [{ proposal: certificate, facts: rated('HTXSNV', 2019, 2020) }, INCOMPLETE],
    'missing data': [{ proposal: { ...certificate, initiatives: [] } }, UNKNOWN],
    changing: excellent,
    law: [
      ['2023-12-31', '15/2003/QH11', 'unconfirmed'],
      ['2024-01-01', 'Luật 06/2022/QH15, Đ.74.1.d', 'verified'],
      ['2026-10-01', 'Luật 06/2026/QH16, Đ.74.1.d', 'secondary'],
    ],
  },
  K11: {
    met: [since2018(2019, 2020, 2021, 2022), WHOLE],
    'nearly met': [since2018(2020, 2021, 2022), INCOMPLETE],
    'gap year': [since2018(2019, 2020, 2022, 2024), INCOMPLETE],
    revoked: [{ proposal: third, facts: [revoked(yearly(OF_MINISTER, 2018)[0])] }, UNKNOWN],
    'wrong period': [
      { ...since2018(2019, 2020, 2021, 2022), proposal: { ...third, year: 2030 } },
      INCOMPLETE,
    ],
    'missing data': [{ proposal: third }, UNKNOWN],
    changing: since2018(2019, 2020, 2021, 2022),
    law: [
      ['2023-12-31', '15/2003/QH11', 'unconfirmed'],
      ['2024-01-01', 'Luật 06/2022/QH15, Đ.44.1.e', 'verified'],
      ['2026-10-01', 'Luật 06/2026/QH16, Đ.44.1.e', 'secondary'],
    ],
  },
  K12: nextClass('II', 'III', 'Đ.43'),
  K12a: nextClass('I', 'II', 'Đ.42'),
  K13: {
    met: [fiveYears(2019, 2020, 2021, 2022, 2023), LIKELY_WHOLE],
    'nearly met': [fiveYears(2020, 2021, 2022, 2023), INCOMPLETE],
    'gap year': [fiveYears(2019, 2020, 2022, 2023, 2024), INCOMPLETE],
    revoked: [
      {
        ...fiveYears(2019, 2020, 2021, 2022, 2023),
        facts: [revoked(yearly(OF_PROVINCE, 2018)[0]), ...rated('HTTNV', 2020, 2021, 2022)],
      },
      INCOMPLETE,
    ],
    'wrong period': [fiveYears(2014, 2015, 2016, 2017, 2018), INCOMPLETE],
    'missing data': [{ proposal: minister }, UNKNOWN],
    changing: fiveYears(2019, 2020, 2021, 2022, 2023),
    law: [
      ['2023-12-31', '15/2003/QH11', 'unconfirmed'],
      ['2024-01-01', 'Luật 06/2022/QH15, Đ.73', 'unconfirmed'],
      ['2026-10-01', 'Luật 06/2026/QH16, Đ.73', 'unknown'],
    ],
  },
};
