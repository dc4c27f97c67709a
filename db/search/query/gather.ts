import type { IndexReader } from '../index/store-index.ts';
import { AGENTS, DATED, overlap, type PlaceRange, placesOfYears, windowsOf } from '../place.ts';
import {
  allOf,
  type Expression,
  expressionSplit,
  expressionsOf,
  expressionWithout,
  isDear,
  NOTHING,
  phraseOf,
} from './expressions.ts';
import type { Language } from './language.ts';
import { Questions } from './questions.ts';
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

/** Agents that one reading may bring. */
const AGENTS_OF_ONE = 8;
/** Nobody waits longer for what may have been meant besides, in milliseconds; and for one question to long lists. */
const PATIENCE_MS = 150;
const MOST_QUESTIONS = 90;
const ONE_QUESTION_MS = 6;
/** So many questions are asked however late it is: a slow machine must not find less by it. */
const FEWEST_QUESTIONS = 24;
/** Fewer than so many found, and it is asked for the words anywhere. */
const FEW = 3;

/** Gathers the documents to be ranked, reading by reading: the newest that answer each question. */
export class Gathering {
  readonly candidates = new Map<number, Candidate>();
  readonly steps: Step[] = [];
  readonly #index: IndexReader;
  readonly #questions: Questions;
  readonly #bounds: Bounds;
  readonly #language: Language;
  readonly #endsAt = performance.now() + PATIENCE_MS;
  readonly #hasAgents: boolean;
  /** How many answer a question, where all of them were found: of what is dated or could be, and of agents. */
  readonly #counted = new Map<string, number>();
  readonly #countedAgents = new Map<string, number>();

  constructor(index: IndexReader, language: Language, bounds: Bounds) {
    this.#index = index;
    this.#questions = new Questions(index);
    this.#bounds = bounds;
    this.#language = language;
    this.#hasAgents = index.hasAgents();
  }

  /** Whether so much has been asked that what there is must do. */
  get isOver(): boolean {
    const asked = this.steps.length;
    return asked >= MOST_QUESTIONS || (asked >= FEWEST_QUESTIONS && performance.now() > this.#endsAt);
  }

  /** Asks for a reading, ever wider until `enough` are found; tells how many stand as a phrase. */
  take(reading: Reading, most: Most, enough: number): number {
    const expressions = expressionsOf(reading, this.#language);
    const phrases = this.#dated(reading, expressions.phrase, most.phrase);
    let found = phrases;
    if (found < enough) found += this.#dated(reading, expressions.groups, most.groups);
    const isWordsWanted = found < (reading.words.length === 1 ? enough : FEW);
    if (isWordsWanted) this.#dated(reading, expressions.words, most.words);
    this.#agents(reading, expressions.words);
    return phrases;
  }

  /** Asks for a reading only as a phrase that may stand so; tells how many answer. */
  takePhrase(reading: Reading, most: number): number {
    const phrase = phraseOf(reading, this.#language);
    return this.#dated(reading, phrase, most) + this.#agents(reading, phrase);
  }

  /** Asks for a reading with one of its words left out, the others standing as they do. */
  takeWithout = (reading: Reading, at: number, most: number): number =>
    this.ask(reading, expressionWithout(reading, at, this.#language), most);

  /**
   * Asks for a reading as two things that may stand in different texts, for every border there may be between them:
   * none lies within what belongs together.
   */
  takeSplits(reading: Reading, most: number): number {
    const { words } = reading;
    let found = 0;
    for (let border = 1; border < words.length && !this.isOver; border += 1) {
      if (this.#language.isCollocation(words[border - 1] ?? '', words[border] ?? '')) continue;
      found += this.ask(reading, expressionSplit(reading, border, this.#language), most);
    }
    return found;
  }

  /** Asks for what is dated in a year that the reading names, by its other words. */
  takeOfYear(reading: Reading, at: number, most: number): number {
    const year = Number(reading.words[at]);
    const rest = { ...reading, words: reading.words.filter((_, place) => place !== at) };
    const { phrase, groups, words } = expressionsOf(rest, this.#language);
    const expression = [phrase, groups, words].find((one) => one !== NOTHING) ?? NOTHING;
    return this.#dated(reading, expression, most, placesOfYears(year, year));
  }

  /** The newest documents for which an expression holds, and the first agents; tells how many. */
  ask(reading: Reading, expression: Expression, most: number): number {
    return this.#dated(reading, expression, most) + this.#agents(reading, expression);
  }

  /** How many documents an expression with the bounds finds, where that was learnt on the way. */
  countOf(expression: string): number | undefined {
    const agents = this.#hasAgents ? this.#countedAgents.get(expression) : 0;
    const others = this.#counted.get(expression);
    return agents === undefined || others === undefined ? undefined : agents + others;
  }

  /** What was typed is asked for however long it takes: a slow machine must not find less by it. */
  #isTooLateFor = ({ isTyped }: Reading): boolean => !isTyped && this.isOver;

  #dated(reading: Reading, expression: Expression, most: number, years?: PlaceRange): number {
    if (expression.text === '' || most === 0 || this.#isTooLateFor(reading)) return 0;
    const range = overlap(years ?? DATED, this.#bounds.range);
    const text = allOf([expression.text, this.#bounds.within]);
    const isLong = years === undefined && isDear(expression, most);
    const places = isLong ? this.#inWindows(text, range, most) : this.#newest(text, range, most);
    if (!isLong && !years && places.length < most) this.#counted.set(text, places.length);
    return this.#found(reading, expression, places);
  }

  #agents(reading: Reading, expression: Expression): number {
    if (!this.#hasAgents || expression.text === '' || this.#isTooLateFor(reading)) return 0;
    const text = allOf([expression.text, this.#bounds.within]);
    const places = this.#newest(text, overlap(AGENTS, this.#bounds.range), AGENTS_OF_ONE);
    if (places.length < AGENTS_OF_ONE) this.#countedAgents.set(text, places.length);
    return this.#found(reading, expression, places);
  }

  #found(reading: Reading, { text }: Expression, places: readonly number[]): number {
    for (const place of places) this.#offer({ place, reading, passage: null });
    this.steps.push({ reading, expression: text, found: places.length });
    return places.length;
  }

  /** The newest years first, ever more of them at a time, until there are enough or the time is over. */
  #inWindows(expression: string, range: PlaceRange, most: number): number[] {
    const endsAt = performance.now() + ONE_QUESTION_MS;
    const found: number[] = [];
    for (const window of windowsOf(range, this.#index.lastPlace())) {
      found.push(...this.#newest(expression, window, most - found.length));
      if (found.length >= most || performance.now() > endsAt) break;
    }
    return found;
  }

  /** Passages of long texts that have all words of a reading. */
  takePassages(reading: Reading, most: number): number {
    const { words } = expressionsOf({ ...reading, isOpen: false }, this.#language);
    if (words === NOTHING || this.#isTooLateFor(reading)) return 0;
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

  #newest = (expression: string, range: PlaceRange, most: number): readonly number[] =>
    this.#questions.newest(expression, range, most);

  #isWithin(place: number): boolean {
    const { within } = this.#bounds;
    return within === '' || this.#index.newest(within, { from: place, to: place }, 1).length > 0;
  }
}
