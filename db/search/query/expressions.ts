import { pairOf } from '../words.ts';
import type { Language } from './language.ts';
import type { Reading } from './reading.ts';

/** What is asked of the index for a reading, from narrow to wide; empty where there is nothing to ask. */
export type Expressions = {
  /** All words side by side, two by two. */
  readonly phrase: Expression;
  /** What belongs together side by side, all other words anywhere. */
  readonly groups: Expression;
  /** All words anywhere. */
  readonly words: Expression;
  /** Whether the beginning of a word was completed by the most frequent words only. */
  readonly isCut: boolean;
  /** Whether only the rarest words are asked for: what is found may lack another. */
  readonly isShort: boolean;
};

/** So many terms, the rarest, are asked for together; the others are looked for in what they find. */
const MOST_TERMS = 5;
const MOST_FOLLOWERS = 16;
const MOST_BEGINNINGS = 24;

export const quoted = (term: string): string => `"${term}"`;
export const anyOf = (terms: readonly string[]): string => `(${terms.map(quoted).join(' OR ')})`;
export const allOf = (groups: readonly string[]): string => groups.filter((one) => one !== '').join(' AND ');

/** A term of an expression: any of some words or pairs, with about how many documents have one. */
type Term = { readonly any: readonly string[]; readonly count: number; readonly isWhole: boolean };

/** What is asked of the index; empty for nothing. */
export type Expression = {
  readonly text: string;
  /** About how many documents have the rarest of its terms, and how many entries the lists of all its terms have. */
  readonly count: number;
  readonly length: number;
  /** How many documents would have all its terms if these had nothing to do with one another. */
  readonly expected: number;
};
export const NOTHING: Expression = { text: '', count: 0, length: 0, expected: 0 };

/** Lists of so many entries are gone through in a few milliseconds. */
const SHORT_LISTS = 150_000;

/** Whether it may take long to find so many documents: long lists that have little in common. */
export const isDear = ({ length, expected }: Expression, wanted: number): boolean =>
  length > SHORT_LISTS && expected < wanted * 8;

/** Puts a reading into expressions of the index. */
export function expressionsOf(reading: Reading, language: Language): Expressions {
  const words = [...new Set(reading.words)].map((word) =>
    wordTerm(word, reading.isOpen && word === reading.words.at(-1), language),
  );
  const pairs = reading.words.slice(1).map((_, at) => pairTerm(reading, at, language));
  const isPhrase = pairs.length > 0 && pairs.every(({ count }) => count > 0);
  const isPossible = words.every(({ count }) => count > 0);
  const grouped = isPossible ? groupTerms(reading, words, pairs, language) : [];
  return {
    phrase: isPhrase ? rarest(pairs, language) : NOTHING,
    groups: grouped.length > 0 ? rarest(grouped, language) : NOTHING,
    words: isPossible ? rarest(words, language) : NOTHING,
    isCut: words.some(({ isWhole }) => !isWhole),
    isShort: words.length > MOST_TERMS,
  };
}

/** All words but one, side by side where they stood so; nothing where that cannot answer. */
export const expressionWithout = (reading: Reading, at: number, language: Language): Expression =>
  both({ ...reading, words: reading.words.slice(0, at), isOpen: false }, after(reading, at + 1), language);

/** The words before a border side by side, and those behind it: as when two things are asked for at once. */
export const expressionSplit = (reading: Reading, border: number, language: Language): Expression =>
  both(
    { ...reading, words: reading.words.slice(0, border), isOpen: false },
    after(reading, border),
    language,
  );

const after = (reading: Reading, at: number): Reading => ({ ...reading, words: reading.words.slice(at) });

function both(left: Reading, right: Reading, language: Language): Expression {
  const parts = [left, right].filter(({ words }) => words.length > 0).map((part) => phraseOf(part, language));
  if (parts.includes(NOTHING)) return NOTHING;
  return {
    text: allOf(parts.map(({ text }) => text)),
    count: Math.min(...parts.map(({ count }) => count)),
    length: parts.reduce((sum, { length }) => sum + length, 0),
    expected: parts.reduce(
      (product, { expected }) => (product * expected) / language.documents,
      language.documents,
    ),
  };
}

/** A reading as a phrase; a single word is one by itself. */
export function phraseOf(reading: Reading, language: Language): Expression {
  const { phrase, words } = expressionsOf(reading, language);
  return reading.words.length === 1 ? words : phrase;
}

/** The rarest terms, all of which must be there. */
function rarest(terms: readonly Term[], { documents }: Language): Expression {
  const sorted = [...terms].sort((a, b) => a.count - b.count).slice(0, MOST_TERMS);
  return {
    text: allOf(sorted.map(({ any }) => anyOf(any))),
    count: sorted[0]?.count ?? 0,
    length: sorted.reduce((sum, { count }) => sum + count, 0),
    expected: sorted.reduce((product, { count }) => product * Math.min(1, count / documents), documents),
  };
}

function wordTerm(word: string, isOpen: boolean, language: Language): Term {
  const { vocabulary } = language;
  const own = vocabulary.countOf(word);
  if (!isOpen) return { any: [word], count: own, isWhole: true };
  const longer = vocabulary.completions(word, MOST_BEGINNINGS + 1);
  const shown = longer.slice(0, MOST_BEGINNINGS);
  const any = [...new Set([word, ...shown.map((one) => one.word)])];
  const count = shown.reduce((sum, one) => sum + one.count, 0);
  return { any, count, isWhole: longer.length <= MOST_BEGINNINGS };
}

/** The words at `at` and behind it, side by side; the last may still be growing. */
function pairTerm({ words, isOpen }: Reading, at: number, { vocabulary }: Language): Term {
  const [first = '', second = ''] = [words[at], words[at + 1]];
  const isLast = isOpen && at === words.length - 2;
  if (!isLast)
    return { any: [pairOf(first, second)], count: vocabulary.pairCountOf(first, second), isWhole: true };
  const followers = vocabulary.followers(vocabulary.idOf(first), second, MOST_FOLLOWERS);
  const count = followers.reduce((sum, one) => sum + one.count, 0);
  return { any: followers.map(({ word }) => pairOf(first, word)), count, isWhole: true };
}

/** Pairs of words that belong together, and the words that are in none of them. */
function groupTerms(
  { words }: Reading,
  singles: readonly Term[],
  pairs: readonly Term[],
  language: Language,
): Term[] {
  const kept = pairs.filter(({ count }, at) => {
    const [first = '', second = ''] = [words[at], words[at + 1]];
    return count > 0 && language.isCollocation(first, second);
  });
  const covered = new Set(kept.flatMap(({ any }) => any.flatMap((pair) => pair.split('_'))));
  const left = singles.filter(({ any }) => !any.some((word) => covered.has(word)));
  return kept.length === 0 ? [] : [...kept, ...left];
}
