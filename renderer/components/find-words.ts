import Fuse from 'fuse.js';
import { fold } from '#contract';

const CLOSE_ENOUGH = 0.35;

/**
 * Finds in a short list by what is typed, with the folding of all searching: what has every word, what begins so
 * first; where nothing has, what is spelled nearly so. An empty text finds everything in its order.
 */
export function wordFinder<T>(
  items: readonly T[],
  textsOf: (item: T) => readonly string[],
): (typed: string) => readonly T[] {
  const folded = items.map((item) => ({ item, texts: textsOf(item).map((text) => fold(text)) }));
  const fuzzy = new Fuse(folded, { keys: ['texts'], threshold: CLOSE_ENOUGH, ignoreLocation: true });
  return (typed) => {
    const said = fold(typed.trim());
    if (said === '') return items;
    const words = said.split(/\s+/);
    const begins = (texts: readonly string[]): boolean => texts.some((text) => text.startsWith(said));
    const found = folded.filter(({ texts }) => words.every((word) => texts.join(' ').includes(word)));
    const first = found.filter(({ texts }) => begins(texts));
    const others = found.filter(({ texts }) => !begins(texts));
    const exact = [...first, ...others].map(({ item }) => item);
    return exact.length > 0 ? exact : fuzzy.search(said).map((match) => match.item.item);
  };
}
