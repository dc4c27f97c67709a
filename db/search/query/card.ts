import { keysOf } from '../../text/index.ts';
import { type FieldName, isLong, type SearchDocument } from '../documents/document.ts';
import { wordOf } from '../words.ts';

/** One text of a document, with its words. */
export type CardPart = {
  readonly field: FieldName;
  readonly text: string;
  readonly words: readonly string[];
};

/** The short texts of a document, as ranking compares them with a reading. */
export type Card = { readonly number: string; readonly parts: readonly CardPart[] };

/** So many documents are remembered: the next keystroke asks for most of them again. */
const REMEMBERED = 2_000;

export const cardOf = (document: SearchDocument, number: string): Card => ({
  number,
  parts: document.fields.flatMap(({ name, parts }) =>
    parts.filter((text) => !isLong(text)).map((text) => partOf(name, text)),
  ),
});

export const partOf = (field: FieldName, text: string): CardPart => ({
  field,
  text,
  words: keysOf(text).map(wordOf),
});

/** Keeps what was read last, by place. */
export class Remembered<T> {
  readonly #kept = new Map<number, T>();
  #state = '';

  get(place: number, read: () => T): T {
    const known = this.#kept.get(place);
    if (known !== undefined) return known;
    const value = read();
    if (this.#kept.size >= REMEMBERED) this.#kept.delete(this.#kept.keys().next().value ?? 0);
    this.#kept.set(place, value);
    return value;
  }

  /** Forgets all when archive or index have changed since: `state` tells how they stand. */
  clearAt(state: string): void {
    if (state !== this.#state) this.#kept.clear();
    this.#state = state;
  }
}
