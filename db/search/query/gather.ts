import type { IndexReader } from '../index/store-index.ts';
import { AGENTS, DATED, overlap, type PlaceRange, placesOfYears } from '../place.ts';
import {
  allOf,
  type Expression,
  expressionSplit,
  expressionsOf,
  expressionWithout,
  NOTHING,
  phraseOf,
} from './expressions.ts';
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

const EVERYWHERE: PlaceRange = { from: AGENTS.from, to: DATED.to };

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
    const expressions = expressionsOf(reading, this.#language);
    let found = 0;
    for (const width of ['phrase', 'groups', 'words'] as const) {
      if (found < enough) found += this.ask(reading, expressions[width], most[width]);
    }
  }

  /** Asks for a reading only as a phrase that may stand so; tells how many answer. */
  takePhrase = (reading: Reading, most: number): number =>
    this.ask(reading, phraseOf(reading, this.#language), most);

  /** Asks for a reading with one of its words left out, the others standing as they do. */
  takeWithout = (reading: Reading, at: number, most: number): number =>
    this.ask(reading, expressionWithout(reading, at, this.#language), most);

  /** Asks for a reading as two things that may stand in different texts, for every border there may be between them. */
  takeSplits(reading: Reading, most: number): number {
    let found = 0;
    for (let border = 1; border < reading.words.length; border += 1)
      found += this.ask(reading, expressionSplit(reading, border, this.#language), most);
    return found;
  }

  /** Asks for what is dated in a year that the reading names, by its other words. */
  takeOfYear(reading: Reading, at: number, most: number): number {
    const year = Number(reading.words[at]);
    const rest = { ...reading, words: reading.words.filter((_, place) => place !== at) };
    const { phrase, groups, words } = expressionsOf(rest, this.#language);
    const expression = [phrase, groups, words].find((one) => one !== NOTHING) ?? NOTHING;
    return this.ask(reading, expression, most, placesOfYears(year, year));
  }

  /** The newest documents for which an expression holds, and the first agents; tells how many. */
  ask(reading: Reading, { text, count }: Expression, most: number, years?: PlaceRange): number {
    if (text === '' || most === 0) return 0;
    const isOneShelf = count <= most || years !== undefined;
    const places = isOneShelf
      ? this.#newest(text, years ?? EVERYWHERE, most)
      : [...this.#newest(text, DATED, most), ...this.#newest(text, AGENTS, Math.ceil(most / 4))];
    for (const place of places) this.#offer({ place, reading, passage: null });
    this.steps.push({ reading, expression: text, found: places.length });
    return places.length;
  }

  /** Passages of long texts that have all words of a reading. */
  takePassages(reading: Reading, most: number): number {
    const { words } = expressionsOf({ ...reading, isOpen: false }, this.#language);
    if (words === NOTHING) return 0;
    const expression = allOf([words.text, this.#bounds.withinPassages]);
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
