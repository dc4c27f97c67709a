import { foldBareY, foldWithOffsets, searchKey } from './fold.ts';

/** A run of letters and digits: its search key and where it stands in the original text (UTF-16 offsets). */
export type Syllable = { key: string; start: number; end: number };

/** Runs in a folded text; what lies in ASCII is told apart without a look at the tables of Unicode. */
const RUN = /(?:[a-z\d]|(?=[^ -~\s])[\p{L}\p{N}\p{M}])+/gu;

/** The syllables of a text in their order; everything that is neither letter nor digit separates. */
export function syllables(text: string): readonly Syllable[] {
  const { folded, offsets } = foldWithOffsets(text);
  const found: Syllable[] = [];
  for (const match of foldBareY(folded).matchAll(RUN)) {
    const start = offsets[match.index] ?? 0;
    const end = offsets[match.index + match[0].length] ?? text.length;
    found.push({ key: match[0], start, end });
  }
  return found;
}

/** The search keys of a text's syllables in their order, for callers that need no offsets. */
export function keysOf(text: string): readonly string[] {
  return searchKey(text).match(RUN) ?? [];
}

/** The same runs in a text as it is written, the common letters told without a look at the tables of Unicode. */
const WRITTEN =
  /(?:[A-Za-z\d\u00c0-\u00d6\u00d8-\u00f6\u0102-\u01b0\u1ea0-\u1ef9]|(?=[^ -~\s])[\p{L}\p{N}\p{M}])+/gu;

/** The runs of letters and digits of a text as they are written: the search key of each is that of its syllable. */
export const writtenRuns = (text: string): readonly string[] => text.match(WRITTEN) ?? [];

/** The search keys of a text joined by one space: equal for all spellings of the same words. */
export const wordKey = (text: string): string => keysOf(text).join(' ');
