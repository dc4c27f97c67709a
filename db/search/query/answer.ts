import type { Hit } from '#contract';
import type { IndexReader } from '../index/store-index.ts';
import { sourceAt } from '../place.ts';
import { findCandidates, MOST_COUNTED } from './candidates.ts';
import { type HitSources, hitsOf } from './hits.ts';
import { type Question, questionOf, type Scope } from './question.ts';
import { type Ranked, rank } from './rank.ts';
import { readQuery } from './read-query.ts';
import type { CardReader } from './store-cards.ts';

export type Asked = {
  readonly text: string;
  readonly scope: Scope;
  readonly offset: number;
  readonly limit: number;
};
export type Answer = {
  readonly interpreted: string;
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly hits: Hit[];
};
export type AnswerSources = HitSources & { readonly cards: CardReader };

/**
 * Answers one search: reads the query, gathers candidates, ranks them, and shows a page of them with what matched.
 * Behind the candidates come all other documents that have the words, the newest first, so that every page can be had.
 */
export function answer(asked: Asked, index: IndexReader, sources: AnswerSources): Answer {
  const plan = readQuery(asked.text);
  const { interpreted } = plan;
  const question = questionOf(plan, asked.scope, index);
  if (!question) return { interpreted, total: 0, totalIsExact: true, hits: [] };
  const { candidates, counted } = findCandidates(question, index);
  const ranked = rank(candidates, plan, sources.cards);
  return {
    interpreted,
    total: Math.min(counted, MOST_COUNTED),
    totalIsExact: counted <= MOST_COUNTED && !question.isCut,
    hits: hitsOf(pageOf(ranked, asked, question, index), plan, sources),
  };
}

function pageOf(
  ranked: readonly Ranked[],
  { offset, limit }: Asked,
  question: Question,
  index: IndexReader,
): Ranked[] {
  const page = ranked.slice(offset, offset + limit);
  const wanting = limit - page.length;
  if (wanting === 0) return page;
  const but = ranked.map(({ place }) => place);
  const skip = Math.max(0, offset - ranked.length);
  const rest = index.rest(question.expression, question.range, but, wanting, skip);
  return [...page, ...rest.flatMap((place) => toRanked(place))];
}

function toRanked(place: number): Ranked[] {
  const source = sourceAt(place);
  return source ? [{ place, source, score: 0 }] : [];
}
