import type { AgentKind, EntryKind } from '#contract';
import type { Completions, IndexReader } from '../index/store-index.ts';
import { type PlaceRange, placesOfYears } from '../place.ts';
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

/** A search as the index understands it: FTS5 expressions, empty where there is nothing to ask. */
export type Question = {
  /** All that is asked for. Each of the others is true only where this one is. */
  readonly expression: string;
  readonly numbered: string;
  readonly adjacent: string;
  readonly whole: string;
  readonly range: PlaceRange;
  /** Whether a short beginning of a word was completed by its shortest words only. */
  readonly isCut: boolean;
};

const KINDS = ['minutes', 'photo', 'commendation', 'document', 'person', 'body', 'household', 'dossier'];

/** Puts a query and a filter into the index's own terms; undefined when nothing can answer or nothing was asked. */
export function questionOf(plan: QueryPlan, scope: Scope, index: IndexReader): Question | undefined {
  const completed = new Map(plan.words.map((word) => [word.key, waysOf(word, index)]));
  const ways = [...completed.values()];
  if (ways.some(({ words }) => words.length === 0)) return undefined;
  const within = scopeGroups(scope);
  const hasYears = scope.yearFrom !== null || scope.yearTo !== null;
  if (ways.length === 0 && within.length === 0 && !hasYears) return undefined;
  const asked = [...ways.map(({ words }) => anyOf(words)), ...within];
  const whole = plan.words.map(({ key }) => quoted(key));
  return {
    expression: asked.length > 0 ? allOf(asked) : anyOf(KINDS.map(kindTerm)),
    numbered: also(numberGroups(plan), asked),
    adjacent: also(adjacentGroups(plan, completed), within),
    whole: also(whole, within),
    range: placesOfYears(scope.yearFrom, scope.yearTo),
    isCut: ways.some(({ isCut }) => isCut),
  };
}

const waysOf = ({ key, isPrefix }: QueryWord, index: IndexReader): Completions =>
  isPrefix ? index.completions(key) : { words: [key], isCut: false };

const quoted = (term: string): string => `"${term}"`;
const anyOf = (terms: readonly string[]): string => `(${terms.map(quoted).join(' OR ')})`;

/** A number with anything behind it, but no longer run of digits. */
function numberGroups({ numbers }: QueryPlan): string[] {
  const groups = numbers.map((term) =>
    canGrow(term) ? `${quoted(term)} *` : `${quoted(term)} OR ${quoted(`${term}_`)} *`,
  );
  return groups.length === 0 ? [] : [`(${groups.join(' OR ')})`];
}

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

const allOf = (groups: readonly string[]): string => groups.join(' AND ');

/** Both together; empty where there is nothing of the first kind. */
const also = (asked: readonly string[], within: readonly string[]): string =>
  asked.length === 0 ? '' : allOf([...asked, ...within]);
