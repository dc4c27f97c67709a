import {
  type DocumentNumber,
  findDocumentNumbers,
  hasMarks,
  readDocumentNumber,
  tidy,
} from '../../text/index.ts';
import { numberTerm, numberWordsOf, wordsOf } from '../words.ts';
import type { Reading } from './reading.ts';
import { type QueryToken, tokensOf } from './tokens.ts';

/** A query as it was understood word by word. */
export type QueryPlan = {
  /** The words in the order typed, but for those around a document number. */
  readonly tokens: readonly QueryToken[];
  readonly typed: Reading;
  /** The other ways to take the same words: of a number in another order, with the part that is still being typed last. */
  readonly others: readonly Reading[];
  /** The same with their marks; null when none was typed, so that none is asked for. */
  readonly marked: readonly string[] | null;
  /** Terms of the document numbers in it. */
  readonly numbers: readonly string[];
  /** The number that it is in all, in its usual spelling; null for other queries. */
  readonly wholeNumber: string | null;
};

/** Nobody asks for more; what follows is left out, and `interpreted` shows it. */
export const MOST_WORDS = 32;

/** Reads what was typed into the search box. Any text is read; one without words gives an empty plan. */
export function readQuery(text: string, isLiteral = false): QueryPlan {
  const clean = tidy(text);
  const { bare, year } = yearBehind(clean);
  const number = wholeNumber(bare);
  const own = numberWordsOf(bare);
  const tokens = number
    ? [...own, ...year].map((word) => ({ raw: word, word, marked: word }))
    : tokensOf(clean).slice(0, MOST_WORDS);
  const words = tokens.map(({ word }) => word);
  return {
    tokens,
    typed: { words, isOpen: !isLiteral, cost: 0, isTyped: true },
    others: number && !isLiteral && year.length === 0 ? unfinished(clean, words) : [],
    marked: !number && words.length > 0 && hasMarks(clean) ? tokens.map(({ marked }) => marked) : null,
    numbers: number ? [numberTerm(own)] : numbersIn(clean),
    wholeNumber: number ? [spelled(number), ...year].join(' ') : null,
  };
}

/** The words as typed where the last of them is a figure, which may still be growing. */
function unfinished(text: string, words: readonly string[]): Reading[] {
  const typed = tokensOf(text).map(({ word }) => word);
  const last = typed.at(-1) ?? '';
  if (!/^\d/.test(last) || words.at(-1) === last) return [];
  const order = [...words.filter((word) => word !== last), last];
  return [{ words: order, isOpen: true, cost: 0.1, isTyped: true }];
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

const YEAR_BEHIND = /^(.*?\S)\s+(?:n[a\u0103]m\s+)?((?:19|20)\d\d)$/iu;

/** A document number and the year in which it was given, where the year is no part of the number. */
function yearBehind(text: string): { readonly bare: string; readonly year: readonly string[] } {
  const [, bare, year] = YEAR_BEHIND.exec(text) ?? [];
  const isOwn = bare === undefined || year === undefined || wholeNumber(text)?.year != null;
  return isOwn || !wholeNumber(bare) ? { bare: text, year: [] } : { bare, year: [year] };
}

/** A number in its usual spelling, as far as it was given. */
function spelled({ number, suffix, year, type, issuer, form }: DocumentNumber): string {
  const bare = `${number}${suffix ?? ''}`;
  if (form === 'party') return `${bare}-${type}/${issuer}`;
  const notation = [type, issuer].filter((part) => part !== null).join('-');
  return [bare, year, notation].filter((part) => part !== null && part !== '').join('/');
}

const numbersIn = (text: string): string[] =>
  findDocumentNumbers(text).map(({ raw }) => numberTerm(numberWordsOf(raw)));
