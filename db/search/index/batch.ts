import type { DocumentKey } from '../documents/store-affected.ts';
import type { WrittenIndex } from './index-file.ts';
import type { IndexedDocument } from './terms.ts';

/** A commit costs as much as some dozens of documents: so many go into one, or so many characters of terms. */
const MOST_DOCUMENTS = 400;
const MOST_CHARACTERS = 1_000_000;

/** Documents that have been read and wait to be written together; undefined for those that are no longer to be found. */
export class Batch {
  #waiting = new Map<string, IndexedDocument | undefined>();
  #characters = 0;

  get isFull(): boolean {
    return this.#waiting.size >= MOST_DOCUMENTS || this.#characters >= MOST_CHARACTERS;
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  has({ id }: DocumentKey): boolean {
    return this.#waiting.has(id);
  }

  add({ id }: DocumentKey, document: IndexedDocument | undefined): void {
    this.#waiting.set(id, document);
    this.#characters += document?.terms.length ?? 0;
    for (const passage of document?.passages ?? []) this.#characters += passage.length;
  }

  /** Writes all that waits; gives how many documents there are more. */
  writeTo(index: WrittenIndex): number {
    let more = 0;
    for (const [id, document] of this.#waiting) more += document ? index.put(document) : index.remove(id);
    return more;
  }

  clear(): void {
    this.#waiting = new Map();
    this.#characters = 0;
  }
}
