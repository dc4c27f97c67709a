import type { SourceDocument, SourceReader } from '../documents/store-sources.ts';
import type { IndexReader } from '../index/store-index.ts';
import { passagesOf } from '../passages.ts';
import { sourceOf } from '../place.ts';
import { canGrow, numberTerm, numberWordsOf } from '../words.ts';
import { type Card, type CardPart, cardOf, partOf, type Remembered } from './card.ts';
import { type Fit, fitOf } from './fit.ts';
import type { Candidate } from './gather.ts';
import type { QueryPlan } from './read-query.ts';
import type { Reading } from './reading.ts';

/** A document in the order of answers. */
export type Ranked = {
  readonly place: number;
  readonly reading: Reading;
  readonly score: number;
  readonly coverage: number;
  /** Whether all words stand side by side in one of its texts, or it bears the number asked for. */
  readonly isPhrase: boolean;
};

/** What is remembered of a document for the next keystroke. */
export type Known = { readonly card: Card; readonly source: SourceDocument } | null;

/** What speaks for a document besides its words; and what a slip in the reading takes away. */
const OWN_NUMBER = 40;
const CITED_NUMBER = 34;
const AGENT = 8;
const COST = 1.6;
const REPEATED = 1.5;
const FIRST_PAGE = 10;

/** Puts candidates in the order in which they answer, the newest of equal ones first; each is judged once. */
export class Ranking {
  readonly #index: IndexReader;
  readonly #plan: QueryPlan;
  readonly #sources: SourceReader;
  readonly #known: Remembered<Known>;
  readonly #judged = new Map<Candidate, Ranked | null>();

  constructor(index: IndexReader, plan: QueryPlan, sources: SourceReader, known: Remembered<Known>) {
    this.#index = index;
    this.#plan = plan;
    this.#sources = sources;
    this.#known = known;
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
    const document = this.#known.get(candidate.place, () =>
      read(candidate.place, this.#index, this.#sources),
    );
    const ranked = document ? judged(candidate, document, this.#plan, this.#sources) : null;
    this.#judged.set(candidate, ranked);
    return ranked;
  }
}

export function read(place: number, index: IndexReader, sources: SourceReader): Known {
  const number = index.sourceAt(place);
  const source = number === undefined ? undefined : sources.at(sourceOf(number));
  return source ? { source, card: cardOf(source.document, source.number) } : null;
}

function judged(
  { place, reading, passage }: Candidate,
  { card, source }: NonNullable<Known>,
  plan: QueryPlan,
  sources: SourceReader,
): Ranked {
  const text = passage === null ? null : passagePart(source, passage, sources);
  const fit: Fit = fitOf(card, text, reading, reading.isTyped ? plan.marked : null);
  const number = numberScore(card, plan, source);
  const isAgent = source.document.source.entity === 'agent';
  return {
    ...{ place, reading },
    score: fit.score + number + (isAgent && fit.isTitle ? AGENT : 0) - COST * reading.cost,
    coverage: fit.coverage,
    isPhrase: fit.isPhrase || number > 0,
  };
}

function passagePart({ document }: SourceDocument, number: number, sources: SourceReader): CardPart | null {
  const passage = passagesOf(document, sources.pagesOf(document))[number];
  return passage ? partOf('text', passage.text) : null;
}

/** How well the document numbers asked for are those it bears or cites. */
function numberScore({ number }: Card, { numbers }: QueryPlan, { document }: SourceDocument): number {
  if (numbers.length === 0) return 0;
  const isAsked = (told: string): boolean => {
    const term = numberTerm(numberWordsOf(told));
    return numbers.some((asked) => term === asked || term.startsWith(canGrow(asked) ? asked : `${asked}_`));
  };
  if (number !== '' && isAsked(number)) return OWN_NUMBER;
  return document.numbers.some(isAsked) ? CITED_NUMBER : 0;
}
