/** One way in which a query may have been meant: words, folded, in their order. */
export type Reading = {
  readonly words: readonly string[];
  /** Whether the last word may be the beginning of a longer one. */
  readonly isOpen: boolean;
  /** How much less likely it is than the query as typed (natural logarithm, 0 for the query itself). */
  readonly cost: number;
  /** Whether these are the words typed, in the order typed, but for abbreviations and ways of writing a date. */
  readonly isTyped: boolean;
};

/** A reading with how likely its words are, slips and all (natural logarithm). */
export type LikelyReading = Reading & { readonly likelihood: number };

export const keyOf = ({ words, isOpen }: Reading): string => words.join(' ') + (isOpen ? '*' : '');

/** The readings with each sequence of words once: the first of them. */
export function distinct<T extends Reading>(readings: readonly T[]): T[] {
  const found = new Map<string, T>();
  for (const reading of readings) {
    const key = keyOf(reading);
    if (!found.has(key)) found.set(key, reading);
  }
  return [...found.values()];
}
