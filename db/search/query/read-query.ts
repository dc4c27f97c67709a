import {
  type DocumentNumber,
  findDocumentNumbers,
  hasMarks,
  markedKey,
  readDocumentNumber,
  syllables,
  tidy,
} from '../../text/index.ts';
import { numberTerm, numberWordsOf, wordOf, wordsOf } from '../words.ts';

/** One word asked for, each once. */
export type QueryWord = {
  readonly key: string;
  /** Longer words that begin so count too. Numbers are whole, but for the one still being typed. */
  readonly isPrefix: boolean;
};

/** A query as it was understood. */
export type QueryPlan = {
  readonly words: readonly QueryWord[];
  /** The words in the order typed, repeated ones too. */
  readonly phrase: readonly string[];
  /** The same with their marks; null when none was typed, so that none is asked for. */
  readonly marked: readonly string[] | null;
  /** Terms of the document numbers in it. */
  readonly numbers: readonly string[];
  /** What was searched, for people. */
  readonly interpreted: string;
};

/** Nobody asks for more; what follows is left out, and `interpreted` shows it. */
export const MOST_WORDS = 32;

/** A word as typed, with the forms it is compared in. */
type Read = { readonly word: string; readonly marked: string; readonly spelling: string };

/** Reads what was typed into the search box. Any text is read; one without words gives an empty plan. */
export function readQuery(text: string): QueryPlan {
  const clean = tidy(text);
  const number = wholeNumber(clean);
  const read = number ? [] : freeWords(clean).slice(0, MOST_WORDS);
  const phrase = number ? numberWordsOf(clean) : read.map(({ word }) => word);
  const isMarked = read.length > 0 && hasMarks(clean);
  return {
    words: wordsToAskFor(phrase, wordsOf(clean).at(-1) ?? ''),
    phrase,
    marked: isMarked ? read.map(({ marked }) => marked) : null,
    numbers: number ? [numberTerm(phrase)] : numbersIn(clean),
    interpreted: number ? spelled(number) : read.map(({ spelling }) => spelling).join(' '),
  };
}

function wordsToAskFor(phrase: readonly string[], typedLast: string): QueryWord[] {
  const isPrefix = (word: string): boolean => !/^\d/.test(word) || typedLast.endsWith(word);
  return [...new Set(phrase)].map((key) => ({ key, isPrefix: isPrefix(key) }));
}

/** A number, its year and a code behind them, joined as only document numbers are. */
const JOINED = /\d\s?[/\p{Pd}]\s?(?:19|20)\d\d\s?[/\p{Pd}]/u;

/**
 * The document number that a query is, if it is one. What stands around it ("decision no. 12/QD-UBND of 5 May") is
 * let go where the number names its type or is joined like one; else every word but a leading `so` must belong to it.
 */
function wholeNumber(text: string): DocumentNumber | undefined {
  const read = readDocumentNumber(text);
  if (!read) return undefined;
  const said = wordsOf(text);
  const isAll = numberWordsOf(text).length >= (said[0] === 'so' ? said.length - 1 : said.length);
  return read.type !== null || isAll || JOINED.test(text) ? read : undefined;
}

/** A number in its usual spelling, as far as it was given. */
function spelled({ number, suffix, year, type, issuer, form }: DocumentNumber): string {
  const bare = `${number}${suffix ?? ''}`;
  if (form === 'party') return `${bare}-${type}/${issuer}`;
  const notation = [type, issuer].filter((part) => part !== null).join('-');
  return [bare, year, notation].filter((part) => part !== null && part !== '').join('/');
}

const freeWords = (text: string): Read[] =>
  syllables(text).map(({ key, start, end }) => {
    const spelling = text.slice(start, end);
    return { word: wordOf(key), marked: markedKey(spelling), spelling };
  });

const numbersIn = (text: string): string[] =>
  findDocumentNumbers(text).map(({ raw }) => numberTerm(numberWordsOf(raw)));
