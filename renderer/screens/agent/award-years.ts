import type { AwardOfAgent } from '#contract';

/** Where a year stands in consecutive years with the same form; how many they are. */
export type AwardRun = { readonly place: 'newest' | 'between' | 'oldest'; readonly years: number };

/** A year of achievement with its awards; none in a gap between awarded years. */
export type AwardYear = {
  readonly year: number | null;
  readonly awards: readonly AwardOfAgent[];
  /** The longest run of at least two years this one is part of. */
  readonly run: AwardRun | null;
};

/** Year an award counts for: the last year of the achievement, else the year it was signed. */
function yearOf(award: AwardOfAgent): number | null {
  const signed = award.signedOn ? Number(award.signedOn.earliest.slice(0, 4)) : null;
  return award.periodTo ?? award.periodFrom ?? signed;
}

/** Awards by year, newest first, with the gaps between them shown and runs told. Revoked ones count for nothing. */
export function awardYears(awards: readonly AwardOfAgent[]): AwardYear[] {
  const dated = awards.flatMap((award) => yearOf(award) ?? []);
  const undated = awards.filter((award) => yearOf(award) === null);
  const newest = Math.max(...dated);
  const count = dated.length === 0 ? 0 : newest - Math.min(...dated) + 1;
  const held = yearsByForm(awards);
  const rows = Array.from({ length: count }, (_, n): AwardYear => {
    const year = newest - n;
    const ofYear = awards.filter((award) => yearOf(award) === year);
    return { year, awards: ofYear, run: longestRun(ofYear, year, held) };
  });
  return undated.length > 0 ? [...rows, { year: null, awards: undated, run: null }] : rows;
}

/** In which years each form was held. */
function yearsByForm(awards: readonly AwardOfAgent[]): ReadonlyMap<string, ReadonlySet<number>> {
  const standing = awards.filter((award) => !award.isRevoked);
  const forms = new Set(standing.map(formOf));
  return new Map(
    [...forms].map((form) => [
      form,
      new Set(standing.flatMap((award) => (formOf(award) === form ? (yearOf(award) ?? []) : []))),
    ]),
  );
}

function longestRun(
  ofYear: readonly AwardOfAgent[],
  year: number,
  held: ReadonlyMap<string, ReadonlySet<number>>,
): AwardRun | null {
  const runs = ofYear.flatMap((award) => {
    const years = award.isRevoked ? undefined : held.get(formOf(award));
    if (!years) return [];
    const after = consecutive(years, year, 1);
    const before = consecutive(years, year, -1);
    const place = after === 0 ? 'newest' : before === 0 ? 'oldest' : 'between';
    return after + before === 0 ? [] : ({ place, years: after + before + 1 } as const);
  });
  return runs.sort((a, b) => b.years - a.years)[0] ?? null;
}

/** How many years follow one another beside a year, in one direction. */
function consecutive(years: ReadonlySet<number>, from: number, step: 1 | -1): number {
  let count = 0;
  while (years.has(from + (count + 1) * step)) count += 1;
  return count;
}

const formOf = ({ formCode, form, awardClass }: AwardOfAgent): string =>
  `${formCode ?? form} ${awardClass ?? ''}`;
