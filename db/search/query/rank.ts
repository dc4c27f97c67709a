import { type Card, type CardPart, partOf } from '../documents/card.ts';
import type { IndexReader } from '../index/store-index.ts';
import { type Passage, passagesOf } from '../passages.ts';
import { isAgent } from '../place.ts';
import { canGrow, wordsOf } from '../words.ts';
import { type Documents, documentAt } from './document-at.ts';
import { type Fit, fitOf } from './fit.ts';
import type { Candidate } from './gather.ts';
import type { QueryPlan } from './read-query.ts';
import type { Reading } from './reading.ts';
import type { Remembered } from './remembered.ts';

/** A document in the order of answers. */
export type Ranked = {
  readonly place: number;
  readonly reading: Reading;
  /** Number of the passage by which it was found; null for others. */
  readonly passage: number | null;
  readonly score: number;
  readonly coverage: number;
  /** Whether all words stand side by side in one of its texts, or it bears the number asked for. */
  readonly isPhrase: boolean;
  /** Whether all words but a year stand side by side, and it is dated in that year. */
  readonly isOfYear: boolean;
  /** Whether all words stand in two of its texts or of its places, side by side in each. */
  readonly isInTwo: boolean;
};

/** A document that nobody has looked into: it has the words, and whether it answers well is not known. */
export const unjudged = (place: number, reading: Reading, score: number): Ranked => ({
  ...{ place, reading, passage: null, score },
  ...{ coverage: 1, isPhrase: false, isOfYear: false, isInTwo: false },
});

/** The cards of documents by their places; null for what is gone. */
export type Cards = Remembered<Card | null>;

/** The card at a place; null for what is gone. */
export const cardAt = (
  place: number,
  index: IndexReader,
  { cards }: { readonly cards: Cards },
): Card | null => cards.get(place, () => index.cardAt(place) ?? null);

/** What speaks for a document besides its words; and what a slip in the reading takes away. */
const OWN_NUMBER = 40;
const CITED_NUMBER = 34;
const AGENT = 8;
const COST = 1.6;
const REPEATED = 1.5;
const FIRST_PAGE = 10;

export type RankSources = Documents & { readonly cards: Cards };

/** Puts candidates in the order in which they answer, the newest of equal ones first; each is judged once. */
export class Ranking {
  readonly #index: IndexReader;
  readonly #plan: QueryPlan;
  readonly #sources: RankSources;
  readonly #judged = new Map<Candidate, Ranked | null>();
  readonly #passages = new Map<number, readonly Passage[]>();

  constructor(index: IndexReader, plan: QueryPlan, sources: RankSources) {
    this.#index = index;
    this.#plan = plan;
    this.#sources = sources;
  }

  /** What is gone from the catalogue is left out. */
  of(candidates: Iterable<Candidate>): Ranked[] {
    const ranked = Array.from(candidates, (candidate) => this.#judge(candidate)).filter(
      (one) => one !== null,
    );
    return ranked.sort((a, b) => b.score - a.score || b.place - a.place);
  }

  /** The same order, but that no reading that is only a guess fills the first page alone while others fit nearly as well. */
  mixed(ranked: readonly Ranked[]): Ranked[] {
    if (ranked[0]?.reading.isTyped !== false) return [...ranked];
    const rest = [...ranked];
    const first: Ranked[] = [];
    const shown = new Map<Reading, number>();
    const worth = ({ reading, score }: Ranked): number => score - REPEATED * (shown.get(reading) ?? 0);
    while (first.length < FIRST_PAGE && rest.length > 0) {
      let at = 0;
      for (const [index, one] of rest.entries()) if (worth(one) > worth(rest[at] ?? one)) at = index;
      const [taken] = rest.splice(at, 1);
      if (!taken) break;
      first.push(taken);
      shown.set(taken.reading, (shown.get(taken.reading) ?? 0) + 1);
    }
    return [...first, ...rest];
  }

  #judge(candidate: Candidate): Ranked | null {
    const before = this.#judged.get(candidate);
    if (before !== undefined) return before;
    const { place, passage } = candidate;
    const card = cardAt(place, this.#index, this.#sources);
    const text = passage === null ? null : this.#passageOf(place, passage, candidate.reading.isTyped);
    const ranked = card && judged(candidate, card, text, this.#plan);
    this.#judged.set(candidate, ranked);
    return ranked;
  }

  #passageOf(place: number, number: number, isTyped: boolean): CardPart | null {
    const passages = this.#passages.get(place) ?? this.#readPassages(place);
    this.#passages.set(place, passages);
    const passage = passages[number];
    if (!passage) return null;
    const isCompared = isTyped && this.#plan.marked !== null;
    return isCompared
      ? partOf('text', passage.text)
      : { field: 'text', words: wordsOf(passage.text), spelled: [] };
  }

  #readPassages(place: number): readonly Passage[] {
    const document = documentAt(place, this.#index, this.#sources)?.document;
    return document ? passagesOf(document, this.#sources.sources.pagesOf(document)) : [];
  }
}

function judged(
  { place, reading, passage }: Candidate,
  card: Card,
  text: CardPart | null,
  plan: QueryPlan,
): Ranked {
  const fit: Fit = fitOf(card, text, reading, reading.isTyped ? plan.marked : null);
  const number = numberScore(card, plan);
  return {
    ...{ place, reading, passage },
    score: fit.score + number + (isAgent(place) && fit.isTitle ? AGENT : 0) - COST * reading.cost,
    coverage: fit.coverage,
    isPhrase: fit.isPhrase || number > 0,
    isOfYear: fit.isOfYear,
    isInTwo: fit.isInTwo,
  };
}

/** How well the document numbers asked for are those it bears or cites. */
function numberScore(card: Card, { numbers }: QueryPlan): number {
  if (numbers.length === 0) return 0;
  const isAsked = (term: string): boolean =>
    numbers.some((asked) => term === asked || term.startsWith(canGrow(asked) ? asked : `${asked}_`));
  if (card.number !== '' && isAsked(card.number)) return OWN_NUMBER;
  return card.numbers.some(isAsked) ? CITED_NUMBER : 0;
}
