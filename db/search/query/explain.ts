import type { Reading } from '#contract';
import type { Findings } from './find.ts';
import { keyOf } from './reading.ts';

export type Explained = Reading;

/** The readings of a query in the order in which they were asked for, each with its questions to the index. */
export function explain({ steps }: Pick<Findings, 'steps'>): Explained[] {
  const found = new Map<string, Explained>();
  for (const { reading, expression, found: count } of steps) {
    const key = keyOf(reading);
    const known = found.get(key) ?? { words: [...reading.words], likelihood: -reading.cost, steps: [] };
    known.steps.push({ expression, found: count });
    found.set(key, known);
  }
  return [...found.values()];
}
