import type { Lettered } from '../vocabulary/letters.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** Shares of a following word that is told by the word before it, and of one that is told by itself alone. */
const BY_PAIR = 0.85;
const BY_WORD = 0.045;
const LEAST = 1e-9;
const COMMON_LENGTH = 4;
const MOST_COMMON = 3_000;

/** How likely words follow one another in the archive, by the counts of its vocabulary. */
export class Language {
  readonly vocabulary: Vocabulary;
  /** How many documents there are, at least one. */
  readonly documents: number;

  constructor(vocabulary: Vocabulary, documents: number) {
    this.vocabulary = vocabulary;
    this.documents = Math.max(1, documents);
  }

  /** Natural logarithm of how likely a word stands behind another; at the beginning `before` is -1. */
  following(before: number, word: number): number {
    const share = this.vocabulary.count(word) / this.documents;
    if (before < 0) return Math.log(share + LEAST);
    const known = this.vocabulary.count(before);
    const byPair = known === 0 ? 0 : this.vocabulary.pairCount(before, word) / known;
    return Math.log(BY_PAIR * byPair + BY_WORD * share + LEAST);
  }

  /** Natural logarithm of how likely a sequence of words is. */
  likelihood(words: readonly string[]): number {
    let before = -1;
    let sum = 0;
    for (const word of words) {
      const id = this.vocabulary.idOf(word);
      sum += this.following(before, id);
      before = id;
    }
    return sum;
  }

  /** Whether two words stand side by side more often than by chance. */
  isCollocation(first: string, second: string): boolean {
    const [a, b] = [this.vocabulary.idOf(first), this.vocabulary.idOf(second)];
    const together = this.vocabulary.pairCount(a, b);
    if (together === 0) return false;
    const [countA, countB] = [this.vocabulary.count(a), this.vocabulary.count(b)];
    return together * this.documents >= 0.1 * countA * countB || together >= 0.02 * Math.min(countA, countB);
  }

  /** Longer words that many documents have: those a word with two slips may have been. */
  common(): readonly Lettered[] {
    return this.vocabulary.common(COMMON_LENGTH, MOST_COMMON);
  }

  /** About how many documents have a term, a word or a pair. */
  countOf(term: string): number {
    const border = term.indexOf('_');
    if (border < 0) return this.vocabulary.countOf(term);
    return this.vocabulary.pairCountOf(term.slice(0, border), term.slice(border + 1));
  }
}
