import { type AwardRun, fold } from '#contract';

/** An award that counts, with the years it was earned in (both inclusive). */
export type Achieved = Pick<AwardRun, 'form' | 'formCode' | 'awardClass'> & {
  readonly yearFrom: number;
  readonly year: number;
};

/**
 * Awards of one form and class that follow one another: each begins in the year after the one before ended, or
 * earlier (school years share one). Two of one year are one time. Longest first, of equal ones the latest; `least` is
 * how many times make a run.
 */
export function runsOf(achieved: readonly Achieved[], least = 2): AwardRun[] {
  return [...byForm(achieved).values()]
    .flatMap(chains)
    .filter(({ length }) => length >= least)
    .sort((a, b) => b.length - a.length || b.to - a.to || a.form.localeCompare(b.form));
}

/** Years without any award between the first and the last one, oldest first. */
export function gapsOf(achieved: readonly Achieved[]): number[] {
  const gaps: number[] = [];
  let reached: number | undefined;
  for (const { yearFrom, year } of achieved.toSorted((a, b) => a.yearFrom - b.yearFrom)) {
    for (let gap = (reached ?? yearFrom) + 1; gap < yearFrom; gap += 1) gaps.push(gap);
    reached = Math.max(reached ?? year, year);
  }
  return gaps;
}

/** Awards by form and class; one printed without a known form is taken for the known one that is written alike. */
function byForm(achieved: readonly Achieved[]): ReadonlyMap<string, Achieved[]> {
  const codes = new Map(achieved.flatMap(({ form, formCode }) => (formCode ? [[fold(form), formCode]] : [])));
  const groups = new Map<string, Achieved[]>();
  for (const one of achieved) {
    const printed = fold(one.form).trim();
    const key = `${one.formCode ?? codes.get(printed) ?? printed} ${one.awardClass ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

/** The runs of one form, single awards among them. */
function chains(ofForm: readonly Achieved[]): AwardRun[] {
  const runs: AwardRun[] = [];
  for (const { yearFrom, year, ...form } of ofForm.toSorted(byYear)) {
    const last = runs.at(-1);
    if (last?.to === year) continue;
    if (last && yearFrom <= last.to + 1) Object.assign(last, form, { to: year, length: last.length + 1 });
    else runs.push({ ...form, from: yearFrom, to: year, length: 1 });
  }
  return runs;
}

const byYear = (a: Achieved, b: Achieved): number => a.year - b.year || a.yearFrom - b.yearFrom;
