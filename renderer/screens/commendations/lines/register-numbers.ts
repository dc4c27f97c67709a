const TAIL = /^\s*\d{1,6}\s*[a-z]?\s*([/\p{Pd}]\D*\p{L}\D*?)\s*$/iu;

/**
 * The ends of decision numbers (`/QD-UBND`), as they stand behind the register number, each once in the order given.
 * Numbers of another make-up, or with a year of their own, say nothing.
 */
export function numberTails(numbers: readonly string[]): readonly string[] {
  const tails = numbers.flatMap((number) => TAIL.exec(number)?.[1] ?? []);
  return [...new Set(tails)];
}

/** What the register is asked by: the tail without its separator. */
export const notationOf = (tail: string): string => tail.slice(1);
