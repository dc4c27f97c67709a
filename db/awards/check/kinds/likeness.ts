import { keysOf, wordKey } from '#contract';

const YEAR = /^(?:19|20)\d\d$/;

/** Words that every achievement is told with: they tell none apart. */
const FILLERS = new Set('da co thanh tich xuat sac trong nam va cac cua cho ve viec cong tac'.split(' '));

/** The words that tell an achievement, folded, without years. */
const tellingWords = (text: string): ReadonlySet<string> =>
  new Set(keysOf(text).filter((word) => !FILLERS.has(word) && !YEAR.test(word)));

/**
 * How much two achievements are told alike, 0–1: the share of telling words they have in common. Texts of filling
 * words only are alike when they are the same.
 */
export function likeness(a: string, b: string): number {
  const [left, right] = [tellingWords(a), tellingWords(b)];
  if (left.size + right.size === 0) return wordKey(a) === wordKey(b) ? 1 : 0;
  const common = [...left].filter((word) => right.has(word)).length;
  return (2 * common) / (left.size + right.size);
}

/** Years that a text names, oldest first. */
export const yearsIn = (text: string): readonly number[] =>
  [...new Set(keysOf(text).filter((word) => YEAR.test(word)))].map(Number).sort((a, b) => a - b);
