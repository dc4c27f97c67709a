import type { IndexStore } from '../index/index-file.ts';
import { AGENTS, DATED, overlap, type PlaceRange } from '../place.ts';
import { likeliest } from '../query/beam.ts';
import { documentAt, shortTextsOf } from '../query/document-at.ts';
import { allOf, expressionsOf } from '../query/expressions.ts';
import { keyOf, type Reading } from '../query/reading.ts';
import type { Asked } from '../query/scope.ts';
import { spelledBy } from '../query/spelling.ts';
import type { Found, FoundSources } from './found.ts';

const MOST_OFFERED = 4;
/** So many of the likeliest readings are shortened, each of so many words at most. */
const READINGS = 3;
const MOST_WORDS = 10;
const EVERYWHERE: PlaceRange = { from: AGENTS.from, to: DATED.to };

/**
 * For a query that found nothing: what is nearest to it and does find something, in the same filter. Nearest is the
 * query with the fewest words left out, as typed rather than corrected.
 */
export function nearestTo(
  { isLiteral }: Asked,
  { plan, language, bounds }: Found,
  index: IndexStore,
  sources: FoundSources,
): string[] {
  const corrected = likeliest(plan.tokens, language, READINGS);
  const begun = [...(isLiteral ? [{ ...plan.typed, isOpen: true }] : []), plan.typed, ...corrected];
  const offered = new Map<string, string>();
  const typedOf = new Set<number>();
  for (const reading of begun.flatMap(shortened).sort((a, b) => b.words.length - a.words.length)) {
    if (offered.size >= MOST_OFFERED) break;
    const { words } = expressionsOf(reading, language);
    const isGuessBeside = !reading.isTyped && typedOf.has(reading.words.length);
    if (words.text === '' || isGuessBeside || offered.has(keyOf(reading))) continue;
    const range = overlap(EVERYWHERE, bounds.range);
    const [place] = index.newest(allOf([words.text, bounds.within]), range, 1);
    if (place === undefined) continue;
    if (reading.isTyped) typedOf.add(reading.words.length);
    const source = documentAt(place, index, sources);
    const texts = source ? shortTextsOf(source.document).reverse() : [];
    offered.set(keyOf(reading), spelledBy(reading.words, texts).join(' '));
  }
  return [...new Set(offered.values())];
}

/** A reading whole, with one word left out, with two, and each of its halves. */
function shortened(reading: Reading): Reading[] {
  const words = reading.words.slice(0, MOST_WORDS);
  const without = (...left: number[]): string[] => words.filter((_, at) => !left.includes(at));
  const all = words.map((_, at) => at);
  const half = Math.ceil(words.length / 2);
  const kept = [
    words,
    ...(words.length > 1 ? all.map((at) => without(at)) : []),
    ...(words.length > 2 ? all.flatMap((at) => all.slice(at + 1).map((other) => without(at, other))) : []),
    ...(words.length > 3 ? [words.slice(0, half), words.slice(half)] : []),
  ];
  return kept.map((some) => ({ ...reading, words: some, isOpen: false }));
}
