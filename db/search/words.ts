import { documentNumberKey, keysOf } from '../text/index.ts';

/** Longer runs of letters are no words (encoded data, torn scans); both sides cut them here. */
const LONGEST_WORD = 40;

/** The form in which a word is indexed and asked for: its search key, a number without leading zeros. */
export const wordOf = (key: string): string => key.replace(/^0+(?=\d)/, '').slice(0, LONGEST_WORD);

/** The words of a text in their order. */
export const wordsOf = (text: string): string[] => keysOf(text).map(wordOf);

/** Two words that stand side by side, as one term. */
export const pairOf = (first: string, second: string): string => `${first}_${second}`;

/** The parts of a document number, glued or parted as its key has them. */
export const numberWordsOf = (number: string): string[] =>
  documentNumberKey(number)
    .split('_')
    .filter((part) => part !== '')
    .map(wordOf);

/** A whole document number as one term: equal for every way of writing it. */
export const numberTerm = (words: readonly string[]): string => `#${words.join('_')}`;

/** Whether the last part of a number may still be growing while it is typed: letters do, digits alone are whole. */
export const canGrow = (term: string): boolean => !/[#_]\d+$/.test(term);

/** Everything that names an agent. */
export const agentTerm = (id: string): string => `@${id.replace(/[^0-9a-z]/gi, '').toLowerCase()}`;

/** Everything of a kind. */
export const kindTerm = (kind: string): string => `=${kind}`;

/** Everything with a value it can be chosen by: `form:…`, `dossier:…`, `file`. */
export const markTerm = (choice: string): string => `=${choice.replace(/[^0-9a-z:-]/gi, '').toLowerCase()}`;

/** Characters besides letters and digits of which terms are made: none of them can stand in a word. */
export const TERM_MARKS = '#@=_:-';
