import { rawKeystrokes } from '../../text/index.ts';
import { type Neighbour, oneSlip, twoSlips } from '../vocabulary/neighbours.ts';
import { wordOf } from '../words.ts';
import type { Language } from './language.ts';
import type { QueryToken } from './tokens.ts';

/** A way over some tokens: the words they may have been meant as, and how unlikely that is. */
export type Arc = {
  /** The token behind the last one it covers. */
  readonly to: number;
  readonly words: readonly string[];
  readonly cost: number;
  /** Whether its last word may be the beginning of a longer one. */
  readonly isOpen: boolean;
};

const KEYSTROKES = 0.4;
/** For a word that is one by itself, to have been meant as keystrokes or cut in two is unlikely. */
const DOUBT = 3;
const UNKNOWN = 9;
const JOINED = 3;
const SPLIT = 2.5;
const BEGINNING = 2;
const LAST_BEGINNING = 0.7;
const MOST_NEIGHBOURS = 24;
const MOST_COMPLETIONS = 12;
const NUMBER = /^\d/;

/** All arcs that begin at a token. */
export function arcsFrom(tokens: readonly QueryToken[], at: number, language: Language): Arc[] {
  const token = tokens[at];
  if (!token) return [];
  const isLast = at === tokens.length - 1;
  const word = (one: string, cost: number, isOpen = false): Arc => ({
    to: at + 1,
    words: [one],
    cost,
    isOpen,
  });
  const isKnown = language.vocabulary.idOf(token.word) >= 0;
  const typed = word(token.word, isKnown ? 0 : UNKNOWN, isLast && !isKnown);
  const keystrokes = decoded(token).filter((one) => language.vocabulary.idOf(one) >= 0);
  const arcs = [
    typed,
    ...keystrokes.map((one) => word(one, isKnown ? DOUBT : KEYSTROKES)),
    ...joinedArcs(tokens, at, language, isKnown),
  ];
  if (NUMBER.test(token.word)) return arcs;
  const doubt = keystrokes.length > 0 && !isKnown ? KEYSTROKES : 0;
  return [
    ...arcs,
    ...slips(token.word, isKnown, language).map(({ word: one, cost }) => word(one, cost + doubt)),
    ...completions(token.word, isLast, isKnown, language).map(({ word: one, cost }) => word(one, cost)),
    ...(isKnown
      ? []
      : splits(token.word, language).map((words) => ({ ...typed, words, cost: SPLIT, isOpen: false }))),
  ];
}

const decoded = ({ raw }: QueryToken): string[] => rawKeystrokes(raw).map(wordOf);

function slips(typed: string, isKnown: boolean, language: Language): Neighbour[] {
  const { vocabulary } = language;
  const near = oneSlip(typed, vocabulary);
  const far = isKnown ? [] : twoSlips(typed, language.common());
  const worth = ({ word, cost }: Neighbour): number => Math.log(vocabulary.countOf(word) + 1) - cost;
  return [...near, ...far].sort((a, b) => worth(b) - worth(a)).slice(0, MOST_NEIGHBOURS);
}

/** Longer words that begin so: of the last word, which may not be finished, and of one that is none by itself. */
function completions(typed: string, isLast: boolean, isKnown: boolean, language: Language): Neighbour[] {
  if (isKnown && !isLast) return [];
  const cost = isLast ? LAST_BEGINNING : BEGINNING;
  return language.vocabulary
    .completions(typed, MOST_COMPLETIONS)
    .filter(({ word }) => word !== typed)
    .map(({ word }) => ({ word, cost: cost + (isKnown ? DOUBT : 0) }));
}

/** Two tokens that are one word, torn apart. */
function joinedArcs(
  tokens: readonly QueryToken[],
  at: number,
  { vocabulary }: Language,
  isKnown: boolean,
): Arc[] {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first || !second || NUMBER.test(first.word) || NUMBER.test(second.word)) return [];
  const isPair = isKnown && vocabulary.pairCountOf(first.word, second.word) > 0;
  const whole = wordOf(first.word + second.word);
  if (isPair || vocabulary.idOf(whole) < 0) return [];
  return [{ to: at + 2, words: [whole], cost: JOINED, isOpen: false }];
}

/** A word that is none, cut into two or three that stand side by side. */
function splits(typed: string, { vocabulary }: Language): string[][] {
  const found: string[][] = [];
  for (let at = 1; at < typed.length; at += 1) {
    const [first, rest] = [typed.slice(0, at), typed.slice(at)];
    if (vocabulary.idOf(first) < 0) continue;
    if (vocabulary.pairCountOf(first, rest) > 0) found.push([first, rest]);
    for (let next = 1; next < rest.length; next += 1) {
      const [second, third] = [rest.slice(0, next), rest.slice(next)];
      if (vocabulary.pairCountOf(first, second) > 0 && vocabulary.pairCountOf(second, third) > 0)
        found.push([first, second, third]);
    }
  }
  return found;
}
