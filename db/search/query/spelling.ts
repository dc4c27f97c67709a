import { syllables } from '../../text/index.ts';
import { wordOf } from '../words.ts';

/** Words as some texts spell them, in small letters; those they do not have as they stand. */
export function spelledBy(words: readonly string[], texts: readonly string[]): string[] {
  const spelled = new Map<string, string>();
  for (const text of texts) {
    for (const { key, start, end } of syllables(text))
      spelled.set(wordOf(key), text.slice(start, end).toLowerCase());
  }
  return words.map((word) => spelled.get(word) ?? word);
}
