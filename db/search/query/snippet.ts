import { excerpt, type HighlightTerm, highlight, type TextRange } from '../../text/index.ts';
import type { Card, CardPart } from '../documents/card.ts';
import { BETWEEN, type FieldName, isLong, type SearchDocument } from '../documents/document.ts';
import type { FilePage } from '../documents/entry-document.ts';
import { type Passage, passagesOf } from '../passages.ts';
import { wordsOf } from '../words.ts';
import type { QueryWord } from './query-words.ts';
import { MOST_WORDS } from './read-query.ts';

/** Where a document has what was asked for, in its own spelling. */
export type Snippet = {
  /** The field of the snippet first. */
  readonly matched: readonly FieldName[];
  readonly snippet: string;
  readonly ranges: readonly TextRange[];
  /** Page of the attached file, where the snippet is from one. */
  readonly page: number | null;
};

/** How much running text may still be read for the snippets of one answer, in UTF-16 units. */
export type Budget = { left: number };

const SNIPPET = 220;
const PARTS_BETWEEN = '; ';
const CUT = '\u2026';

/** A text that may give the snippet, with the words it has. */
type Finding = {
  readonly name: FieldName;
  readonly text: string;
  readonly has: ReadonlySet<string>;
  readonly page: number | null;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
};

/** Terms for the ranges in a text: a number is found with its leading zeros too. */
function highlightTerms(words: readonly QueryWord[]): HighlightTerm[] {
  return words.flatMap(({ key, isPrefix }) =>
    /^\d/.test(key) ? ['', '0', '00'].map((zeros) => ({ key: zeros + key, isPrefix })) : [{ key, isPrefix }],
  );
}

/** Where the words stand in a title. */
export const titleRanges = (title: string, words: readonly QueryWord[]): readonly TextRange[] =>
  highlight(title, highlightTerms(words));

/**
 * Finds where the words stand: in the short fields first, in running text and files only for what is missing then.
 * `passage` is the number of one that is known to have them. The snippet is from where the most words stand that the
 * title does not have; from the title where nothing else has any.
 */
export function snippetFor(
  document: SearchDocument,
  card: Card,
  passage: number | null,
  pagesOf: (document: SearchDocument) => readonly FilePage[],
  words: readonly QueryWord[],
  budget: Budget,
): Snippet {
  const findings = shortFindings(document, card, words);
  const missing = (): QueryWord[] => words.filter(({ key }) => !findings.some(({ has }) => has.has(key)));
  const seek = (passages: readonly Passage[]): void => {
    if (missing().length > 0) findings.push(...passageWithMost(passages, words, missing(), budget));
  };
  const { fields } = document;
  const known = passage === null ? undefined : passagesOf(document, pagesOf(document))[passage];
  if (known) seek([known]);
  if (missing().length > 0 && fields.some(({ parts }) => parts.some(isLong))) seek(passagesOf(document, []));
  if (missing().length > 0) seek(passagesOf({ ...document, fields: [] }, pagesOf(document)));
  const best = tellsMost(findings);
  const told = best ? [best, ...findings] : findings;
  return { matched: [...new Set(told.map(({ name }) => name))], ...snippetOf(best, words) };
}

function shortFindings({ fields }: SearchDocument, { parts }: Card, words: readonly QueryWord[]): Finding[] {
  const found = new Map<FieldName, Set<string>>();
  for (const { field, words: told } of parts) {
    const has = found.get(field) ?? new Set();
    addWords(has, told, words);
    found.set(field, has);
  }
  return fields.flatMap(({ name, parts: told, isQuiet }) => {
    const has = found.get(name) ?? new Set();
    if (has.size === 0) return [];
    const own = parts.filter(({ field }) => field === name);
    return [{ name, has, page: null, ...(isQuiet ? UNSHOWN : fromBest(told, own, words)) }];
  });
}

const UNSHOWN = { text: '', isCutBefore: false, isCutAfter: false };

/** Of a field that tells many things so many are shown, from the one with the most of the words on. */
const SHOWN = 5;

/** The short parts of a field from the one with the most of the words; `own` are the words of each. */
function fromBest(
  told: readonly string[],
  own: readonly CardPart[],
  words: readonly QueryWord[],
): Pick<Finding, 'text' | 'isCutBefore' | 'isCutAfter'> {
  const short = told.filter((part) => !isLong(part));
  if (short.length <= SHOWN) return { ...UNSHOWN, text: short.join(PARTS_BETWEEN) };
  const counts = own.slice(0, short.length).map((part) => {
    const has = new Set<string>();
    addWords(has, part.words, words);
    return has.size;
  });
  const from = Math.max(0, counts.indexOf(Math.max(...counts)));
  const shown = short.slice(from, from + SHOWN);
  return {
    text: shown.join(PARTS_BETWEEN),
    isCutBefore: from > 0,
    isCutAfter: from + shown.length < short.length,
  };
}

/** The passage with the most of the missing words, then of all; nothing where none has any of them. */
function passageWithMost(
  passages: readonly Passage[],
  words: readonly QueryWord[],
  missing: readonly QueryWord[],
  budget: Budget,
): Finding[] {
  let best: Finding | undefined;
  let most = 0;
  for (const { field, text, ...rest } of passages) {
    if (budget.left <= 0 || most >= missing.length) break;
    budget.left -= text.length;
    const has = new Set<string>();
    addWords(has, wordsOf(text), words);
    const found = missing.filter(({ key }) => has.has(key)).length;
    const isBetter = found > most || (found === most && found > 0 && has.size > (best?.has.size ?? 0));
    if (isBetter) best = { name: field, text, has, ...rest };
    most = Math.max(most, found);
  }
  return best ? [best] : [];
}

/** Adds those of the query's words that a text has. */
function addWords(found: Set<string>, told: readonly string[], words: readonly QueryWord[]): void {
  for (const { key, isPrefix } of words) {
    if (isPrefix ? told.some((one) => one.startsWith(key)) : told.includes(key)) found.add(key);
  }
}

/** The finding with the most words that the title does not have, then with the most words; the title last of all. */
function tellsMost(findings: readonly Finding[]): Finding | undefined {
  const inTitle = findings.find(({ name }) => name === 'title')?.has;
  const worth = ({ name, has }: Finding): number => {
    const news = [...has].filter((key) => !inTitle?.has(key)).length;
    return name === 'title' ? 0 : news * MOST_WORDS + has.size;
  };
  return findings.filter(({ text }) => text !== '').sort((a, b) => worth(b) - worth(a))[0];
}

function snippetOf(best: Finding | undefined, words: readonly QueryWord[]): Omit<Snippet, 'matched'> {
  if (!best) return { snippet: '', ranges: [], page: null };
  const part = excerpt(best.text, highlightTerms(words), SNIPPET);
  const lead = part.isCutAtStart || best.isCutBefore ? CUT : '';
  const tail = part.isCutAtEnd || best.isCutAfter ? CUT : '';
  return {
    snippet: lead + part.text.replaceAll(BETWEEN, ', ') + tail,
    ranges: part.ranges.map(({ start, end }) => ({ start: start + lead.length, end: end + lead.length })),
    page: best.page,
  };
}
