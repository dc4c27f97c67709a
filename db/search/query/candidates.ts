import type { AgentKind, EntryKind } from '#contract';
import { AGENTS, DATED, overlap, type PlaceRange, placesOfYears } from '../index/place.ts';
import type { Completions, IndexStore } from '../index/store-index.ts';
import { agentTerm, canGrow, kindTerm, pairOf } from '../words.ts';
import type { QueryPlan, QueryWord } from './read-query.ts';

/** What may be found at all. */
export type Scope = {
  readonly kinds: readonly (EntryKind | AgentKind | 'dossier')[];
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  /** Bodies of which one must be named; none asks for none. */
  readonly bodyIds: readonly string[];
};

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

/** The search as the index understands it. */
export type Question = {
  /** FTS5 expression of all that is asked for. */
  readonly expression: string;
  readonly range: PlaceRange;
  /** Whether a short beginning of a word was completed by its shortest words only. */
  readonly isCut: boolean;
  readonly narrower: { readonly number: string; readonly adjacent: string; readonly whole: string };
};

const KINDS = ['minutes', 'photo', 'commendation', 'document', 'person', 'body', 'household', 'dossier'];

/** How many candidates each way of asking may bring, of what has a date and of agents. */
const SHELVES: readonly { range: PlaceRange; narrow: number; all: number }[] = [
  { range: DATED, narrow: 60, all: 150 },
  { range: AGENTS, narrow: 20, all: 50 },
];

/** Puts a query and a filter into the index's own terms; undefined when nothing can answer or nothing was asked. */
export function questionOf(plan: QueryPlan, scope: Scope, index: IndexStore): Question | undefined {
  const completed = new Map(plan.words.map((word) => [word.key, waysOf(word, index)]));
  const ways = [...completed.values()];
  if (ways.some(({ words }) => words.length === 0)) return undefined;
  const groups = [...ways.map(({ words }) => anyOf(words)), ...scopeGroups(scope)];
  const range = placesOfYears(scope.yearFrom, scope.yearTo);
  const hasYears = scope.yearFrom !== null || scope.yearTo !== null;
  if (groups.length === 0 && !hasYears) return undefined;
  const expression = groups.length > 0 ? groups.join(' AND ') : anyOf(KINDS.map(kindTerm));
  return {
    expression,
    range,
    isCut: ways.some(({ isCut }) => isCut),
    narrower: {
      number: narrowed(expression, plan.numbers.length > 0 ? [`(${plan.numbers.map(numberGroup).join(' OR ')})`] : []),
      adjacent: narrowed(expression, adjacentGroups(plan, completed)),
      whole: narrowed(expression, plan.words.map(({ key }) => quoted(key))),
    },
  };
}

/**
 * The candidates to be ranked: per shelf the newest of those with the number, with the words side by side, with the
 * words whole, and then of all. Every step is an AND in the order of rowids with a limit, never a scan of a list.
 */
export function findCandidates({ expression, range, narrower }: Question, index: IndexStore): Candidate[] {
  return SHELVES.flatMap((shelf) => {
    const within = overlap(shelf.range, range);
    if (within.from > within.to) return [];
    const ask = (asked: string, limit: number): Set<number> =>
      new Set(asked === '' ? [] : index.newest(asked, within, limit));
    const numbered = ask(narrower.number, shelf.narrow);
    const adjacent = ask(narrower.adjacent, shelf.narrow);
    const whole = ask(narrower.whole, shelf.narrow);
    const all = ask(expression, shelf.all);
    const places = [...new Set([...numbered, ...adjacent, ...whole, ...all])].slice(0, shelf.all);
    return places.map((place) => ({
      place,
      hasNumber: numbered.has(place),
      isAdjacent: adjacent.has(place),
      isWhole: whole.has(place),
    }));
  });
}

const waysOf = ({ key, isPrefix }: QueryWord, index: IndexStore): Completions =>
  isPrefix ? index.completions(key) : { words: [key], isCut: false };

const quoted = (term: string): string => `"${term}"`;
const anyOf = (terms: readonly string[]): string => `(${terms.map(quoted).join(' OR ')})`;

/** A number with anything behind it, but no longer run of digits. */
const numberGroup = (term: string): string =>
  canGrow(term) ? `${quoted(term)} *` : `${quoted(term)} OR ${quoted(`${term}_`)} *`;

function scopeGroups({ kinds, bodyIds }: Scope): string[] {
  const groups = [kinds.map(kindTerm), bodyIds.map(agentTerm)];
  return groups.filter((terms) => terms.length > 0).map(anyOf);
}

/** Each two neighbours of the phrase; the last word may be any that it can become. */
function adjacentGroups({ phrase }: QueryPlan, completed: ReadonlyMap<string, Completions>): string[] {
  return phrase.slice(1).map((word, at) => {
    const isLast = at === phrase.length - 2;
    const followers = (isLast && completed.get(word)?.words) || [word];
    return anyOf(followers.map((follower) => pairOf(phrase[at] ?? '', follower)));
  });
}

/** The expression with more to it; empty where there is nothing more, so that nothing is asked twice. */
const narrowed = (expression: string, more: readonly string[]): string =>
  more.length === 0 ? '' : [expression, ...more].join(' AND ');
