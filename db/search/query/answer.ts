import type { Hit } from '#contract';
import { syllables } from '../../text/index.ts';
import type { IndexStore } from '../index/index-file.ts';
import { wordOf } from '../words.ts';
import { allOf, expressionsOf } from './expressions.ts';
import { type Findings, type FindSources, find } from './find.ts';
import { type HitSources, hitsOf } from './hits.ts';
import type { Ranked } from './rank.ts';
import { keyOf, type Reading } from './reading.ts';
import { type Asked, EVERYTHING } from './scope.ts';

export type Page = { readonly offset: number; readonly limit: number };
export type Answer = {
  readonly interpreted: string;
  readonly isRewritten: boolean;
  readonly nearest: string[];
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly hits: Hit[];
};
export type AnswerSources = FindSources & HitSources;

/** Totals are counted no further. */
const MOST_COUNTED = 300;
/** The readings of so many of the best answers are those that were searched. */
const BEST = 3;

/**
 * Answers one search with a page of hits. Behind what was ranked come all other documents that have the words of a
 * reading that was searched, the newest first, so that every page can be had.
 */
export function answer(asked: Asked, page: Page, index: IndexStore, sources: AnswerSources): Answer {
  const findings = find(asked, index, sources);
  const { ranked, bounds } = findings;
  const { expression, isCut } = searched(findings);
  const counted = expression === '' ? 0 : index.newest(expression, bounds.range, MOST_COUNTED + 1).length;
  const hits = hitsOf(
    pageOf(findings, counted > ranked.length ? expression : '', page, index),
    index,
    sources,
  );
  const total = Math.max(counted, ranked.length);
  return {
    ...interpretation(findings, hits[0]),
    nearest: [],
    total: Math.min(total, MOST_COUNTED),
    totalIsExact: !isCut && total <= MOST_COUNTED,
    hits,
  };
}

/** All that was asked for, by words alone; empty where that would be too much to ask at once. */
export function searched(findings: Findings): { expression: string; isCut: boolean } {
  const { plan, bounds, ranked, language } = findings;
  if (plan.typed.words.length === 0)
    return { expression: bounds.isNarrow ? bounds.within || EVERYTHING : '', isCut: false };
  const readings = readingsUsed(ranked);
  const asked = readings.map((reading) => expressionsOf(reading, language));
  const words = asked.map((one) => one.words.text).filter((one) => one !== '');
  const isCut = asked.some((one) => one.isCut);
  if (words.length === 0 || asked.some((one) => one.isShort)) return { expression: '', isCut };
  const either = words.length === 1 ? words.join('') : `(${words.map((one) => `(${one})`).join(' OR ')})`;
  return { expression: allOf([either, bounds.within]), isCut };
}

const readingsUsed = (ranked: readonly Ranked[]): Reading[] => [
  ...new Map(ranked.slice(0, BEST).map(({ reading }) => [keyOf(reading), reading])).values(),
];

function pageOf(
  { ranked, plan, bounds }: Findings,
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
  return [...page, ...rest.map((place) => ({ place, reading, score: 0, coverage: 1, isPhrase: false }))];
}

/** What was searched, as people spell it: the way the best answer does where it was not searched as typed. */
function interpretation(
  { plan, ranked }: Findings,
  best: Hit | undefined,
): Pick<Answer, 'interpreted' | 'isRewritten'> {
  const typed = plan.wholeNumber ?? plan.tokens.map(({ raw }) => raw).join(' ');
  const reading = ranked[0]?.reading;
  if (!best || !reading || plan.wholeNumber !== null || isAsTyped(reading, plan.typed))
    return { interpreted: typed, isRewritten: false };
  const spelt = new Map<string, string>();
  for (const text of [best.snippet, best.title]) {
    for (const { key, start, end } of syllables(text))
      spelt.set(wordOf(key), text.slice(start, end).toLowerCase());
  }
  return { interpreted: reading.words.map((word) => spelt.get(word) ?? word).join(' '), isRewritten: true };
}

const isAsTyped = (reading: Reading, typed: Reading): boolean =>
  reading.words.join(' ') === typed.words.join(' ');
