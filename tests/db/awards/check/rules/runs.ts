import { type Case, yearly } from '../situations.ts';
import type { RuleTables } from './table.ts';

const GRASSROOTS = 'grassroots-emulation-fighter';
const PROVINCE = 'province-emulation-fighter';
const WORKER = 'advanced-worker';

const province = { formCode: PROVINCE, year: 2024 };
const national = { formCode: 'national-emulation-fighter', year: 2024 };
const grassroots = { formCode: GRASSROOTS, year: 2024 };

const INCOMPLETE = ['to-check concerns run_incomplete'];
const UNKNOWN = ['not-enough-data concerns run_incomplete'];
const revokedIn = (form: string, year: number) => ({ ...yearly(form, year)[0], stage: 'revoked' as const });
const threeYears: Case = { proposal: province, facts: yearly(GRASSROOTS, 2022, 2023, 2024) };
const twoYears: Case = { proposal: national, facts: yearly(PROVINCE, 2023, 2024) };
const thisYear: Case = { proposal: grassroots, facts: yearly(WORKER, 2024) };

/** Titles that rest on a run of another: emulation fighters of all levels, and the gap in a run. */
export const runs: RuleTables = {
  K5: {
    met: [threeYears, ['evidence supports run_complete']],
    'nearly met': [{ proposal: province, facts: yearly(GRASSROOTS, 2023, 2024) }, INCOMPLETE],
    'gap year': [{ proposal: province, facts: yearly(GRASSROOTS, 2021, 2022, 2024) }, INCOMPLETE],
    revoked: [
      { proposal: province, facts: [...yearly(GRASSROOTS, 2022, 2024), revokedIn(GRASSROOTS, 2023)] },
      INCOMPLETE,
    ],
    'wrong period': [{ proposal: province, facts: yearly(GRASSROOTS, 2018, 2019, 2020) }, INCOMPLETE],
    'missing data': [{ proposal: province }, UNKNOWN],
    changing: threeYears,
    law: [
      ['2004-06-30', null],
      ['2023-12-31', '15/2003/QH11 (sửa đổi 2005, 2013), Đ.22', 'unconfirmed'],
      ['2024-01-01', 'Luật 06/2022/QH15, Đ.22', 'verified'],
      ['2026-10-01', 'sửa đổi bởi Luật 06/2026/QH16, Đ.22', 'secondary'],
    ],
  },
  K6: {
    met: [twoYears, ['evidence supports run_complete']],
    'nearly met': [{ proposal: national, facts: yearly(PROVINCE, 2024) }, INCOMPLETE],
    'gap year': [{ proposal: national, facts: yearly(PROVINCE, 2022, 2024) }, INCOMPLETE],
    revoked: [
      { proposal: national, facts: [...yearly(PROVINCE, 2024), revokedIn(PROVINCE, 2023)] },
      INCOMPLETE,
    ],
    'wrong period': [{ proposal: national, facts: yearly(PROVINCE, 2020, 2021) }, INCOMPLETE],
    'missing data': [{ proposal: national }, UNKNOWN],
    changing: twoYears,
    law: [
      ['2023-12-31', '15/2003/QH11 (sửa đổi 2005, 2013), Đ.21', 'unconfirmed'],
      ['2024-01-01', 'Luật 06/2022/QH15, Đ.21', 'verified'],
      ['2026-10-01', 'sửa đổi bởi Luật 06/2026/QH16, Đ.21', 'secondary'],
    ],
  },
  K7: {
    met: [thisYear, ['to-check supports run_complete']],
    'nearly met': [
      {
        proposal: grassroots,
        facts: [{ formCode: WORKER, year: 2024, yearFrom: 2024, rewardKind: 'campaign' }],
      },
      UNKNOWN,
    ],
    'gap year': 'one year alone has no gap',
    revoked: [{ proposal: grassroots, facts: [revokedIn(WORKER, 2024)] }, UNKNOWN],
    'wrong period': [{ proposal: grassroots, facts: yearly(WORKER, 2021) }, INCOMPLETE],
    'missing data': [{ proposal: grassroots }, UNKNOWN],
    changing: thisYear,
    law: [
      ['2023-12-31', '15/2003/QH11', 'unconfirmed'],
      ['2024-01-01', 'Luật 06/2022/QH15, Đ.23', 'unconfirmed'],
      ['2026-10-01', 'Luật 06/2026/QH16', 'unknown'],
    ],
  },
  K20: {
    met: [threeYears, []],
    'nearly met': [{ proposal: province, facts: yearly(GRASSROOTS, 2018, 2022, 2023, 2024) }, []],
    'gap year': [
      { proposal: province, facts: yearly(GRASSROOTS, 2021, 2022, 2024) },
      ['to-check concerns gap_years'],
    ],
    revoked: [
      { proposal: province, facts: [...yearly(GRASSROOTS, 2022, 2024), revokedIn(GRASSROOTS, 2023)] },
      ['to-check concerns gap_years'],
    ],
    'wrong period': [{ proposal: { formCode: WORKER }, facts: yearly(GRASSROOTS, 2021, 2023) }, []],
    'missing data': [{ proposal: province }, []],
    changing: { proposal: province, facts: yearly(GRASSROOTS, 2021, 2022, 2024) },
    law: 'follows from the years alone, whatever the law',
  },
};
