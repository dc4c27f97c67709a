import { expect, it } from 'vitest';
import { AwardFilter } from '#contract';
import { filterOf, linesPath } from '../../../../renderer/screens/register/register-paths.ts';

const searchOf = (path: string) => path.split('?')[1] ?? '';

it.each([
  { year: 2024 },
  { year: 2024, formCode: 'labour-order', awardClass: 'II' as const },
  { year: 2024, form: 'Giấy khen & thưởng', awardClass: '' as const },
  { year: 2023, level: '', rewardKind: 'campaign', recipientKind: 'household' as const },
  { year: 2023, state: 'revoked' as const, body: 'Tổ dân phố 7, Phường 5' },
])('an address finds again the lines it was made for: %j', (filter) => {
  expect(filterOf(searchOf(linesPath(filter)), 1990)).toEqual(AwardFilter.parse(filter));
});

it('an address that makes no sense shows the whole year it is opened with', () => {
  expect(filterOf('year=hai', 2024)).toEqual(AwardFilter.parse({ year: 2024 }));
  expect(filterOf('recipientKind=robot', 2024)).toEqual(AwardFilter.parse({ year: 2024 }));
  expect(filterOf('', 2024)).toEqual(AwardFilter.parse({ year: 2024 }));
});
