import {
  excerpt,
  type HighlightTerm,
  highlight,
  keysOf,
  searchKey,
  type TextRange,
} from '../../text/index.ts';
import { type FieldName, isRunning, type SearchDocument } from '../documents/document.ts';
import type { FilePage } from '../documents/entry-document.ts';
import { wordOf } from '../words.ts';
import { piecesOf } from './pieces.ts';
import { MOST_WORDS, type QueryPlan, type QueryWord } from './read-query.ts';

/** Where a document has what was asked for, in its own spelling. */
export type Passage = {
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
const BETWEEN = '; ';
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
type LongText = { readonly name: FieldName; readonly text: string; readonly page: number | null };

/** Terms for the ranges in a text: a number is found with its leading zeros too. */
function highlightTerms({ words }: QueryPlan): HighlightTerm[] {
  return words.flatMap(({ key, isPrefix }) =>
    /^\d/.test(key) ? ['', '0', '00'].map((zeros) => ({ key: zeros + key, isPrefix })) : [{ key, isPrefix }],
  );
}

/** Where the words stand in a title. */
export const titleRanges = (title: string, plan: QueryPlan): readonly TextRange[] =>
  highlight(title, highlightTerms(plan));

/**
 * Finds where the words stand: in the short fields first, in running text and files only for what is missing then.
 * The snippet is from where the most words stand that the title does not have; from the title where nothing else has any.
 */
export function passageOf(
  document: SearchDocument,
  pagesOf: (document: SearchDocument) => readonly FilePage[],
  plan: QueryPlan,
  budget: Budget,
): Passage {
  const findings = shortFindings(document, plan.words);
  const seek = (texts: readonly LongText[]): void => {
    for (const text of texts) {
      const missing = plan.words.filter(({ key }) => !findings.some(({ has }) => has.has(key)));
      if (missing.length > 0) findings.push(...pieceWithMost(text, plan.words, missing, budget));
    }
  };
  const running = document.fields.filter(isRunning);
  seek(running.map(({ name, parts }) => ({ name, text: parts.join('\n'), page: null })));
  const isFound = plan.words.every(({ key }) => findings.some(({ has }) => has.has(key)));
  if (!isFound) seek(pagesOf(document).map(({ page, text }) => ({ name: 'file', text, page })));
  const best = tellsMost(findings);
  const told = best ? [best, ...findings] : findings;
  return { matched: [...new Set(told.map(({ name }) => name))], ...snippetOf(best, plan) };
}

function shortFindings({ fields }: SearchDocument, words: readonly QueryWord[]): Finding[] {
  return fields
    .filter((field) => !isRunning(field))
    .flatMap(({ name, parts, isQuiet }) => {
      const text = parts.join(BETWEEN);
      const has = wordsIn(text, words);
      const whole = { page: null, isCutBefore: false, isCutAfter: false };
      return has.size === 0 ? [] : [{ name, text: isQuiet ? '' : text, has, ...whole }];
    });
}

/** The piece of a long text with the most of the missing words, then of all; nothing where none is missing from it. */
function pieceWithMost(
  { name, text, page }: LongText,
  words: readonly QueryWord[],
  missing: readonly QueryWord[],
  budget: Budget,
): Finding[] {
  let best: Finding | undefined;
  let most = 0;
  for (const { start, end } of piecesOf(text)) {
    if (budget.left <= 0 || most >= missing.length) break;
    budget.left -= end - start;
    const piece = text.slice(start, end);
    const folded = searchKey(piece);
    if (!missing.some(({ key }) => folded.includes(key))) continue;
    const has = wordsIn(piece, words);
    const found = missing.filter(({ key }) => has.has(key)).length;
    const isBetter = found > most || (found === most && found > 0 && has.size > (best?.has.size ?? 0));
    if (isBetter)
      best = { name, text: piece, has, page, isCutBefore: start > 0, isCutAfter: end < text.length };
    most = Math.max(most, found);
  }
  return best ? [best] : [];
}

function wordsIn(text: string, words: readonly QueryWord[]): Set<string> {
  const found = new Set<string>();
  for (const one of keysOf(text).map(wordOf)) {
    for (const { key, isPrefix } of words) if (isPrefix ? one.startsWith(key) : one === key) found.add(key);
    if (found.size === words.length) break;
  }
  return found;
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

function snippetOf(best: Finding | undefined, plan: QueryPlan): Omit<Passage, 'matched'> {
  if (!best) return { snippet: '', ranges: [], page: null };
  const part = excerpt(best.text, highlightTerms(plan), SNIPPET);
  const lead = part.isCutAtStart || best.isCutBefore ? CUT : '';
  const tail = part.isCutAtEnd || best.isCutAfter ? CUT : '';
  return {
    snippet: lead + part.text + tail,
    ranges: part.ranges.map(({ start, end }) => ({ start: start + lead.length, end: end + lead.length })),
    page: best.page,
  };
}
