import type { IndexReader } from '../index/store-index.ts';
import { AGENTS, DATED, overlap, type PlaceRange } from '../place.ts';
import type { Question } from './question.ts';

/** A document that has all the words, with what is known of it without reading it. */
export type Candidate = {
  readonly place: number;
  /** Bears or cites the document number asked for. */
  readonly hasNumber: boolean;
  /** All words stand side by side, two by two, in its short fields. */
  readonly isAdjacent: boolean;
  /** Has the words as they are, not only longer ones that begin so. */
  readonly isWhole: boolean;
};

export type Candidates = {
  readonly candidates: readonly Candidate[];
  /** How many documents answer in all, more than `MOST_COUNTED` when there are more. */
  readonly counted: number;
};

/** Totals are counted no further. */
export const MOST_COUNTED = 1_000;

/** What has a date, and agents: how many are taken in all, and for each narrower way of asking. */
type Shelf = { readonly range: PlaceRange; readonly most: number; readonly narrow: number };
const SHELVES: readonly Shelf[] = [
  { range: DATED, most: 150, narrow: 60 },
  { range: AGENTS, most: 50, narrow: 30 },
];

/**
 * The documents to be ranked: from each shelf the newest that have the number, that have the words side by side, that
 * have them whole, and then of all. Each is an AND in the order of rowids with a limit: never a scan of a common term.
 */
export function findCandidates(question: Question, index: IndexReader): Candidates {
  const found = SHELVES.map((shelf) => onShelf(shelf, question, index));
  return {
    candidates: found.flatMap(({ candidates }) => candidates),
    counted: found.reduce((sum, { counted }) => sum + counted, 0),
  };
}

function onShelf({ range, most, narrow }: Shelf, question: Question, index: IndexReader): Candidates {
  const within = overlap(range, question.range);
  if (within.from > within.to) return { candidates: [], counted: 0 };
  const ask = (expression: string, limit: number): ReadonlySet<number> =>
    new Set(expression === '' ? [] : index.newest(expression, within, limit));
  const numbered = ask(question.numbered, narrow);
  const adjacent = ask(question.adjacent, narrow);
  const whole = ask(question.whole, narrow);
  const all = ask(question.expression, MOST_COUNTED + 1);
  const places = [...new Set([...numbered, ...adjacent, ...whole, ...all])].slice(0, most);
  return {
    counted: all.size,
    candidates: places.map((place) => ({
      place,
      hasNumber: numbered.has(place),
      isAdjacent: adjacent.has(place),
      isWhole: whole.has(place),
    })),
  };
}
