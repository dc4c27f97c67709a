import { type Base, EMPTY_BASE, lowerBound } from './base.ts';
import { type Lettered, lettered } from './letters.ts';
import { mergeBase } from './merge.ts';

/** Behind every word that begins with the letters before it. */
const LAST_LETTER = '\u{10ffff}';
/** Joins the two words of a pair. */
const PAIR_MARK = '_';
const DIGIT = /\d/;

/** A word with its number; numbers change when the vocabulary is packed. */
export type Entry = { readonly word: string; readonly count: number };

/**
 * The words of the archive and the pairs of neighbours in it, with the number of documents that have each: what query
 * reading knows of the language. A packed base and, above it, what has been added since.
 */
export class Vocabulary {
  #base: Base;
  #ids: Map<string, number>;
  #added: string[] = [];
  #counts = new Map<number, number>();
  #pairs = new Map<number, Map<number, number>>();
  #addedPairs = 0;
  #common: { readonly size: number; readonly words: readonly Lettered[] } | undefined;

  constructor(base: Base = EMPTY_BASE) {
    this.#base = base;
    this.#ids = new Map(base.words.map((word, id) => [word, id]));
  }

  /** How many words there are. */
  get size(): number {
    return this.#base.words.length + this.#added.length;
  }

  /** How much has been added since it was packed. */
  get loose(): number {
    return this.#addedPairs + this.#added.length;
  }

  /** How many pairs are packed. */
  get packedPairs(): number {
    return this.#base.followers.length;
  }

  /** The number of a word; -1 for one that no document has. */
  idOf(word: string): number {
    return this.#ids.get(word) ?? -1;
  }

  wordOf(id: number): string {
    return this.#base.words[id] ?? this.#added[id - this.#base.words.length] ?? '';
  }

  /** How many documents have a word. */
  count(id: number): number {
    return (this.#base.counts[id] ?? 0) + (this.#counts.get(id) ?? 0);
  }

  countOf(word: string): number {
    return this.count(this.idOf(word));
  }

  /** How many documents have two words side by side. */
  pairCount(first: number, second: number): number {
    if (first < 0 || second < 0) return 0;
    return this.#basePair(first, second) + (this.#pairs.get(first)?.get(second) ?? 0);
  }

  pairCountOf(first: string, second: string): number {
    return this.pairCount(this.idOf(first), this.idOf(second));
  }

  /** Whether a document has a term: a word or a pair. */
  knows(term: string): boolean {
    const border = term.indexOf(PAIR_MARK);
    if (border < 0) return this.countOf(term) > 0;
    return this.pairCountOf(term.slice(0, border), term.slice(border + 1)) > 0;
  }

  /** Words that begin so, in the order of how many documents have them. */
  completions(start: string, limit: number): Entry[] {
    const found: Entry[] = [];
    const { from, to } = this.#span(start);
    for (let id = from; id < to; id += 1) found.push({ word: this.wordOf(id), count: this.count(id) });
    for (const [at, word] of this.#added.entries()) {
      if (word.startsWith(start)) found.push({ word, count: this.count(this.#base.words.length + at) });
    }
    return mostFirst(found, limit);
  }

  /** Words that begin so and stand behind a word somewhere, in the order of how often. */
  followers(first: number, start: string, limit: number): Entry[] {
    if (first < 0) return [];
    const more = this.#pairs.get(first);
    const found: Entry[] = [];
    const span = this.#span(start);
    const { rows, followers, pairCounts } = this.#base;
    const end = rows[first + 1] ?? 0;
    const begin = first < this.#base.words.length ? (rows[first] ?? 0) : end;
    for (let at = lowerBound(followers, span.from, begin, end); at < end; at += 1) {
      const id = followers[at] ?? 0;
      if (id >= span.to) break;
      found.push({ word: this.wordOf(id), count: (pairCounts[at] ?? 0) + (more?.get(id) ?? 0) });
    }
    for (const [id, count] of more ?? []) {
      const word = this.wordOf(id);
      if (word.startsWith(start) && this.#basePair(first, id) === 0) found.push({ word, count });
    }
    return mostFirst(found, limit);
  }

  /** Words of letters, of some length at least, in the order of how many documents have them. */
  common(length: number, limit: number): readonly Lettered[] {
    if (this.#common && this.#common.size === this.size) return this.#common.words;
    const found: Entry[] = [];
    for (let id = 0; id < this.size; id += 1) {
      const word = this.wordOf(id);
      if (word.length >= length && !DIGIT.test(word)) found.push({ word, count: this.count(id) });
    }
    this.#common = { size: this.size, words: mostFirst(found, limit).map(({ word }) => lettered(word)) };
    return this.#common.words;
  }

  /** Counts a term in `n` more documents; with 0 the term is only made known. A pair's words are known before it. */
  note(term: string, n: number): void {
    const border = term.indexOf(PAIR_MARK);
    if (border < 0) this.#noteWord(term, n);
    else this.#notePair(this.idOf(term.slice(0, border)), this.idOf(term.slice(border + 1)), n);
  }

  /** Packs all there is into a new base. */
  pack(): Base {
    this.#base = mergeBase(this.#base, this.#added, this.#counts, this.#pairs);
    this.#ids = new Map(this.#base.words.map((word, id) => [word, id]));
    this.#added = [];
    this.#counts = new Map();
    this.#pairs = new Map();
    this.#addedPairs = 0;
    return this.#base;
  }

  #noteWord(word: string, n: number): void {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.size;
      this.#added.push(word);
      this.#ids.set(word, id);
    }
    const wanted = n === 0 && this.count(id) === 0 ? 1 : n;
    if (wanted > 0) this.#counts.set(id, (this.#counts.get(id) ?? 0) + wanted);
  }

  #notePair(first: number, second: number, n: number): void {
    if (first < 0 || second < 0) return;
    const wanted = n === 0 && this.pairCount(first, second) === 0 ? 1 : n;
    if (wanted === 0) return;
    let row = this.#pairs.get(first);
    if (!row) {
      row = new Map();
      this.#pairs.set(first, row);
    }
    const before = row.get(second);
    if (before === undefined) this.#addedPairs += 1;
    row.set(second, (before ?? 0) + wanted);
  }

  #basePair(first: number, second: number): number {
    if (first >= this.#base.words.length || second >= this.#base.words.length) return 0;
    const { rows, followers, pairCounts } = this.#base;
    const end = rows[first + 1] ?? 0;
    const at = lowerBound(followers, second, rows[first] ?? 0, end);
    return at < end && followers[at] === second ? (pairCounts[at] ?? 0) : 0;
  }

  /** Numbers of the packed words that begin so. */
  #span(start: string): { from: number; to: number } {
    const { words } = this.#base;
    return { from: lowerBound(words, start), to: lowerBound(words, start + LAST_LETTER) };
  }
}

const mostFirst = (entries: Entry[], limit: number): Entry[] =>
  entries.sort((a, b) => b.count - a.count || a.word.length - b.word.length).slice(0, limit);
