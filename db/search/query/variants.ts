import { honorificLength } from '../../text/index.ts';
import type { Abbreviations } from './abbreviations.ts';
import { distinct, type Reading } from './reading.ts';

/** Writing it the other way is nearly as likely as what was typed. */
const SPELLED_OTHERWISE = 0.3;
const MOST_VARIANTS = 6;

/** Words before the parts of a date: day, month, year; the date is found without them. */
const DATE_WORDS: ReadonlyMap<string, RegExp> = new Map([
  ['ngay', /^(?:[12]?\d|3[01])$/],
  ['mung', /^(?:\d|10)$/],
  ['thang', /^(?:\d|1[0-2])$/],
  ['nam', /^(?:18|19|20|21)\d\d$/],
]);
const YEAR = /^(?:18|19|20|21)\d\d$/;

/** The query as typed and as it may be written: abbreviations both ways, dates in figures, a name without its honorific. */
export function variantsOf(typed: Reading, abbreviations: Abbreviations): Reading[] {
  let variants: Reading[] = [typed];
  for (let at = 0; at < typed.words.length; at += 1) {
    const others = variants.flatMap((variant) => otherSpellings(variant, typed, at, abbreviations));
    variants = distinct([...variants, ...others]).slice(0, MOST_VARIANTS);
  }
  return distinct([...variants, ...variants.flatMap(inFigures), ...bareName(typed)]).slice(
    0,
    MOST_VARIANTS * 2,
  );
}

/** The words from `at` on, counted from the end: what stands before may have been spelled otherwise by now. */
function otherSpellings(
  variant: Reading,
  typed: Reading,
  at: number,
  abbreviations: Abbreviations,
): Reading[] {
  const from = variant.words.length - (typed.words.length - at);
  if (from < 0) return [];
  return abbreviations.at(variant.words, from).map(({ length, words }) => ({
    words: [...variant.words.slice(0, from), ...words, ...variant.words.slice(from + length)],
    isOpen: variant.isOpen && from + length < variant.words.length,
    cost: variant.cost + SPELLED_OTHERWISE,
    isTyped: true,
  }));
}

/** The name behind an honorific: people are on record without one. */
function bareName(reading: Reading): Reading[] {
  const length = honorificLength(reading.words, false);
  if (length === 0) return [];
  return [{ ...reading, words: reading.words.slice(length), cost: reading.cost + SPELLED_OTHERWISE }];
}

/** A reading without the words before the parts of its dates. */
export const withoutDateWords = (reading: Reading): Reading => inFigures(reading)[0] ?? reading;

/** The same with its dates in figures, day first; nothing where none is told in words. */
function inFigures(reading: Reading): Reading[] {
  const { words } = reading;
  const bare = words.filter((word, at) => !DATE_WORDS.get(word)?.test(words[at + 1] ?? ''));
  const turned = dayFirst(bare);
  if (turned.join(' ') === words.join(' ')) return [];
  return [{ ...reading, words: turned, cost: reading.cost + SPELLED_OTHERWISE }];
}

/** A date written year first, turned round. */
function dayFirst(words: readonly string[]): string[] {
  const isDate = ([year = '', month = '', day = '']: readonly string[]): boolean =>
    YEAR.test(year) &&
    DATE_WORDS.get('thang')?.test(month) === true &&
    DATE_WORDS.get('ngay')?.test(day) === true;
  const found = [...words];
  for (let at = 0; at + 2 < found.length; at += 1) {
    const part = found.slice(at, at + 3);
    if (isDate(part)) found.splice(at, 3, ...part.reverse());
  }
  return found;
}
