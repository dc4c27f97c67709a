import { syllables } from './syllables.ts';

/** One syllable looked for: its search key, and whether longer syllables that begin with it match too. */
export type HighlightTerm = { key: string; isPrefix: boolean };

/** UTF-16 offsets in a text; `end` is the first unit behind the range. */
export type TextRange = { start: number; end: number };

/** The syllables that match, in order, each with the place of its term in the list. */
export type Match = TextRange & { term: number };

/**
 * Where the terms stand in the text as it is spelled, in order. Whole syllables are marked; neighbours with only
 * white space between them are one range.
 */
export function highlight(text: string, terms: readonly HighlightTerm[]): readonly TextRange[] {
  return mergeNeighbours(text, matchesIn(text, terms));
}

/** Every syllable of the text that one of the terms fits. */
export function matchesIn(text: string, terms: readonly HighlightTerm[]): readonly Match[] {
  const wanted = terms.filter(({ key }) => key !== '');
  if (wanted.length === 0) return [];
  const matches: Match[] = [];
  for (const { key, start, end } of syllables(text)) {
    const term = wanted.findIndex((one) => (one.isPrefix ? key.startsWith(one.key) : key === one.key));
    if (term >= 0) matches.push({ start, end, term });
  }
  return matches;
}

/** The ranges with those joined that nothing but white space parts. */
export function mergeNeighbours(text: string, ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const { start, end } of ranges) {
    const last = merged.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else merged.push({ start, end });
  }
  return merged;
}
