import type { Hit } from '#contract';
import { type Found, type FoundSources, foundFor, MOST_COUNTED } from '../found/found.ts';
import { nearestTo } from '../found/nearest.ts';
import type { IndexStore } from '../index/index-file.ts';
import { allOf } from './expressions.ts';
import { type HitSources, hitsOf } from './hits.ts';
import { type Ranked, unjudged } from './rank.ts';
import type { Reading } from './reading.ts';
import type { Asked } from './scope.ts';
import { spelledBy } from './spelling.ts';

export type Page = { readonly offset: number; readonly limit: number };
export type Answer = {
  readonly interpreted: string;
  readonly isRewritten: boolean;
  readonly nearest: string[];
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly hits: Hit[];
};
export type AnswerSources = FoundSources & HitSources;

/**
 * Answers one search with a page of hits. Behind what was ranked come all other documents that have the words of a
 * reading that was searched, the newest first, so that every page can be had.
 */
export function answer(asked: Asked, page: Page, index: IndexStore, sources: AnswerSources): Answer {
  const found = foundFor(asked, index, sources);
  const { ranked, isCut } = found;
  const { expression, counted } = counting(found, index);
  const isMore = counted === undefined ? page.offset >= ranked.length : counted > ranked.length;
  const hits = hitsOf(pageOf(found, isMore ? expression : '', page, index), index, sources);
  const total = Math.max(counted ?? 0, ranked.length);
  return {
    ...interpretation(found, hits[0]),
    nearest: ranked.length > 0 ? [] : nearestTo(asked, found, index, sources),
    total: Math.min(total, MOST_COUNTED),
    totalIsExact: counted !== undefined && !isCut && total <= MOST_COUNTED,
    hits,
  };
}

/** What is counted, and how many there are; undefined where telling would take longer than all the rest. */
function counting(
  { words, bounds, ranked, countOf, isDear }: Found,
  index: IndexStore,
): { expression: string; counted: number | undefined } {
  if (words === '') return { expression: '', counted: ranked.length };
  const expression = allOf([words, bounds.within]);
  const known = countOf(expression);
  if (known !== undefined || isDear) return { expression, counted: known };
  const places = index.newest(expression, bounds.range, MOST_COUNTED + 1);
  return { expression, counted: new Set([...ranked.map(({ place }) => place), ...places]).size };
}

function pageOf(
  { ranked, plan, bounds }: Found,
  expression: string,
  { offset, limit }: Page,
  index: IndexStore,
): Ranked[] {
  const page = ranked.slice(offset, offset + limit);
  const wanting = limit - page.length;
  if (wanting === 0 || expression === '') return page;
  const but = ranked.map(({ place }) => place);
  const skip = Math.max(0, offset - ranked.length);
  const reading = ranked[0]?.reading ?? plan.typed;
  const rest = index.rest(expression, bounds.range, but, wanting, skip);
  return [...page, ...rest.map((place) => unjudged(place, reading, 0))];
}

/** What was searched, as people spell it: the way the best answer does where it was not searched as typed. */
function interpretation(
  { plan, ranked }: Found,
  best: Hit | undefined,
): Pick<Answer, 'interpreted' | 'isRewritten'> {
  const typed = plan.wholeNumber ?? plan.tokens.map(({ raw }) => raw).join(' ');
  const reading = ranked[0]?.reading;
  if (!best || !reading || plan.wholeNumber !== null || isAsTyped(reading, plan.typed))
    return { interpreted: typed, isRewritten: false };
  return {
    interpreted: spelledBy(reading.words, [best.snippet, best.title]).join(' '),
    isRewritten: true,
  };
}

const isAsTyped = (reading: Reading, typed: Reading): boolean =>
  reading.words.join(' ') === typed.words.join(' ');
