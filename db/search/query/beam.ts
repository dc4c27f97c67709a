import type { Language } from './language.ts';
import { type Arc, arcsFrom } from './lattice.ts';
import { distinct, type LikelyReading } from './reading.ts';
import type { QueryToken } from './tokens.ts';

type Path = {
  /** What stands before its last words; null at the beginning. */
  readonly before: Path | null;
  readonly words: readonly string[];
  /** Number of its last word. */
  readonly last: number;
  readonly score: number;
  readonly cost: number;
  readonly isOpen: boolean;
};

const WIDTH = 32;
/** Beyond so many tokens words are taken as typed: nobody waits for all that could have been meant. */
const MOST_TOKENS = 14;
const START: Path = { before: null, words: [], last: -1, score: 0, cost: 0, isOpen: false };

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
      const ids = arc.words.map((word) => language.vocabulary.idOf(word));
      const known = new Map<number, number>();
      for (const path of paths) target?.push(along(path, arc, ids, known, language));
    }
  }
  return distinct(
    best(done, most * 2).map((path) => ({
      ...{ words: wordsOfPath(path), cost: path.cost, isOpen: path.isOpen },
      isTyped: false,
      likelihood: path.score,
    })),
  ).slice(0, most);
}

/** The path with an arc behind it; what the arc's words are worth behind a word is worked out once for all paths. */
function along(
  path: Path,
  arc: Arc,
  ids: readonly number[],
  known: Map<number, number>,
  language: Language,
): Path {
  let worth = known.get(path.last);
  if (worth === undefined) {
    worth = -arc.cost;
    let { last } = path;
    for (const id of ids) {
      worth += language.following(last, id);
      last = id;
    }
    known.set(path.last, worth);
  }
  return {
    before: path,
    words: arc.words,
    last: ids.at(-1) ?? path.last,
    score: path.score + worth,
    cost: path.cost + arc.cost,
    isOpen: arc.isOpen,
  };
}

const wordsOfPath = ({ before, words }: Path): string[] =>
  before === null ? [...words] : [...wordsOfPath(before), ...words];

const best = (paths: Path[], most: number): Path[] => paths.sort((a, b) => b.score - a.score).slice(0, most);
