import { expect, it } from 'vitest';
import { countOf, dueByFonds } from '../../../../renderer/screens/retention/due-counts.ts';
import { choiceOf, duePath, yearOf } from '../../../../renderer/screens/retention/retention-paths.ts';

const FONDS = '0190a000-0000-7000-8000-000000000001';

it.each([
  { year: 2026, part: 'appraisal', fondsId: null, endYear: null },
  { year: 2026, part: 'to_current', fondsId: FONDS, endYear: 2019 },
] as const)('the address of a list leads to it again', (choice) => {
  const [, search = ''] = duePath(choice).split('?');
  expect(choiceOf(search, 2000)).toEqual(choice);
});

it.each(['', 'part=x', 'year=abc&part=appraisal&end=zz', 'year=99999'])(
  'nonsense (%s) is left out',
  (search) => {
    expect(choiceOf(search, 2026)).toMatchObject({ year: 2026, endYear: null });
    expect(yearOf(search, 2026)).toBe(2026);
  },
);

it('a list is told fonds by fonds, years in order, and those without anything left out', () => {
  const fonds = (id: string, code: string) => ({
    ...{ id, code, revision: 0, name: `Phông ${code}`, ended: null, isFrozen: false, releaseReason: '' },
  });
  const desk = {
    ...{ year: 2026, deadlines: [], fonds: [fonds('a', 'A'), fonds('b', 'B')] },
    counts: [
      { part: 'appraisal' as const, fondsId: 'b', endYear: 2012, count: 2 },
      { part: 'appraisal' as const, fondsId: 'b', endYear: 2010, count: 1 },
      { part: 'no_end' as const, fondsId: 'a', endYear: null, count: 4 },
    ],
  };
  expect(dueByFonds(desk, 'appraisal')).toMatchObject([
    { fondsId: 'b', total: 3, years: [{ endYear: 2010 }, { endYear: 2012 }] },
  ]);
  expect(dueByFonds(desk, 'no_end')).toMatchObject([{ fondsId: 'a', total: 4, years: [] }]);
  expect([countOf(desk, 'appraisal'), countOf(desk, 'appraisal', 'a')]).toEqual([3, 0]);
});
