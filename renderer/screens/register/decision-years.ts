type Counted = { readonly year: number | null; readonly kind: string };

/** Years that have decisions, the latest first; this year until they are known. */
export function decisionYears(counts: readonly Counted[] | undefined) {
  const all = (counts ?? [])
    .flatMap(({ year, kind }) => (kind === 'commendation' && year !== null ? [year] : []))
    .sort((a, b) => b - a);
  return { all, latest: all[0] ?? new Date().getFullYear() };
}
