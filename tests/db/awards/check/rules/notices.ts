import type { Case } from '../situations.ts';
import type { RuleTable, RuleTables } from './table.ts';

const anyList = (on: string): Case => ({ on, proposal: { formCode: 'advanced-worker' } });
const NONE = 'is said of a list, whatever was given before';

const notice = (
  table: Pick<RuleTable, 'met' | 'wrong period' | 'missing data' | 'changing' | 'law'>,
): RuleTable => ({ 'nearly met': NONE, 'gap year': NONE, revoked: NONE, ...table });

/** What an archive of papers cannot tell, and what is to be remembered between two laws. */
export const notices: RuleTables = {
  K4: notice({
    met: [anyList('2025-08-01'), ['not-enough-data concerns notice']],
    'wrong period': [anyList('2025-06-30'), []],
    'missing data': [{ on: '2025-08-01' }, ['not-enough-data concerns notice']],
    changing: anyList(''),
    law: [
      ['2025-06-30', null],
      ['2025-07-01', '152/2025', 'verified'],
      ['2027-03-01', 'thay thế Nghị định 152/2025', 'unknown'],
    ],
  }),
  K21: notice({
    met: [anyList('2026-11-01'), ['to-check concerns notice']],
    'wrong period': [anyList('2028-01-01'), []],
    'missing data': [{ on: '2026-11-01' }, ['to-check concerns notice']],
    changing: anyList(''),
    law: [
      ['2026-09-30', null],
      ['2026-10-01', '06/2026/QH16', 'secondary'],
      ['2028-01-01', null],
    ],
  }),
};
