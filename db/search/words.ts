import { documentNumberKey, marksOf, searchKey, writtenRuns } from '../text/index.ts';

/** Longer runs of letters are no words (encoded data, torn scans); both sides cut them here. */
const LONGEST_WORD = 40;

/** The form in which a word is indexed and asked for: its search key, a number without leading zeros. */
export const wordOf = (key: string): string => key.replace(/^0+(?=\d)/, '').slice(0, LONGEST_WORD);

/** A letter for each mark, as Telex has them; capitals stand in no word. */
const MARK_LETTERS: Readonly<Record<string, string>> = {
  ...{ '\u0300': 'F', '\u0301': 'S', '\u0309': 'R', '\u0303': 'X', '\u0323': 'J' },
  ...{ '\u0302': 'A', '\u0306': 'W', '\u031b': 'O', '\u0111': 'D' },
};
const OTHER_MARK = 'Z';
const MARKS = /[A-Z]+$/;

/** A word as it is spelled: its plain form with its marks behind it, whatever way they were set. */
export const spelledWord = (key: string, spelling: string): string =>
  wordOf(key) + Array.from(marksOf(spelling), (mark) => MARK_LETTERS[mark] ?? OTHER_MARK).join('');

/** A word in both its forms. */
export type KnownWord = { readonly word: string; readonly spelled: string };

/** A spelled word with its plain form. */
export const knownWord = (spelled: string): KnownWord => ({ word: spelled.replace(MARKS, ''), spelled });

/** Syllables are few and come again and again: so many are known by heart, none longer than so many letters. */
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 12;
const byHeart = new Map<string, KnownWord>();

function wordOfRun(run: string): KnownWord {
  const known = byHeart.get(run);
  if (known) return known;
  const key = searchKey(run);
  const word: KnownWord = { word: wordOf(key), spelled: spelledWord(key, run) };
  if (run.length > LONGEST_KNOWN) return word;
  if (byHeart.size >= MOST_KNOWN) byHeart.clear();
  byHeart.set(run, word);
  return word;
}

/** The words of a text in their order, in both forms. */
export const knownWordsOf = (text: string): KnownWord[] =>
  writtenRuns(text)
    .map(wordOfRun)
    .filter(({ word }) => word !== '');

/** The words of a text in their order. */
export const wordsOf = (text: string): string[] => knownWordsOf(text).map(({ word }) => word);

/** Whether a word is a year as papers are dated. */
export const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word);

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

/** The parts of such a term. */
export const partsOfNumber = (term: string): string[] => term.slice(1).split('_');

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
