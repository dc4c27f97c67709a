import { type EntryKind, entryKinds } from '#contract';

export type YearCount = { readonly year: number | null; readonly kind: EntryKind; readonly count: number };
/** One year with its entries by kind; `year` null holds those without a date. */
export type YearColumn = {
  readonly year: number | null;
  readonly counts: Readonly<Record<EntryKind, number>>;
  readonly total: number;
};

/** Counts by year, oldest first, years without entries in between included; the undated last. */
export function yearColumns(counts: readonly YearCount[]): readonly YearColumn[] {
  const years = counts.flatMap(({ year }) => year ?? []);
  const first = Math.min(...years);
  const span = years.length === 0 ? 0 : Math.max(...years) - first + 1;
  const columns = Array.from({ length: span }, (_, at) => columnOf(first + at, counts));
  const undated = columnOf(null, counts);
  return undated.total > 0 ? [...columns, undated] : columns;
}

function columnOf(year: number | null, all: readonly YearCount[]): YearColumn {
  const counts = { minutes: 0, photo: 0, commendation: 0, document: 0 };
  for (const entry of all) if (entry.year === year) counts[entry.kind] += entry.count;
  return { year, counts, total: entryKinds.reduce((sum, kind) => sum + counts[kind], 0) };
}

/** A round number at or over the largest column, for the top line of the chart. */
export function roundTop(largest: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(largest, 1)));
  return [1, 2, 5, 10].map((times) => times * step).find((top) => top >= largest) ?? largest;
}
