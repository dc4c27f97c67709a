import type { Card, CardPart } from '../documents/card.ts';
import type { FieldName } from '../documents/document.ts';
import { isYear } from '../words.ts';
import type { Reading } from './reading.ts';
import { lengthOf, type Segments, segmentOf, segmentsIn, startOf } from './segments.ts';

/** How much a phrase in a field tells: what names a thing above what is said of it. */
const WEIGHTS: Partial<Record<FieldName, number>> = {
  title: 30,
  number: 30,
  names: 29,
  people: 28,
  recipients: 28,
  form: 25,
  event: 25,
  caption: 25,
  keyword: 24,
  origin: 22,
  date: 20,
};
const OTHER = 20;
const PASSAGE = 14;

const SAME_TEXT = 2;
const OF_YEAR = 3;
const WHOLE_TEXT = 4;
const WHOLE_WORDS = 1;
const AT_START = 0.5;
const EXACT_MARKS = 3;
const MOST_BONUS = SAME_TEXT + WHOLE_TEXT + WHOLE_WORDS + AT_START + EXACT_MARKS;

export type Fit = {
  readonly score: number;
  /** Share of the words of the reading that were found. */
  readonly coverage: number;
  /** Whether all of them stand side by side in one text; and whether that is the title. */
  readonly isPhrase: boolean;
  /** Whether all of them but a year stand side by side, and the year in its date. */
  readonly isOfYear: boolean;
  /** Whether all of them stand in two runs, as when two things are asked for at once, none of them a word alone. */
  readonly isInTwo: boolean;
  readonly isTitle: boolean;
};

/** How well a document answers a reading, by the texts at hand: which words stand where, together or apart. */
export function fitOf(
  card: Card,
  passage: CardPart | null,
  reading: Reading,
  marked: readonly string[] | null,
): Fit {
  const parts = passage ? [...card.parts, passage] : card.parts;
  const all = new Map<number, number>();
  const years = new Set<number>();
  let best = 0;
  let isPhrase = false;
  let isTitle = false;
  for (const part of parts) {
    const own = segmentsIn(part.words, reading);
    if (own.runs.size === 0) continue;
    const weight = weightOf(part, part === passage, own);
    const isWhole = own.longest === reading.words.length;
    if (isWhole) {
      isPhrase = true;
      isTitle ||= part.field === 'title' || part.field === 'names';
    }
    if (part.field === 'date')
      for (const segment of own.runs) if (isYearAlone(segment, reading)) years.add(segment);
    for (const segment of own.runs) all.set(segment, Math.max(all.get(segment) ?? 0, weight));
    if ((weight * own.runs.size) / reading.words.length + MOST_BONUS <= best) continue;
    const weights = new Map(Array.from(own.runs, (segment) => [segment, weight]));
    const score = cover(weights, reading.words.length).score + bonusOf(part, own, reading);
    const marks = marked && score > best - EXACT_MARKS ? shareOfMarks(part, marked) * EXACT_MARKS : 0;
    best = Math.max(best, score + SAME_TEXT + marks);
  }
  const together = cover(all, reading.words.length);
  const { coverage } = together;
  const runs = coverage === 1 ? runsIn(together.lengths) : [];
  const isOfYear = isWithYear(runs, years);
  const isInTwo = isOfTwo(runs.map(lengthOf));
  const score = Math.max(best, together.score + (isOfYear ? OF_YEAR : 0));
  return { score, coverage, isPhrase, isOfYear, isInTwo, isTitle };
}

const isYearAlone = (segment: number, { words }: Reading): boolean =>
  lengthOf(segment) === 1 && isYear(words[startOf(segment)] ?? '');

/** Whether of two runs one is a year of the date and the other no word alone. */
const isWithYear = (runs: readonly number[], years: ReadonlySet<number>): boolean =>
  runs.length === 2 &&
  runs.some((run) => years.has(run)) &&
  runs.some((run) => lengthOf(run) >= SHORTEST_RUN);

/** A date or a number is told by one word as well as by many. */
const TOLD_BY_ONE: readonly FieldName[] = ['date', 'number'];

function weightOf({ field }: CardPart, isPassage: boolean, { longest }: Segments): number {
  const weight = isPassage ? PASSAGE : (WEIGHTS[field] ?? OTHER);
  return longest === 1 && TOLD_BY_ONE.includes(field) ? weight / ALONE : weight;
}

/** What it takes away that the words stand in one more place; and what a word that stands alone tells less. */
const APART = 3;
const ALONE = 0.5;

/** Runs so short are found together by chance. */
const SHORTEST_RUN = 2;
const FEWEST_OF_TWO = 5;

function isOfTwo(runs: readonly number[]): boolean {
  const words = runs.reduce((sum, run) => sum + run, 0);
  return runs.length === 2 && words >= FEWEST_OF_TWO && Math.min(...runs) >= SHORTEST_RUN;
}

type Cover = {
  readonly score: number;
  readonly coverage: number;
  /** For each word the length of the segment that ends with it; 0 where none was chosen. */
  readonly lengths: Uint16Array;
};

/** The best way to make the words of a reading of segments that were found, and how many words that covers. */
function cover(weights: ReadonlyMap<number, number>, length: number): Cover {
  const scores = new Float64Array(length + 1);
  const covered = new Uint16Array(length + 1);
  const lengths = new Uint16Array(length + 1);
  for (let end = 1; end <= length; end += 1) {
    scores[end] = scores[end - 1] ?? 0;
    covered[end] = covered[end - 1] ?? 0;
    for (let from = end - 1; from >= 0; from -= 1) {
      const weight = weights.get(segmentOf(from, end - from));
      if (weight === undefined) continue;
      const share = (end - from) / length;
      const worth = weight * share * (end - from === 1 && length > 1 ? ALONE : 1) - (from > 0 ? APART : 0);
      const score = (scores[from] ?? 0) + Math.max(worth, 0.01);
      if (score > (scores[end] ?? 0)) {
        scores[end] = score;
        covered[end] = (covered[from] ?? 0) + end - from;
        lengths[end] = end - from;
      }
    }
  }
  return {
    score: scores[length] ?? 0,
    coverage: length === 0 ? 1 : (covered[length] ?? 0) / length,
    lengths,
  };
}

/** The segments chosen, read from the end; a word that is in none is passed over. */
function runsIn(lengths: Uint16Array): number[] {
  const runs: number[] = [];
  for (let end = lengths.length - 1; end > 0; ) {
    const length = lengths[end] ?? 0;
    if (length > 0) runs.push(segmentOf(end - length, length));
    end -= Math.max(length, 1);
  }
  return runs;
}

function bonusOf(part: CardPart, { longest, at, isExact }: Segments, { words }: Reading): number {
  if (longest < words.length) return 0;
  return (
    (part.words.length === words.length ? WHOLE_TEXT : 0) +
    (at === 0 ? AT_START : 0) +
    (isExact ? WHOLE_WORDS : 0)
  );
}

/** How many of the words typed stand in a text with exactly their marks, as a share. */
function shareOfMarks({ spelled }: CardPart, marked: readonly string[]): number {
  return marked.filter((word) => spelled.includes(word)).length / marked.length;
}
