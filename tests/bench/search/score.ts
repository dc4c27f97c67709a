import { spread } from '../measure.ts';
import { type EntryRecord, entryAt } from './corpus/entries.ts';
import { type Engine, LOOKED_AT } from './engines/engine.ts';
import { type Category, categories, type Query } from './queries/query.ts';
import { isRight } from './queries/truth.ts';

/** One query asked: the rank of the first right answer (0 for none) and what it took. */
export type Asked = {
  readonly query: Query;
  readonly rank: number;
  readonly found: readonly number[];
  readonly tookMs: number;
};

export type Score = {
  readonly queries: number;
  /** Share of the queries with a right answer among those looked at. */
  readonly recall: number;
  readonly mrr: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly mean: number;
};

/** Asks every query this often, one round after the other; the middle of its times counts. */
export async function ask(
  engine: Engine,
  queries: readonly Query[],
  rounds: number,
  corpusSeed: number,
): Promise<Asked[]> {
  const took = queries.map((): number[] => []);
  const found: (readonly number[])[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { text }] of queries.entries()) {
      const startedAt = performance.now();
      const hits = await engine.search(text);
      took[at]?.push(performance.now() - startedAt);
      found[at] = hits.slice(0, LOOKED_AT);
    }
  }
  return queries.map((query, at) => {
    const hits = found[at] ?? [];
    const rank = 1 + hits.findIndex((hit) => hit >= 0 && isRight(recordAt(corpusSeed, hit), query));
    return { query, rank, found: hits, tookMs: spread(took[at] ?? []).p50 };
  });
}

const recordAt = (seed: number, index: number): EntryRecord => entryAt(seed, index).record;

export function scoreOf(asked: readonly Asked[]): Score {
  const times = asked.map(({ tookMs }) => tookMs);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  return {
    queries: asked.length,
    recall: asked.filter(({ rank }) => rank > 0).length / asked.length,
    mrr: sum(asked.map(({ rank }) => (rank > 0 ? 1 / rank : 0))) / asked.length,
    ...spread(times),
    ...{ max: Math.max(...times), mean: sum(times) / asked.length },
  };
}

/** Scores by category, in the order of the categories. */
export const scoresByCategory = (asked: readonly Asked[]): ReadonlyMap<Category, Score> =>
  new Map(
    categories.flatMap((category) => {
      const own = asked.filter(({ query }) => query.category === category);
      return own.length === 0 ? [] : [[category, scoreOf(own)] as const];
    }),
  );
