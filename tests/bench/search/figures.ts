import { type Answered, inTheSame, type Standing } from './compare.ts';
import { type Score, scoreOf, scoresByCategory } from './score.ts';

/** One number of the report, and what it is measured against in the same run. */
export type SearchFigure = {
  readonly what: string;
  readonly entries: number;
  readonly value: number;
  readonly unit: string;
};

/** Ours beside another engine, in the queries both were asked. */
export type Comparison = {
  readonly engine: string;
  readonly entries: number;
  readonly seed: number;
  readonly theirs: Score;
  readonly ours: Score;
  /** How many times our mean time theirs is. */
  readonly timesSlower: number;
};

/** The figures of the requirements that this run can tell, over all seeds together. */
export function figuresOf(answered: readonly Answered[], standings: readonly Standing[]): SearchFigure[] {
  const sizes = [...new Set(answered.map(({ entries }) => entries))];
  const ours = sizes.flatMap((entries) => {
    const asked = answered
      .filter((one) => one.engine === 'ours' && one.entries === entries)
      .flatMap((one) => one.asked);
    return asked.length === 0
      ? []
      : [{ entries, score: scoreOf(asked), worst: worstOf([...scoresByCategory(asked).values()]) }];
  });
  const smallest = ours[0];
  return [
    ...ours.flatMap(({ entries, score, worst }) => [
      { what: 'recall@10', entries, value: 100 * score.recall, unit: '%' },
      { what: 'recall@10, worst category', entries, value: 100 * worst, unit: '%' },
      { what: 'MRR', entries, value: score.mrr, unit: '' },
      { what: 'a query, p50', entries, value: score.p50, unit: 'ms' },
      { what: 'a query, p95', entries, value: score.p95, unit: 'ms' },
      { what: 'a query, slowest', entries, value: score.max, unit: 'ms' },
      ...(smallest && smallest.entries !== entries
        ? [
            {
              what: `p50 against ${smallest.entries} entries`,
              entries,
              value: score.p50 / smallest.score.p50,
              unit: 'x',
            },
          ]
        : []),
      ...standings.filter((one) => one.entries === entries).flatMap((one) => standingFigures(one, score)),
    ]),
  ];
}

const worstOf = (scores: readonly Score[]): number => Math.min(...scores.map(({ recall }) => recall));

function standingFigures(standing: Standing, { p50, p95 }: Score): SearchFigure[] {
  const { entries, floor } = standing;
  const figure = (what: string, value: number, unit: string): SearchFigure => ({
    what,
    entries,
    value,
    unit,
  });
  return [
    figure('floor: rare term and ten rows, p50', floor.p50, 'ms'),
    figure('p50 against the floor', p50 / floor.p50, 'x'),
    figure('p95 against the floor', p95 / floor.p50, 'x'),
    figure('index against what entries tell', standing.indexToOriginals, 'x'),
    figure('index against the catalogue', standing.indexToCatalogue, 'x'),
    figure('taken in and findable', standing.entriesPerSecond, 'entries/s'),
    figure('open to first answer, warm', standing.firstAnswerMs, 'ms'),
    figure('memory after opening and many queries', standing.memoryMb, 'MB'),
  ];
}

/** Every other engine beside ours. */
export function comparisonsOf(answered: readonly Answered[]): Comparison[] {
  return answered
    .filter(({ engine }) => engine !== 'ours')
    .flatMap(({ engine, entries, seed, asked }) => {
      const own = answered.find(
        (one) => one.engine === 'ours' && one.entries === entries && one.seed === seed,
      );
      if (!own) return [];
      const ours = inTheSame(own.asked, asked);
      const theirs = scoreOf(asked);
      return [{ engine, entries, seed, theirs, ours, timesSlower: theirs.mean / ours.mean }];
    });
}
