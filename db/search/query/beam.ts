import type { Language } from './language.ts';
import { type Arc, arcsFrom } from './lattice.ts';
import { distinct, type LikelyReading } from './reading.ts';
import type { QueryToken } from './tokens.ts';

type Path = {
  readonly words: readonly string[];
  readonly last: number;
  readonly score: number;
  readonly cost: number;
  readonly isOpen: boolean;
};

const WIDTH = 32;
/** Beyond so many tokens words are taken as typed: nobody waits for all that could have been meant. */
const MOST_TOKENS = 14;
const START: Path = { words: [], last: -1, score: 0, cost: 0, isOpen: false };

/**
 * The likeliest readings of a query, best first: for each token the word typed, what its keystrokes make, what is a
 * slip away, what it begins, its parts or its whole; weighed by how words follow one another in this archive.
 */
export function likeliest(tokens: readonly QueryToken[], language: Language, most: number): LikelyReading[] {
  if (tokens.length === 0 || tokens.length > MOST_TOKENS) return [];
  const waiting: Path[][] = tokens.map(() => []);
  const done: Path[] = [];
  waiting[0]?.push(START);
  for (const at of tokens.keys()) {
    const paths = best(waiting[at] ?? [], WIDTH);
    if (paths.length === 0) continue;
    for (const arc of arcsFrom(tokens, at, language)) {
      const target = arc.to === tokens.length ? done : waiting[arc.to];
      for (const path of paths) target?.push(along(path, arc, language));
    }
  }
  return distinct(
    best(done, most * 2).map(({ words, score, cost, isOpen }) => ({
      ...{ words, cost, isOpen },
      isTyped: false,
      likelihood: score,
    })),
  ).slice(0, most);
}

function along(path: Path, arc: Arc, language: Language): Path {
  let { last, score } = path;
  for (const word of arc.words) {
    const id = language.vocabulary.idOf(word);
    score += language.following(last, id);
    last = id;
  }
  return {
    words: [...path.words, ...arc.words],
    last,
    score: score - arc.cost,
    cost: path.cost + arc.cost,
    isOpen: arc.isOpen,
  };
}

const best = (paths: Path[], most: number): Path[] => paths.sort((a, b) => b.score - a.score).slice(0, most);
