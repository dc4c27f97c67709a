import { honorificLength } from './honorifics.ts';
import { hasMarks } from './marked-key.ts';
import { sortLetters } from './sort-letters.ts';
import { tidy } from './tidy.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const REMARK = /\([^)]*\)/g;

/**
 * Splits a name as printed into its honorific, as printed (rank, learned title, form of address; several in a row are
 * one), and the bare name. Only words before the name count, and never the whole of it.
 */
export function splitPersonName(asPrinted: string): { honorific: string | null; name: string } {
  const text = tidy(asPrinted);
  const isMarked = hasMarks(text);
  const words = [...text.matchAll(WORD)];
  let taken = 0;
  for (let more = -1; more !== 0; taken += more) {
    more = honorificLength(
      words.slice(taken).map(([word]) => word),
      isMarked,
    );
  }
  const start = words[taken]?.index ?? 0;
  const honorific = text.slice(0, start).replace(/[\s,:;(/-]+$/, '');
  return taken === 0 ? { honorific: null, name: text } : { honorific, name: text.slice(start) };
}

/** Whether a text is nothing but forms of address, ranks and titles. */
export function isOnlyHonorific(text: string): boolean {
  const words = tidy(text).match(WORD) ?? [];
  if (words.length === 0) return false;
  const isMarked = hasMarks(text);
  let left: readonly string[] = words;
  for (let taken = -1; taken !== 0 && left.length > 0; left = left.slice(taken)) {
    taken = honorificLength([...left, ...NAME_TO_COME], isMarked);
  }
  return left.length === 0;
}

/** Words that are no honorific and stand for the name that would have to follow. */
const NAME_TO_COME = ['x', 'x', 'x'];

/**
 * A key by which plain binary comparison (SQLite too) sorts people as lists of names do: by given name (the last word),
 * then surname (the first), then what stands between; in each by the letters of the Vietnamese alphabet, then by tone.
 * Case and remarks in brackets do not count. Takes the bare name, see {@link splitPersonName}.
 */
export function nameSortKey(name: string): string {
  const words = tidy(name).replace(REMARK, ' ').match(WORD) ?? [];
  const given = words.at(-1) ?? '';
  const [surname = '', ...middle] = words.slice(0, -1);
  return [given, surname, middle.join(' ')].map(sortLetters).join(' ').trimEnd();
}

/** A key that sorts bodies and households by plain binary comparison: by their letters, numbers by value. */
export function collectiveSortKey(name: string): string {
  return sortLetters(tidy(name));
}

/** Compares two people's names in list order: below, equal to or above 0. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [nameSortKey(a), nameSortKey(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
