import type { Db } from '../../engine/connection.ts';
import { type KnownWord, knownWord } from '../words.ts';

/** So many words are held by their spelling while documents are taken in. */
const MOST_HELD = 50_000;
const NO_WORD: KnownWord = { word: '', spelled: '' };

/** The words of all cards with a number for each, which it keeps as long as the index lives. */
export function wordBook(db: Db) {
  const find = db.prepare<[string], number>('SELECT id FROM word WHERE spelled = ?').pluck();
  const read = db.prepare<[number], string>('SELECT spelled FROM word WHERE id = ?').pluck();
  const add = db.prepare<[string]>('INSERT INTO word (spelled) VALUES (?)');
  const ids = new Map<string, number>();
  const words = new Map<number, KnownWord>();

  return {
    /** The number of a spelled word; a new one is entered. */
    idOf(spelled: string): number {
      const held = ids.get(spelled);
      if (held !== undefined) return held;
      const id = find.get(spelled) ?? Number(add.run(spelled).lastInsertRowid);
      if (ids.size >= MOST_HELD) ids.clear();
      ids.set(spelled, id);
      return id;
    },
    wordAt(id: number): KnownWord {
      const held = words.get(id);
      if (held) return held;
      const spelled = read.get(id);
      if (spelled === undefined) return NO_WORD;
      const word = knownWord(spelled);
      words.set(id, word);
      return word;
    },
    /** After a transaction that failed: what it entered is gone. */
    forget(): void {
      ids.clear();
      words.clear();
    },
  };
}
export type WordBook = ReturnType<typeof wordBook>;
