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

export const keyOf = ({ words, isOpen }: Reading): string => words.join(' ') + (isOpen ? '*' : '');

/** The readings with each sequence of words once: the likeliest. */
export function distinct(readings: readonly Reading[]): Reading[] {
  const found = new Map<string, Reading>();
  for (const reading of [...readings].sort((a, b) => a.cost - b.cost)) {
    const key = keyOf(reading);
    if (!found.has(key)) found.set(key, reading);
  }
  return [...found.values()];
}
