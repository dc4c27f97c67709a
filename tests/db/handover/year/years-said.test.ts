import { expect, it } from 'vitest';
import { yearsOf } from '../../../../db/handover/year/years-said.ts';

it.each([
  [[2024], '2024'],
  [[2024, 2023], '2023–2024'],
  [[2022, 2024, 2022], '2022, 2024'],
])('the years %j are said as %s: a year left out is not among them', (years, said) => {
  expect(yearsOf({ choice: { fondsIds: null, years, kinds: ['photo'] } })).toBe(said);
});
