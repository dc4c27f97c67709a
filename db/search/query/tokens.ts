import { syllables } from '../../text/index.ts';
import { spelledWord, wordOf } from '../words.ts';

/** A word as typed, in the forms in which it is read and compared. */
export type QueryToken = {
  /** As it was typed: the keystrokes may tell what the word cannot. */
  readonly raw: string;
  /** As the index has words. */
  readonly word: string;
  /** With its marks, as cards have it. */
  readonly marked: string;
};

/** The words of a query in their order. */
export const tokensOf = (text: string): QueryToken[] =>
  syllables(text).map(({ key, start, end }) => {
    const raw = text.slice(start, end);
    return { raw, word: wordOf(key), marked: spelledWord(key, raw) };
  });
