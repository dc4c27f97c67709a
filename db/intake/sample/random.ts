/**
 * A small seeded source of chance. The same seed gives the same sequence on every machine, so that the sample
 * office is the same office wherever it is made. Not for secrets.
 */
export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** True with the given probability (0–1). */
  chance(probability: number): boolean;
  /** One of the items; the list must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** One of the items, each as likely as its weight says. */
  weighted<T>(items: readonly (readonly [T, number])[]): T;
  /** The items in another order, the list itself left as it is. */
  shuffle<T>(items: readonly T[]): T[];
  /** Up to `count` different items. */
  sample<T>(items: readonly T[], count: number): T[];
  /** An independent source named by `label`: what one part draws does not disturb the others. */
  fork(label: string | number): Random;
}

/** A 32-bit hash of a text (FNV-1a), the same on every machine. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** One step of mulberry32: the state in, a number from 0 to 1 out. */
function mulberry32(state: number): number {
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function pickFrom<T>(items: readonly T[], position: number): T {
  const item = items[Math.floor(position * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

function pickWeighted<T>(items: readonly (readonly [T, number])[], position: number): T {
  let left = position * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  throw new RangeError('nothing to pick from');
}

/** A source of chance that starts at `seed` (any whole number). */
export function makeRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return mulberry32(state);
  };
  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => pickFrom(items, next()),
    weighted: (items) => pickWeighted(items, next()),
    shuffle: (items) => shuffled(items, next),
    sample: (items, count) => shuffled(items, next).slice(0, count),
    fork: (label) => makeRandom(hash32(`${seed}/${label}`)),
  };
}
