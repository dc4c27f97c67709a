/**
 * Words and neighbouring pairs of words with the number of documents that have them, packed into a few arrays: words
 * sorted, so that all that begin alike stand together; for each word the words that follow it, in the same order.
 */
export type Base = {
  readonly words: readonly string[];
  readonly counts: Uint32Array;
  /** `followers` and `pairCounts` of the word with number n lie from `rows[n]` up to `rows[n + 1]`. */
  readonly rows: Uint32Array;
  readonly followers: Uint32Array;
  readonly pairCounts: Uint32Array;
};

export const EMPTY_BASE: Base = {
  words: [],
  counts: new Uint32Array(0),
  rows: new Uint32Array(1),
  followers: new Uint32Array(0),
  pairCounts: new Uint32Array(0),
};

/** A base as it is kept on the disk: a blob for each of its parts. */
export type PackedBase = { readonly [part in keyof Base]: Uint8Array };

const BETWEEN_WORDS = '\n';

export const packBase = (base: Base): PackedBase => ({
  words: Buffer.from(base.words.join(BETWEEN_WORDS), 'utf8'),
  counts: bytesOf(base.counts),
  rows: bytesOf(base.rows),
  followers: bytesOf(base.followers),
  pairCounts: bytesOf(base.pairCounts),
});

/** Throws where the parts do not fit together. */
export function unpackBase(packed: PackedBase): Base {
  const text = Buffer.from(packed.words).toString('utf8');
  const base: Base = {
    words: text === '' ? [] : text.split(BETWEEN_WORDS),
    counts: numbersOf(packed.counts),
    rows: numbersOf(packed.rows),
    followers: numbersOf(packed.followers),
    pairCounts: numbersOf(packed.pairCounts),
  };
  const isWhole =
    base.counts.length === base.words.length &&
    base.rows.length === base.words.length + 1 &&
    base.rows.at(-1) === base.followers.length &&
    base.pairCounts.length === base.followers.length;
  if (!isWhole) throw new Error('a vocabulary whose parts do not fit together');
  return base;
}

/** The first place in a sorted list whose value is not below `wanted`. */
export function lowerBound<T>(list: ArrayLike<T>, wanted: T, from = 0, to = list.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as T) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const bytesOf = (numbers: Uint32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

const numbersOf = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.slice().buffer);
