import { useQuery } from '@tanstack/react-query';
import { fondsQueries } from '../../queries/arrangement.ts';
import { entryQueries } from '../../queries/entry.ts';
import { useRemembered } from '../../remembered.ts';
import { choiceOf, firstPlan, fitting, isPlan, missingIn, type Plan } from './plan.ts';

/** The plan at work: kept while records are repaired on other screens, and for the next year. */
export function usePlan() {
  const [kept, keep] = useRemembered<Plan>('handover', firstPlan, isPlan);
  const years = useQuery(entryQueries.years());
  const fonds = useQuery(fondsQueries.list());
  const counts = yearCounts(years.data ?? []);
  const held = { years: counts.map(({ year }) => year), fondsIds: (fonds.data ?? []).map(({ id }) => id) };
  const plan = fitting(kept, held, new Date().getFullYear());
  const isReady = years.data !== undefined && fonds.data !== undefined;
  return {
    plan,
    change: (part: Partial<Plan>) => keep({ ...plan, ...part }),
    years: counts,
    fonds: fonds.data ?? [],
    missing: missingIn(plan),
    choice: isReady ? choiceOf(plan) : null,
    isReady,
    error: years.error ?? fonds.error,
  };
}
export type PlanAtWork = ReturnType<typeof usePlan>;

/** Entries of each year, latest first. */
function yearCounts(counts: readonly { readonly year: number | null; readonly count: number }[]) {
  const sums = new Map<number, number>();
  for (const { year, count } of counts) if (year !== null) sums.set(year, (sums.get(year) ?? 0) + count);
  return [...sums].map(([year, count]) => ({ year, count })).toSorted((a, b) => b.year - a.year);
}
