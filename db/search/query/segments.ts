import type { Reading } from './reading.ts';

/** Runs of a reading's words that stand side by side in a text, in their order. */
export type Segments = {
  /** Each run found, by `segmentOf`. */
  readonly runs: ReadonlySet<number>;
  /** Words of the longest run, and the word of the text where it begins. */
  readonly longest: number;
  readonly at: number;
  /** Whether the longest run ends in a whole word, not in the beginning of one. */
  readonly isExact: boolean;
};

const MOST = 64;

/** A run of `length` words from the word `from` on, as one number. */
export const segmentOf = (from: number, length: number): number => from * MOST + length;
export const startOf = (segment: number): number => Math.floor(segment / MOST);
export const lengthOf = (segment: number): number => segment % MOST;

/** Finds the runs of a reading in the words of a text; each run with all its shorter parts that begin as it does. */
export function segmentsIn(words: readonly string[], reading: Reading): Segments {
  const runs = new Set<number>();
  let longest = 0;
  let at = -1;
  let isExact = false;
  const places = placesOf(reading);
  for (const [start, word] of words.entries()) {
    for (const from of startsOf(word, reading, places)) {
      const length = runFrom(words, start, reading, from);
      for (let part = 1; part <= length; part += 1) runs.add(segmentOf(from, part));
      if (length <= longest) continue;
      longest = length;
      at = start;
      isExact = words[start + length - 1] === reading.words[from + length - 1];
    }
  }
  return { runs, longest, at, isExact };
}

type Places = ReadonlyMap<string, readonly number[]>;
const known = new WeakMap<Reading, Places>();

/** Where in a reading each of its words stands. */
function placesOf(reading: Reading): Places {
  const places = known.get(reading) ?? Map.groupBy(reading.words.keys(), (at) => reading.words[at] ?? '');
  known.set(reading, places);
  return places;
}

const NONE: readonly number[] = [];

function startsOf(word: string, { words, isOpen }: Reading, places: Places): readonly number[] {
  const found = places.get(word) ?? NONE;
  const last = words.length - 1;
  const isBeginning = isOpen && word.startsWith(words[last] ?? '') && word !== words[last];
  return isBeginning ? [...found, last] : found;
}

function runFrom(texts: readonly string[], start: number, { words, isOpen }: Reading, from: number): number {
  let length = 1;
  for (; from + length < words.length; length += 1) {
    const wanted = words[from + length] ?? '';
    const text = texts[start + length] ?? '';
    const isLast = from + length === words.length - 1;
    if (text !== wanted && !(isOpen && isLast && text.startsWith(wanted))) break;
  }
  return length;
}
