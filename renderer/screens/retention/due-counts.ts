import type { RetentionDesk, RetentionPart } from '#contract';

/** What a fonds has in one list: in all, and by the year in which the work ended, the longest ago first. */
export type FondsDue = {
  readonly fondsId: string;
  readonly name: string;
  readonly code: string;
  readonly total: number;
  readonly years: readonly { readonly endYear: number; readonly count: number }[];
};

/** One list of the desk, fonds by fonds in the order of their codes; those without anything are left out. */
export function dueByFonds({ fonds, counts }: RetentionDesk, part: RetentionPart): FondsDue[] {
  const own = counts.filter((one) => one.part === part);
  return fonds.flatMap(({ id, name, code }) => {
    const of = own.filter(({ fondsId }) => fondsId === id);
    const total = of.reduce((sum, { count }) => sum + count, 0);
    const years = of
      .flatMap(({ endYear, count }) => (endYear === null ? [] : [{ endYear, count }]))
      .toSorted((a, b) => a.endYear - b.endYear);
    return total === 0 ? [] : [{ fondsId: id, name, code, total, years }];
  });
}

/** How many there are in one list, of one fonds or of all. */
export const countOf = ({ counts }: RetentionDesk, part: RetentionPart, fondsId?: string): number =>
  counts
    .filter((one) => one.part === part && (fondsId === undefined || one.fondsId === fondsId))
    .reduce((sum, { count }) => sum + count, 0);
