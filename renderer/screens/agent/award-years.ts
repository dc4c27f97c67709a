import type { AwardOfAgent } from '#contract';

/** A year of achievement with its awards; none in a gap between awarded years. */
export type AwardYear = {
  readonly year: number | null;
  readonly awards: readonly AwardOfAgent[];
  /** Consecutive years with the same form that end here, when there are at least two. */
  readonly run: number;
};

/** Year an award counts for: the last year of the achievement, else the year it was signed. */
export function yearOf(award: AwardOfAgent): number | null {
  const signed = award.signedOn ? Number(award.signedOn.earliest.slice(0, 4)) : null;
  return award.periodTo ?? award.periodFrom ?? signed;
}

/** Awards by year, newest first, with the gaps between them shown and runs counted. Revoked ones count for nothing. */
export function awardYears(awards: readonly AwardOfAgent[]): AwardYear[] {
  const dated = awards.flatMap((award) => yearOf(award) ?? []);
  const undated = awards.filter((award) => yearOf(award) === null);
  const years =
    dated.length === 0
      ? []
      : Array.from({ length: Math.max(...dated) - Math.min(...dated) + 1 }, (_, n) => Math.max(...dated) - n);
  const rows = years.map((year): AwardYear => {
    const ofYear = awards.filter((award) => yearOf(award) === year);
    return { year, awards: ofYear, run: Math.max(0, ...ofYear.map((award) => runOf(awards, award))) };
  });
  return undated.length > 0 ? [...rows, { year: null, awards: undated, run: 0 }] : rows;
}

/** How many consecutive years up to an award hold the same form. */
function runOf(awards: readonly AwardOfAgent[], award: AwardOfAgent): number {
  const last = yearOf(award);
  if (last === null || award.isRevoked) return 0;
  const held = new Set(
    awards.filter((one) => !one.isRevoked && one.form === award.form).flatMap((one) => yearOf(one) ?? []),
  );
  if (held.has(last + 1)) return 0;
  let length = 0;
  while (held.has(last - length)) length += 1;
  return length >= 2 ? length : 0;
}
