import { tidy } from '../../text/index.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { tokensOf } from './tokens.ts';

/** Words that may end what is being typed, behind the words before it, the most frequent first. */
export function completionsOf(text: string, vocabulary: Vocabulary, limit: number): string[] {
  const clean = tidy(text);
  const tokens = tokensOf(clean);
  const last = tokens.at(-1);
  if (!last) return [];
  const before = tokens.at(-2);
  const behind = before ? vocabulary.followers(vocabulary.idOf(before.word), last.word, limit) : [];
  const found = behind.length > 0 || before ? behind : vocabulary.completions(last.word, limit);
  const start = clean.slice(0, clean.length - last.raw.length);
  return found.filter(({ word }) => word !== last.word).map(({ word }) => start + word);
}
