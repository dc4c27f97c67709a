import { fold, searchKey } from './fold.ts';

const PLAIN = /^[ -~]*$/;
const MARKS = /[\u0300-\u036f\u0111\u0110]/g;

/**
 * One syllable in lower case with its marks set behind its letters: equal for old and new tone placement, for
 * composed and decomposed text and for i/y, different as soon as a tone or a letter differs.
 */
export function markedKey(syllable: string): string {
  return searchKey(syllable) + marksOf(syllable);
}

/** The marks of one syllable in an order of their own, one character each; empty for plain letters. */
export function marksOf(syllable: string): string {
  if (PLAIN.test(syllable)) return '';
  const marks = syllable.normalize('NFD').match(MARKS) ?? [];
  return marks.sort().join('').toLowerCase();
}

/** Whether the text carries any mark that {@link fold} takes away, i.e. was typed as Vietnamese. */
export function hasMarks(text: string): boolean {
  return fold(text) !== text.toLowerCase();
}
