import { type Case, yearly } from '../situations.ts';
import type { RuleTables } from './table.ts';

const FORM = 'letter-of-commendation-commune';
const GRASSROOTS = 'grassroots-emulation-fighter';
const FLOOD = 'Có thành tích xuất sắc trong phòng, chống bão lụt';

const proposal = { formCode: FORM, achievement: FLOOD, year: 2024 };
const given = { formCode: FORM, achievement: FLOOD, year: 2024, yearFrom: 2024 };
const again: Case = { proposal, facts: [given] };

const province = { formCode: 'province-emulation-fighter', year: 2024 };
const inCampaign = { ...yearly(GRASSROOTS, 2023)[0], rewardKind: 'campaign' };
const campaign: Case = { on: '2025-08-01', proposal: province, facts: [inCampaign] };

const certificate = { formCode: 'certificate-of-merit-province', year: 2025 };
const listed = { formCode: FORM, unit: 'TDP 7', agentId: null };
const twice: Case = { proposal: listed, list: [listed] };

const revokedBasis = { ...yearly(GRASSROOTS, 2023)[0], stage: 'revoked' as const };
const book = { formCode: GRASSROOTS, year: 2022, initiatives: ['Sổ tay số cho tổ dân phố'] };
const spending = (name: string) => ({ ...province, initiatives: [name] });

/** What was given already, and what cannot be used again. */
export const achievements: RuleTables = {
  K1: {
    met: [again, ['evidence concerns same_achievement']],
    'nearly met': [{ proposal, facts: [{ ...given, achievement: 'Hiến máu tình nguyện' }] }, []],
    'gap year': 'one achievement has no years in a row',
    revoked: [{ proposal, facts: [{ ...given, stage: 'revoked' }] }, []],
    'wrong period': [{ proposal, facts: [{ ...given, year: 2023, yearFrom: 2023 }] }, []],
    'missing data': [
      { proposal: { ...proposal, year: null }, facts: [given] },
      ['to-check concerns same_achievement_no_year'],
    ],
    changing: again,
    law: [
      ['2004-06-30', null],
      ['2023-12-31', '15/2003/QH11', 'unconfirmed'],
      ['2024-01-01', 'Luật 06/2022/QH15, Đ.5.2', 'verified'],
    ],
  },
  K2: {
    met: [campaign, ['evidence concerns not_a_basis']],
    'nearly met': [{ on: '2025-08-01', proposal: province, facts: yearly(GRASSROOTS, 2023) }, []],
    'gap year': 'looks at the kind of reward, not at years',
    revoked: [{ ...campaign, facts: [{ ...inCampaign, stage: 'revoked' }] }, []],
    'wrong period': [{ ...campaign, on: '2023-06-01' }, []],
    'missing data': [{ on: '2025-08-01', proposal: province }, []],
    changing: campaign,
    law: [
      ['2023-12-31', null],
      ['2025-06-30', 'Nghị định 98/2023/NĐ-CP', 'unconfirmed'],
      ['2025-07-01', '152/2025', 'verified'],
      ['2027-03-01', 'thay thế Nghị định 152/2025', 'unknown'],
    ],
  },
  K3: {
    met: [{ on: '2025-08-01', proposal: certificate, facts: yearly(FORM, 2022) }, []],
    'nearly met': [
      { on: '2025-08-01', proposal: certificate, facts: yearly('advanced-worker', 2022) },
      ['not-enough-data supports lower_form_not_needed'],
    ],
    'gap year': 'a lower form held once is held',
    revoked: [
      { on: '2025-08-01', proposal: certificate, facts: [{ ...yearly(FORM, 2022)[0], stage: 'revoked' }] },
      ['not-enough-data supports lower_form_not_needed'],
    ],
    'wrong period': [{ on: '2025-06-30', proposal: certificate }, []],
    'missing data': [
      { on: '2025-08-01', proposal: certificate },
      ['not-enough-data supports lower_form_not_needed'],
    ],
    changing: { proposal: certificate },
    law: [
      ['2025-06-30', null],
      ['2025-07-01', '152/2025', 'verified'],
      ['2027-03-01', 'thay thế Nghị định 152/2025', 'unknown'],
    ],
  },
  K22: {
    met: [twice, ['to-check concerns listed_twice']],
    'nearly met': [
      {
        proposal: { ...listed, name: 'Nguyễn Văn Đức' },
        list: [{ ...listed, name: 'Nguyễn Văn Đứt' }],
      },
      ['to-check concerns spelling_twin'],
    ],
    'gap year': 'one list is of one day',
    revoked: 'a list holds no revoked lines',
    'wrong period': [
      { proposal: { ...listed, birthYear: 1971 }, list: [{ ...listed, birthYear: 1985 }] },
      [],
    ],
    'missing data': [
      { proposal: { ...listed, unit: '' }, list: [{ ...listed, unit: '' }] },
      ['to-check concerns listed_twice'],
    ],
    changing: twice,
    law: 'follows from the list alone, whatever the law',
  },
  K23: {
    met: [{ proposal: province, facts: [revokedBasis] }, ['evidence concerns revoked_not_counted']],
    'nearly met': [{ proposal: province, facts: [{ ...revokedBasis, formCode: FORM }] }, []],
    'gap year': 'K20 tells the gap that a revoked year leaves',
    revoked: [
      { proposal, facts: [{ ...given, stage: 'revoked' }] },
      ['evidence concerns revoked_not_counted'],
    ],
    'wrong period': [
      { proposal, facts: [{ ...given, achievement: 'Hiến máu', year: 2010, stage: 'revoked' }] },
      [],
    ],
    'missing data': [{ proposal: province }, []],
    changing: { proposal, facts: [{ ...given, stage: 'revoked' }] },
    law: [
      ['2004-06-30', null],
      ['2023-12-31', '15/2003/QH11', 'unconfirmed'],
      ['2024-01-01', 'Luật 06/2022/QH15', 'verified'],
    ],
  },
  K24: {
    met: [
      { proposal: spending('So tay so cho to dan pho'), facts: [book] },
      ['evidence concerns initiative_spent'],
    ],
    'nearly met': [{ proposal: spending('Sổ tay số cho khu phố'), facts: [book] }, []],
    'gap year': 'an initiative is spent whenever it was',
    revoked: [{ proposal: spending('Sổ tay số cho tổ dân phố'), facts: [{ ...book, stage: 'revoked' }] }, []],
    'wrong period': [{ on: '2023-12-31', proposal: spending('Sổ tay số cho tổ dân phố'), facts: [book] }, []],
    'missing data': [{ proposal: province, facts: [book] }, []],
    changing: { proposal: spending('Sổ tay số cho tổ dân phố'), facts: [book] },
    law: [
      ['2023-12-31', null],
      ['2024-01-01', 'Luật 06/2022/QH15, Đ.74.1.d', 'verified'],
    ],
  },
};
