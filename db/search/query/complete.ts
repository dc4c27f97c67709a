import { tidy } from '../../text/index.ts';
import type { FoundSources } from '../found/found.ts';
import type { IndexStore } from '../index/index-file.ts';
import { AGENTS, DATED, type PlaceRange } from '../place.ts';
import { pairOf, wordsOf } from '../words.ts';
import { documentAt, shortTextsOf } from './document-at.ts';
import { phraseOf, quoted } from './expressions.ts';
import { Language } from './language.ts';
import { spelledBy } from './spelling.ts';
import { type QueryToken, tokensOf } from './tokens.ts';

const EVERYWHERE: PlaceRange = { from: AGENTS.from, to: DATED.to };
/** So many of what is offered may be whole names; a name is offered from so many letters on. */
const MOST_NAMES = 4;
const LOOKED_AT = 12;
const FEWEST_LETTERS = 3;

/**
 * Ends of what is being typed: names of people, bodies and households that begin so, then words that stand behind the
 * words before them, the most frequent first; each spelled as the archive spells it.
 */
export function completionsOf(
  text: string,
  limit: number,
  index: IndexStore,
  sources: FoundSources,
): string[] {
  const clean = tidy(text);
  const tokens = tokensOf(clean);
  const last = tokens.at(-1);
  if (!last || !clean.endsWith(last.raw)) return [];
  const names = clean.length >= FEWEST_LETTERS ? namesBegun(tokens, index, sources) : [];
  const before = clean.slice(0, clean.length - last.raw.length);
  const typed = wordsOf(clean).join(' ');
  const offered = [...names, ...wordsFor(tokens, index, sources).map((word) => before + word)];
  const distinct = new Map(offered.map((one) => [wordsOf(one).join(' '), one]));
  distinct.delete(typed);
  return [...distinct.values()].slice(0, limit);
}

function namesBegun(tokens: readonly QueryToken[], index: IndexStore, sources: FoundSources): string[] {
  const language = new Language(index.counts.vocabulary, index.stamp().documents);
  const words = tokens.map(({ word }) => word);
  const { text } = phraseOf({ words, isOpen: true, cost: 0, isTyped: true }, language);
  if (text === '') return [];
  const begins = words.join(' ');
  return index
    .newest(text, AGENTS, LOOKED_AT)
    .flatMap((place) => titleAt(place, index, sources))
    .filter((name) => wordsOf(name).join(' ').startsWith(begins))
    .slice(0, MOST_NAMES);
}

function wordsFor(tokens: readonly QueryToken[], index: IndexStore, sources: FoundSources): string[] {
  const { vocabulary } = index.counts;
  const [before, last] = [tokens.at(-2), tokens.at(-1)];
  if (!last) return [];
  const found = before
    ? vocabulary.followers(vocabulary.idOf(before.word), last.word, LOOKED_AT)
    : vocabulary.completions(last.word, LOOKED_AT);
  return found
    .filter(({ word }) => word !== last.word)
    .map(({ word }) => {
      const [place] = index.newest(quoted(before ? pairOf(before.word, word) : word), EVERYWHERE, 1);
      const source = place === undefined ? null : documentAt(place, index, sources);
      return spelledBy([word], source ? shortTextsOf(source.document) : []).join('');
    });
}

const titleAt = (place: number, index: IndexStore, sources: FoundSources): readonly string[] =>
  documentAt(place, index, sources)?.document.fields.find(({ name }) => name === 'title')?.parts ?? [];
