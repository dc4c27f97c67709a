import { isLong, type SearchDocument } from '../documents/document.ts';
import type { IndexStore } from '../index/index-file.ts';
import { AGENTS, DATED } from '../place.ts';
import { agentTerm, numberTerm, numberWordsOf, pairOf, wordsOf } from '../words.ts';
import { anyOf } from './expressions.ts';
import { Language } from './language.ts';
import { type Ranked, unjudged } from './rank.ts';

const MOST_TERMS = 24;
const OF_EACH = 60;
/** A term that more documents have than this share tells nothing. */
const COMMON = 0.05;

/** Documents that share the rarest terms with one, those that share the most first. */
export function similarTo(document: SearchDocument, index: IndexStore, limit: number): Ranked[] {
  const { documents } = index.stamp();
  const language = new Language(index.counts.vocabulary, documents);
  const own = index.find(document.id)?.place;
  const weights = new Map<number, number>();
  for (const { term, weight } of tellingTerms(document, language, documents)) {
    for (const range of [DATED, AGENTS]) {
      for (const place of index.newest(anyOf([term]), range, OF_EACH))
        if (place !== own) weights.set(place, (weights.get(place) ?? 0) + weight);
    }
  }
  const reading = { words: [], isOpen: false, cost: 0, isTyped: true };
  return [...weights]
    .map(([place, score]) => unjudged(place, reading, score))
    .sort((a, b) => b.score - a.score || b.place - a.place)
    .slice(0, limit);
}

/** The terms of a document that few others have, with how much each tells. */
function tellingTerms(
  document: SearchDocument,
  language: Language,
  documents: number,
): { term: string; weight: number }[] {
  const short = document.fields.flatMap(({ parts }) => parts.filter((part) => !isLong(part)));
  const pairs = short.flatMap((part) => {
    const words = wordsOf(part);
    return words.slice(1).map((word, at) => pairOf(words[at] ?? '', word));
  });
  const marks = [
    ...document.agentIds.map(agentTerm),
    ...document.numbers.map((number) => numberTerm(numberWordsOf(number))),
  ].map((term) => ({ term, count: 1 }));
  const most = Math.max(20, documents * COMMON);
  return [...marks, ...[...new Set(pairs)].map((term) => ({ term, count: language.countOf(term) }))]
    .filter(({ count }) => count > 0 && count <= most)
    .sort((a, b) => a.count - b.count)
    .slice(0, MOST_TERMS)
    .map(({ term, count }) => ({ term, weight: Math.log(1 + documents / count) }));
}
