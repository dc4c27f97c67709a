import { type FieldName, isLong, type SearchDocument } from './documents/document.ts';
import type { FilePage } from './documents/entry-document.ts';

/** A piece of a long text of a document. */
export type Passage = {
  readonly field: FieldName;
  /** Page of the attached file, counted from 1; null in a text of the entry itself. */
  readonly page: number | null;
  readonly text: string;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
};

/** About how long a passage is, in UTF-16 units, and how much of it the one before has too. */
const LENGTH = 700;
const OVERLAP = 100;
/** A passage ends at the first gap between words within this distance, else in the middle of what is no word. */
const LONGEST_WORD = 200;
/** No document has more: the rest of its text is found by its words in the whole document only. */
export const MOST_PASSAGES = 4_096;

/** The long texts of a document in passages, those of its own fields first; always the same for the same texts. */
export function passagesOf(document: SearchDocument, pages: readonly FilePage[]): Passage[] {
  const texts = [
    ...document.fields.flatMap(({ name, parts }) =>
      parts.filter(isLong).map((text) => ({ field: name, page: null, text })),
    ),
    ...pages.map(({ page, text }) => ({ field: 'file' as const, page, text })),
  ];
  const passages: Passage[] = [];
  for (const { field, page, text } of texts) {
    for (const { start, end } of cut(text)) {
      if (passages.length === MOST_PASSAGES) return passages;
      const piece = { isCutBefore: start > 0, isCutAfter: end < text.length };
      passages.push({ field, page, text: text.slice(start, end), ...piece });
    }
  }
  return passages;
}

function* cut(text: string): Generator<{ start: number; end: number }> {
  for (let start = 0, end = 0; end < text.length; start = gapAfter(text, end - OVERLAP)) {
    end = gapAfter(text, start + LENGTH);
    yield { start, end };
  }
}

function gapAfter(text: string, at: number): number {
  const gap = text.slice(at, at + LONGEST_WORD).search(/\s/);
  return Math.min(text.length, gap < 0 ? at + LONGEST_WORD : at + gap);
}
