import type { Db } from '../../engine/connection.ts';
import { type Base, type PackedBase, unpackBase } from '../vocabulary/base.ts';
import { Vocabulary } from '../vocabulary/vocabulary.ts';

type PartRow = { part: keyof Base; value: Uint8Array };
type FreshRow = { seq: number; term: string; count: number };

/** Reads the vocabulary as it is kept. */
export function keptCounts(db: Db) {
  const parts = db.prepare<[], PartRow>('SELECT part, value FROM vocabulary');
  const fresh = db.prepare<[number], FreshRow>(
    'SELECT seq, term, count FROM fresh WHERE seq > CAST(? AS INTEGER) ORDER BY seq',
  );
  const lastFresh = db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM fresh');
  const packings = db.prepare<[], { packed: number }>('SELECT packed FROM stamp');
  return {
    /** How often it has been packed. */
    packings: (): number => packings.get()?.packed ?? 0,
    /** What is packed; empty before the first time. Throws where its parts do not fit together. */
    packed(): Vocabulary {
      const known = Object.fromEntries(parts.all().map(({ part, value }) => [part, value]));
      return known.words ? new Vocabulary(unpackBase(known as PackedBase)) : new Vocabulary();
    },
    freshRows: (): number => lastFresh.get()?.seq ?? 0,
    /** What was counted since it was packed, after the row `seq`: words stand before their pairs. */
    fresh: (seq: number): FreshRow[] => fresh.all(seq),
  };
}
export type KeptCounts = ReturnType<typeof keptCounts>;

/** The vocabulary of an index that somebody else writes: whenever it is asked for, it has what was kept since. */
export class FollowedCounts {
  readonly #kept: KeptCounts;
  #vocabulary: Vocabulary | undefined;
  #packings = -1;
  #seq = 0;

  constructor(db: Db) {
    this.#kept = keptCounts(db);
  }

  get vocabulary(): Vocabulary {
    const packings = this.#kept.packings();
    if (this.#vocabulary === undefined || packings !== this.#packings) {
      this.#vocabulary = this.#kept.packed();
      this.#packings = packings;
      this.#seq = 0;
    }
    for (const { seq, term, count } of this.#kept.fresh(this.#seq)) {
      this.#vocabulary.note(term, count);
      this.#seq = seq;
    }
    return this.#vocabulary;
  }
}
