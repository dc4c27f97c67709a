import type { Reading } from './reading.ts';

/** One word looked for, each once. */
export type QueryWord = {
  readonly key: string;
  /** Longer words that begin so count too. */
  readonly isPrefix: boolean;
};

/** The words of a reading as texts are looked through for them. */
export function wordsOfReading({ words, isOpen }: Reading): QueryWord[] {
  const last = words.at(-1);
  return [...new Set(words)].map((key) => ({ key, isPrefix: isOpen && key === last }));
}
