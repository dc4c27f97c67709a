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

/** The search as the index understands it: FTS5 expressions, empty where there is nothing to ask. */
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

export type Candidates = {
  readonly candidates: readonly Candidate[];
  /** How many documents there are in all, counted up to one more than `MOST_COUNTED`. */
  readonly counted: number;
};

const KINDS = ['minutes', 'photo', 'commendation', 'document', 'person', 'body', 'household', 'dossier'];

/** Totals are counted no further. */
export const MOST_COUNTED = 1_000;

/** How many candidates are taken of what has a date and of agents: in all, and by each narrower way of asking. */
const DATED_CANDIDATES = { all: 150, narrow: 60 };
const AGENT_CANDIDATES = { all: 50, narrow: 30 };

/** Puts a query and a filter into the index's own terms; undefined when nothing can answer or nothing was asked. */
export function questionOf(plan: QueryPlan, scope: Scope, index: IndexStore): Question | undefined {
  const completed = new Map(plan.words.map((word) => [word.key, waysOf(word, index)]));
  const ways = [...completed.values()];
  if (ways.some(({ words }) => words.length === 0)) return undefined;
  const within = scopeGroups(scope);
  const hasYears = scope.yearFrom !== null || scope.yearTo !== null;
  if (ways.length === 0 && within.length === 0 && !hasYears) return undefined;
  const asked = [...ways.map(({ words }) => anyOf(words)), ...within];
  const also = (more: readonly string[], groups: readonly string[]): string =>
    more.length === 0 ? '' : [...more, ...groups].join(' AND ');
  return {
    expression: asked.length > 0 ? asked.join(' AND ') : anyOf(KINDS.map(kindTerm)),
    numbered: also(numberGroups(plan), asked),
    adjacent: also(adjacentGroups(plan, completed), within),
    whole: also(plan.words.map(({ key }) => quoted(key)), within),
    range: placesOfYears(scope.yearFrom, scope.yearTo),
    isCut: ways.some(({ isCut }) => isCut),
  };
}

/**
 * The documents to be ranked: of what has a date and of agents each the newest that have the number, that have the
 * words side by side, that have them whole, and then of all. Each is an AND in the order of rowids with a limit:
 * never a scan of a common term.
 */
export function findCandidates(question: Question, index: IndexStore): Candidates {
  const { expression, numbered, adjacent, whole, range } = question;
  const on = (shelf: PlaceRange) => (asked: string, limit: number) => {
    const within = overlap(shelf, range);
    return asked === '' || within.from > within.to ? [] : index.newest(asked, within, limit);
  };
  const [dated, agents] = [on(DATED), on(AGENTS)];
  const ways = {
    numbered: new Set(dated(numbered, DATED_CANDIDATES.narrow)),
    adjacent: new Set([
      ...dated(adjacent, DATED_CANDIDATES.narrow),
      ...agents(adjacent, AGENT_CANDIDATES.narrow),
    ]),
    whole: new Set(dated(whole, DATED_CANDIDATES.narrow)),
  };
  const allDated = dated(expression, MOST_COUNTED + 1);
  const allAgents = agents(expression, MOST_COUNTED + 1);
  const best = (all: readonly number[], shelf: PlaceRange, most: number): number[] => {
    const narrow = [...ways.numbered, ...ways.adjacent, ...ways.whole].filter((place) => place >= shelf.from && place <= shelf.to);
    return [...new Set([...narrow, ...all])].slice(0, most);
  };
  const places = [
    ...best(allDated, DATED, DATED_CANDIDATES.all),
    ...best(allAgents, AGENTS, AGENT_CANDIDATES.all),
  ];
  return {
    counted: allDated.length + allAgents.length,
    candidates: places.map((place) => ({
      place,
      hasNumber: ways.numbered.has(place),
      isAdjacent: ways.adjacent.has(place),
      isWhole: ways.whole.has(place),
    })),
  };
}

const waysOf = ({ key, isPrefix }: QueryWord, index: IndexStore): Completions =>
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
