import { type Case, yearly } from '../situations.ts';
import type { RuleTables } from './table.ts';

const FORM = 'letter-of-commendation-commune';
const WORKER = 'advanced-worker';
const GRASSROOTS = 'grassroots-emulation-fighter';

const worker = { formCode: WORKER, year: 2024 };
const rated = (rating: string): Case => ({ proposal: { ...worker, rating } });
const told = (year: number, stage: 'decided' | 'revoked' = 'decided'): Case => ({
  proposal: worker,
  facts: [{ formCode: GRASSROOTS, year, rating: 'HTXSNV', stage }],
});
const UNRATED = 'not-enough-data concerns rating_unknown';

const share = (fighters: number, workers: number): Case => ({
  modes: { K9: 'as-marked' },
  proposal: { formCode: fighters > 0 ? GRASSROOTS : WORKER },
  list: [
    ...Array.from({ length: Math.max(0, fighters - 1) }, () => ({ formCode: GRASSROOTS })),
    ...Array.from({ length: workers }, () => ({ formCode: WORKER })),
  ],
});

const collective = {
  formCode: 'advanced-labour-collective',
  kind: 'body' as const,
  name: 'TDP 7',
  year: 2024,
};
const member = yearly(WORKER, 2024)[0];
const NO_MEMBERS = ['not-enough-data concerns members_unknown'];

const conferred = (formCode: string | null, on = '2025-03-01'): Case => ({
  ...{ on, authority: 'commune-chairman', proposal: { formCode } },
});

const order = { formCode: 'labour-order', awardClass: 'III' as const, year: 2025 };
const service = { ...order, year: 2015, yearFrom: 2015, rewardKind: 'tenure' };
const atOnce: Case = { rewardKind: 'tenure', proposal: order, facts: [service] };
const YEARS_IN_POST = ['not-enough-data concerns years_in_post'];

const anniversary = (achievement: string): Case => ({
  proposal: { kind: 'body', formCode: 'labour-order', achievement },
});

const money = (amount: number | null, on = '2024-08-01'): Case => ({
  on,
  proposal: { ...worker, money: amount },
});

/** Conditions of titles, who confers, how often, how much. */
export const titles: RuleTables = {
  K8: {
    met: [rated('Hoàn thành tốt nhiệm vụ'), ['evidence supports rating_met']],
    'nearly met': [rated('Hoàn thành nhiệm vụ'), ['evidence concerns rating_below']],
    'gap year': 'looks at one year',
    revoked: [told(2024, 'revoked'), [UNRATED]],
    'wrong period': [told(2023), [UNRATED]],
    'missing data': [{ proposal: worker }, [UNRATED]],
    changing: rated('HTTNV'),
    law: [
      ['2023-12-31', '15/2003/QH11 (sửa đổi 2005, 2013), Đ.24', 'unconfirmed'],
      ['2024-01-01', 'Luật 06/2022/QH15, Đ.24', 'verified'],
      ['2026-10-01', 'Luật 06/2026/QH16, Đ.24', 'secondary'],
    ],
  },
  K9: {
    met: [share(3, 20), []],
    'nearly met': [share(4, 20), ['to-check concerns share_exceeded']],
    'gap year': 'looks at one list',
    revoked: 'a list holds no revoked lines',
    'wrong period': [{ ...share(4, 20), on: '2017-09-30' }, []],
    'missing data': [share(4, 0), ['not-enough-data concerns share_unknown']],
    changing: share(4, 20),
    law: [
      ['2017-09-30', null],
      ['2023-12-31', '91/2017', 'unconfirmed'],
      ['2024-01-01', 'Quy định của bộ, tỉnh', 'unknown'],
    ],
  },
  K14: {
    met: [{ proposal: collective, members: [{ ...member }] }, ['to-check concerns members_counted']],
    'nearly met': [
      { proposal: collective, list: [{ formCode: WORKER, unit: 'TDP 8', year: 2024 }] },
      NO_MEMBERS,
    ],
    'gap year': 'looks at one year',
    revoked: [{ proposal: collective, members: [{ ...member, stage: 'revoked' }] }, NO_MEMBERS],
    'wrong period': [{ proposal: collective, members: yearly(WORKER, 2023) }, NO_MEMBERS],
    'missing data': [{ proposal: collective }, NO_MEMBERS],
    changing: { proposal: collective },
    law: [
      ['2023-12-31', '15/2003/QH11', 'verified'],
      ['2024-01-01', '06/2022/QH15', 'unconfirmed'],
      ['2026-10-01', '06/2026/QH16', 'unknown'],
    ],
  },
  K15: {
    met: [{ proposal: { formCode: FORM } }, ['to-check concerns notice']],
    'nearly met': [{ proposal: { formCode: 'certificate-of-merit-province' } }, []],
    'gap year': 'is said of a list, whatever was given before',
    revoked: 'is said of a list, whatever was given before',
    'wrong period': [{ on: '2023-12-31', proposal: { formCode: FORM } }, []],
    'missing data': [{ proposal: { formCode: null } }, []],
    changing: { proposal: { formCode: FORM } },
    law: [
      ['2023-12-31', null],
      ['2024-01-01', 'Luật 06/2022/QH15, Đ.75.2', 'verified'],
      ['2026-10-01', '06/2026/QH16', 'secondary'],
    ],
  },
  K16: {
    met: [conferred(FORM), []],
    'nearly met': [conferred(GRASSROOTS), ['evidence concerns outside_authority']],
    'gap year': 'looks at one decision',
    revoked: 'looks at one decision',
    'wrong period': [conferred(GRASSROOTS, '2025-07-01'), ['to-check concerns outside_authority']],
    'missing data': [conferred(null), []],
    changing: conferred(GRASSROOTS),
    law: [
      ['2023-12-31', '15/2003/QH11', 'unconfirmed'],
      ['2024-01-01', 'Luật 06/2022/QH15, Đ.80', 'verified'],
      ['2025-07-01', 'Luật 06/2022/QH15, Đ.80', 'unknown'],
      ['2026-10-01', '06/2026/QH16', 'unknown'],
    ],
  },
  K17: {
    met: [atOnce, ['evidence concerns once_per_class']],
    'nearly met': [{ ...atOnce, facts: [{ ...service, awardClass: 'II' }] }, YEARS_IN_POST],
    'gap year': 'once is once, in whatever year',
    revoked: [{ ...atOnce, facts: [{ ...service, stage: 'revoked' }] }, YEARS_IN_POST],
    'wrong period': [{ ...atOnce, on: '2023-12-31' }, []],
    'missing data': [{ rewardKind: 'tenure', proposal: order }, YEARS_IN_POST],
    changing: atOnce,
    law: [
      ['2023-12-31', null],
      ['2024-01-01', 'Luật 06/2022/QH15, Đ.44.1.g', 'verified'],
      ['2025-07-01', '152/2025', 'verified'],
      ['2026-10-01', '06/2026/QH16', 'secondary'],
    ],
  },
  K18: {
    met: [anniversary('Kỷ niệm 70 năm ngày thành lập trường'), []],
    'nearly met': [
      anniversary('Kỷ niệm 75 năm ngày thành lập trường'),
      ['to-check concerns anniversary_not_round'],
    ],
    'gap year': 'looks at one number',
    revoked: 'looks at the words of the proposal',
    'wrong period': [{ ...anniversary('75 năm thành lập trường'), on: '2023-12-31' }, []],
    'missing data': [anniversary(''), []],
    changing: anniversary('75 năm thành lập trường'),
    law: [
      ['2023-12-31', null],
      ['2024-01-01', '06/2022/QH15', 'verified'],
      ['2026-10-01', '06/2026/QH16', 'secondary'],
    ],
  },
  K19: {
    met: [money(702_000), []],
    'nearly met': [money(701_000), ['to-check concerns money_differs']],
    'gap year': 'looks at one amount',
    revoked: 'looks at the amount of the proposal',
    'wrong period': [money(540_000), ['to-check concerns money_differs']],
    'missing data': [money(null), []],
    changing: money(1),
    law: [
      ['2017-09-30', null],
      ['2023-12-31', '91/2017', 'unconfirmed'],
      ['2024-01-01', '98/2023', 'unconfirmed'],
      ['2025-07-01', '152/2025', 'unconfirmed'],
      ['2027-03-01', 'thay thế Nghị định 152/2025', 'unknown'],
    ],
  },
};
