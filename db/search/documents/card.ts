import { knownWordsOf, numberTerm, numberWordsOf } from '../words.ts';
import { type FieldName, isLong, type SearchDocument } from './document.ts';

/** One short text of a document, word by word: plain, and with the marks. */
export type CardPart = {
  readonly field: FieldName;
  readonly words: readonly string[];
  readonly spelled: readonly string[];
};

/** What ranking compares with a reading: the short texts of a document and the numbers it bears and cites. */
export type Card = {
  /** Term of the number it bears; empty for none. */
  readonly number: string;
  /** Terms of the other numbers it bears or cites. */
  readonly numbers: readonly string[];
  readonly parts: readonly CardPart[];
};

export function cardOf({ fields, number, numbers }: SearchDocument): Card {
  const own = termOf(number);
  const terms = numbers.map((one) => (one === number ? own : termOf(one)));
  return {
    number: own,
    numbers: [...new Set(terms)].filter((term) => term !== '' && term !== own),
    parts: partsOf(fields),
  };
}

const partsOf = (fields: SearchDocument['fields']): CardPart[] =>
  fields.flatMap(({ name, parts }) =>
    parts.filter((text) => !isLong(text)).map((text) => partOf(name, text)),
  );

export function partOf(field: FieldName, text: string): CardPart {
  const known = knownWordsOf(text);
  return { field, words: known.map(({ word }) => word), spelled: known.map(({ spelled }) => spelled) };
}

function termOf(number: string): string {
  const words = numberWordsOf(number);
  return words.length === 0 ? '' : numberTerm(words);
}
