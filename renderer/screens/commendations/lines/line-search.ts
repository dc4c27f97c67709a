import { type AwardLine, keysOf } from '#contract';

/** Whether a line holds all words of a query, folded, each as the beginning of a word; an empty query fits all. */
export function lineFilter(query: string): (line: AwardLine) => boolean {
  const wanted = keysOf(query);
  if (wanted.length === 0) return () => true;
  return ({ asPrinted, position, unit, form, achievement, certificateNo, birthYear, note }) => {
    const text = [asPrinted, position, unit, form, achievement, certificateNo, birthYear ?? '', note].join(
      ' ',
    );
    const keys = keysOf(text);
    return wanted.every((word) => keys.some((key) => key.startsWith(word)));
  };
}
