import type { Fact } from '../situation.ts';

/** Years of achievement in which one of the forms was given, oldest first; several years of one award count each. */
export function yearsOf(facts: readonly Fact[], forms: readonly string[]): readonly number[] {
  const years = facts.filter((fact) => isOf(fact, forms)).flatMap(spanOf);
  return [...new Set(years)].sort((a, b) => a - b);
}

export const isOf = ({ formCode }: Pick<Fact, 'formCode'>, forms: readonly string[]): boolean =>
  formCode !== null && forms.includes(formCode);

function spanOf({ yearFrom, year }: Fact): readonly number[] {
  if (year === null) return [];
  const from = Math.min(yearFrom ?? year, year);
  return Array.from({ length: Math.min(year - from + 1, 40) }, (_, n) => from + n);
}

/**
 * The latest run of adjacent years that ends in `last` or the year before; without `last`, at the latest year known.
 * Consecutive means adjacent years of achievement without a gap.
 */
export function runEndingAt(years: readonly number[], last: number | null): readonly number[] {
  const known = years.filter((year) => last === null || year <= last);
  const end = known.at(-1);
  if (end === undefined || (last !== null && end < last - 1)) return [];
  const run = [end];
  for (let year = end - 1; known.includes(year); year -= 1) run.unshift(year);
  return run;
}

/** Years missing between the first and the last of `years`, looking back no further than `reach` years from the last. */
export function gapsIn(years: readonly number[], reach: number): readonly number[] {
  const last = years.at(-1);
  if (last === undefined) return [];
  const inReach = years.filter((year) => year >= last - reach);
  const first = inReach[0] ?? last;
  return Array.from({ length: last - first }, (_, n) => first + n).filter((year) => !years.includes(year));
}
