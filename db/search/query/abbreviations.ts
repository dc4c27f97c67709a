import type { Term } from '#contract';
import { wordsOf } from '../words.ts';

/** Both spellings of each abbreviation, as words of the index. */
export class Abbreviations {
  /** Other spellings by the first word of the one that is looked up. */
  readonly #byStart = new Map<string, { from: readonly string[]; to: readonly string[] }[]>();

  constructor(terms: readonly Pick<Term, 'label' | 'abbreviation' | 'isHidden'>[]) {
    for (const { label, abbreviation, isHidden } of terms) {
      if (abbreviation === null || isHidden) continue;
      this.#add(wordsOf(abbreviation), wordsOf(label.vi));
      this.#add(wordsOf(label.vi), wordsOf(abbreviation));
    }
  }

  /** What else may be written for the words that begin at a place: how many words it takes the place of, and which. */
  at(words: readonly string[], at: number): { readonly length: number; readonly words: readonly string[] }[] {
    const known = this.#byStart.get(words[at] ?? '') ?? [];
    return known
      .filter(({ from }) => from.every((word, offset) => words[at + offset] === word))
      .map(({ from, to }) => ({ length: from.length, words: to }));
  }

  #add(from: readonly string[], to: readonly string[]): void {
    const [start] = from;
    if (start === undefined || to.length === 0 || from.join(' ') === to.join(' ')) return;
    const known = this.#byStart.get(start);
    if (known) known.push({ from, to });
    else this.#byStart.set(start, [{ from, to }]);
  }
}
