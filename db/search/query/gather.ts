import type { IndexReader } from '../index/store-index.ts';
import { AGENTS, DATED, overlap, type PlaceRange } from '../place.ts';
import { allOf, type Expressions, expressionsOf, expressionWithout } from './expressions.ts';
import type { Language } from './language.ts';
import type { Reading } from './reading.ts';
import type { Bounds } from './scope.ts';

/** A document that may answer, with the likeliest reading by which it was found. */
export type Candidate = {
  readonly place: number;
  readonly reading: Reading;
  /** Number of the passage that has the words, where it was found by one. */
  readonly passage: number | null;
};

/** One thing that was asked of the index, for `explain`. */
export type Step = { readonly reading: Reading; readonly expression: string; readonly found: number };

/** How many documents each way of asking may bring: of a reading that is likely, and of one of many. */
export type Most = { readonly phrase: number; readonly groups: number; readonly words: number };

/** Gathers the documents to be ranked, reading by reading: the newest that answer each question. */
export class Gathering {
  readonly candidates = new Map<number, Candidate>();
  readonly steps: Step[] = [];
  readonly #index: IndexReader;
  readonly #bounds: Bounds;
  readonly #language: Language;

  constructor(index: IndexReader, language: Language, bounds: Bounds) {
    this.#index = index;
    this.#bounds = bounds;
    this.#language = language;
  }

  /** Asks for a reading, ever wider until `enough` are found. */
  take(reading: Reading, most: Most, enough: number): void {
    const expressions: Expressions = expressionsOf(reading, this.#language);
    let found = 0;
    for (const width of ['phrase', 'groups', 'words'] as const) {
      if (expressions[width] !== '' && found < enough && most[width] > 0)
        found += this.ask(reading, expressions[width], most[width]);
    }
  }

  /** Asks for a reading only as a phrase that may stand so; tells how many answer. */
  takePhrase(reading: Reading, most: number): number {
    const { phrase, words } = expressionsOf(reading, this.#language);
    const expression = reading.words.length === 1 ? words : phrase;
    return expression === '' ? 0 : this.ask(reading, expression, most);
  }

  /** Asks for a reading with one of its words left out, the others standing as they do. */
  takeWithout(reading: Reading, at: number, most: number): number {
    const expression = expressionWithout(reading, at, this.#language);
    return expression === '' ? 0 : this.ask(reading, expression, most);
  }

  /** The newest documents for which an expression holds, and the first agents; tells how many. */
  ask(reading: Reading, expression: string, most: number): number {
    const dated = this.#newest(expression, DATED, most);
    const agents = this.#newest(expression, AGENTS, Math.ceil(most / 3));
    for (const place of [...dated, ...agents]) this.#offer({ place, reading, passage: null });
    const found = dated.length + agents.length;
    this.steps.push({ reading, expression, found });
    return found;
  }

  /** Passages of long texts that have all words of a reading. */
  takePassages(reading: Reading, most: number): number {
    const { words } = expressionsOf({ ...reading, isOpen: false }, this.#language);
    if (words === '') return 0;
    const expression = allOf([words, this.#bounds.withinPassages]);
    const found = this.#index
      .passages(expression, overlap(DATED, this.#bounds.range), most)
      .filter(({ place }) => this.#isWithin(place));
    for (const { place, number } of found) this.#offer({ place, reading, passage: number });
    this.steps.push({ reading, expression, found: found.length });
    return found.length;
  }

  #offer(candidate: Candidate): void {
    const known = this.candidates.get(candidate.place);
    if (
      !known ||
      (known.passage === null && candidate.passage !== null && candidate.reading === known.reading)
    )
      this.candidates.set(candidate.place, candidate);
  }

  #newest(expression: string, shelf: PlaceRange, most: number): number[] {
    const range = overlap(shelf, this.#bounds.range);
    if (range.from > range.to) return [];
    return this.#index.newest(allOf([expression, this.#bounds.within]), range, most);
  }

  #isWithin(place: number): boolean {
    const { within } = this.#bounds;
    return within === '' || this.#index.newest(within, { from: place, to: place }, 1).length > 0;
  }
}
