import type { HitKind } from '#contract';
import type { IndexReader } from '../index/store-index.ts';
import { kindOf, yearAt } from '../place.ts';
import { markTerm } from '../words.ts';
import { allOf, quoted } from './expressions.ts';
import type { Bounds } from './scope.ts';

type Counted<T> = { value: T; count: number }[];
export type Facets = {
  readonly kinds: Counted<HitKind>;
  readonly years: Counted<number>;
  readonly forms: Counted<string>;
  readonly withFile: number;
  readonly counted: number;
  readonly isExact: boolean;
};

/** Of more than so many answers, the newest are counted. */
const MOST_COUNTED = 5_000;

/** Counts what an expression finds by kind, year, award form and whether it has a file. */
export function facetsOf(
  expression: string,
  { range }: Bounds,
  forms: readonly string[],
  index: IndexReader,
): Facets {
  if (expression === '') return { kinds: [], years: [], forms: [], withFile: 0, counted: 0, isExact: true };
  const places = index.newest(expression, range, MOST_COUNTED + 1);
  const shown = places.slice(0, MOST_COUNTED);
  const within = { ...range, from: places.length > MOST_COUNTED ? (shown.at(-1) ?? range.from) : range.from };
  const having = (choice: string): number =>
    index.newest(allOf([expression, quoted(markTerm(choice))]), within, MOST_COUNTED).length;
  const kinds = shown.flatMap((place) => {
    const source = index.sourceAt(place);
    return source === undefined ? [] : [kindOf(source)];
  });
  return {
    kinds: tally(kinds).sort((a, b) => b.count - a.count),
    years: tally(shown.map(yearAt).filter((year) => year !== undefined)).sort((a, b) => b.value - a.value),
    forms: (kinds.includes('commendation') ? forms : [])
      .map((value) => ({ value, count: having(`form:${value}`) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    withFile: having('file'),
    counted: shown.length,
    isExact: places.length <= MOST_COUNTED,
  };
}

function tally<T>(values: readonly T[]): Counted<T> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
