import type { Random } from '../../../../db/intake/sample/random.ts';

/** Draws one of the items; prepared once, so that a draw costs a few comparisons however long the list is. */
export type Draw<T> = (random: Random) => T;

/** A draw by weight. */
function byWeight<T>(rows: readonly (readonly [T, number])[]): Draw<T> {
  let sum = 0;
  const ends = rows.map(([, weight]) => {
    sum += weight;
    return sum;
  });
  return (random) => {
    const wanted = random.next() * sum;
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    const row = rows[low];
    if (!row) throw new RangeError('nothing to draw from');
    return row[0];
  };
}

/** A draw in which the first items are the frequent ones (Zipf, flattened at the head by `offset`). */
export const byRank = <T>(items: readonly T[], offset = 4): Draw<T> =>
  byWeight(items.map((item, rank) => [item, 1 / (rank + offset)] as const));

/** A draw of rows as JSON has them: a text and its weight. */
export const byRows = (rows: readonly (readonly (string | number)[])[]): Draw<string> =>
  byWeight(rows.map(([text, weight]) => [String(text), Number(weight)] as const));
