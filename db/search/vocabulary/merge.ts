import type { Base } from './base.ts';

type Pairs = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * A base with what was added to it. Added words have the numbers from `base.words.length` on; counts and pairs go by
 * the old numbers and are added to those the base has.
 */
export function mergeBase(
  base: Base,
  added: readonly string[],
  counts: ReadonlyMap<number, number>,
  pairs: Pairs,
): Base {
  const all = [...base.words, ...added];
  const order = all.map((_, id) => id).sort((a, b) => compare(all[a] ?? '', all[b] ?? ''));
  const numbers = new Uint32Array(all.length);
  for (const [at, id] of order.entries()) numbers[id] = at;
  const rows = new Uint32Array(all.length + 1);
  const total = countPairs(base, pairs);
  const followers = new Uint32Array(total);
  const pairCounts = new Uint32Array(total);
  let filled = 0;
  for (const [at, id] of order.entries()) {
    for (const [second, count] of rowOf(base, pairs, id, numbers)) {
      followers[filled] = second;
      pairCounts[filled] = count;
      filled += 1;
    }
    rows[at + 1] = filled;
  }
  return {
    words: order.map((id) => all[id] ?? ''),
    counts: Uint32Array.from(order, (id) => (base.counts[id] ?? 0) + (counts.get(id) ?? 0)),
    rows,
    followers: followers.subarray(0, filled),
    pairCounts: pairCounts.subarray(0, filled),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function countPairs({ followers }: Base, pairs: Pairs): number {
  let total = followers.length;
  for (const row of pairs.values()) total += row.size;
  return total;
}

/** What follows a word, by the new numbers, in their order. */
function rowOf(base: Base, pairs: Pairs, id: number, numbers: Uint32Array): [number, number][] {
  const row = new Map(pairs.get(id));
  const end = id < base.words.length ? (base.rows[id + 1] ?? 0) : 0;
  for (let at = id < base.words.length ? (base.rows[id] ?? 0) : 0; at < end; at += 1) {
    const second = base.followers[at] ?? 0;
    row.set(second, (row.get(second) ?? 0) + (base.pairCounts[at] ?? 0));
  }
  return [...row]
    .map(([second, count]): [number, number] => [numbers[second] ?? 0, count])
    .sort(([a], [b]) => a - b);
}
