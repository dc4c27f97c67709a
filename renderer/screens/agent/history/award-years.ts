import { type AwardHistory, type AwardInHistory, type AwardRun, fold } from '#contract';

/** Where a year stands in the run it is part of. */
type Place = 'newest' | 'between' | 'oldest';

/** A year of achievement with its awards, or years in a row without any. */
export type AwardYears = {
  /** The later year; null for awards of which no year is known. */
  readonly year: number | null;
  /** The earlier one, where several years without an award are told together. */
  readonly from: number | null;
  /** None in a gap. */
  readonly awards: readonly AwardInHistory[];
  /** The longest run with an award of this year. */
  readonly run: { readonly place: Place; readonly run: AwardRun } | null;
};

type Told = Pick<AwardHistory, 'awards' | 'gaps' | 'runs'>;

/** Awards by year, newest first, with the years between that have none; those without a year last. */
export function awardYears({ awards, gaps, runs }: Told): AwardYears[] {
  const byYear = Map.groupBy(awards, ({ year }) => year);
  const awarded = [...byYear].map(([year, ofYear]): AwardYears => {
    const run = runs.find((one) => ofYear.some((award) => isOfRun(award, one))) ?? null;
    return { year, from: year, awards: ofYear, run: run && { run, place: placeIn(run, year, awards) } };
  });
  const bare = gaps.filter((year) => !byYear.has(year));
  return [...awarded, ...stretches(bare)].sort(
    (a, b) => (b.year ?? Number.NEGATIVE_INFINITY) - (a.year ?? Number.NEGATIVE_INFINITY),
  );
}

/** Whether an award is one of those that follow one another. */
function isOfRun({ stage, year, ...award }: AwardInHistory, run: AwardRun): boolean {
  if (stage === 'revoked' || stage === 'proposed' || year === null || year < run.from || year > run.to)
    return false;
  const isOfForm =
    award.formCode !== null && run.formCode !== null
      ? award.formCode === run.formCode
      : fold(award.form) === fold(run.form);
  return isOfForm && award.awardClass === run.awardClass;
}

function placeIn(run: AwardRun, year: number | null, awards: readonly AwardInHistory[]): Place {
  if (year === run.to) return 'newest';
  const isOldest = !awards.some((award) => isOfRun(award, run) && (award.year ?? 0) < (year ?? 0));
  return isOldest ? 'oldest' : 'between';
}

/** Years that follow one another told as one row each. */
function stretches(years: readonly number[]): AwardYears[] {
  const rows: { year: number; from: number }[] = [];
  for (const year of years) {
    const last = rows.at(-1);
    if (last && last.year === year - 1) last.year = year;
    else rows.push({ year, from: year });
  }
  return rows.map((row) => ({ ...row, awards: [], run: null }));
}
