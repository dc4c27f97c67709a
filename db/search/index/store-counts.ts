import type { Db } from '../../engine/connection.ts';
import { type Base, type PackedBase, packBase, unpackBase } from '../vocabulary/base.ts';
import { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { IndexedDocument } from './terms.ts';

type PartRow = { part: keyof Base; value: Uint8Array };
type TermRow = { term: string; count: number };

const TERM_COUNTS = `
  CREATE VIRTUAL TABLE IF NOT EXISTS temp.term_count USING fts5vocab('main', 'term', 'row');
  CREATE VIRTUAL TABLE IF NOT EXISTS temp.agent_term_count USING fts5vocab('main', 'agent_term', 'row');`;
const COUNTED_TERMS = `
  SELECT term, doc AS count FROM temp.term_count WHERE term GLOB '[^#@=]*'
  UNION ALL SELECT term, doc FROM temp.agent_term_count WHERE term GLOB '[^#@=]*'`;

/** So many new terms in one go are counted in memory alone, to be packed when there is nothing more to read. */
const MANY_TERMS = 3_000;
/** So many terms beside the packed ones make it worth packing again. */
const LOOSE_TERMS = 20_000;
/** While much is read at once, memory is packed whenever so much has come. */
const LOOSE_IN_MEMORY = 300_000;

/**
 * The vocabulary of an index, in memory and as it is kept. What comes in small is kept as it comes; while much comes
 * it is only marked as not kept, and packed once there is peace. Where a crash came in between, it is counted anew
 * from the lists of terms.
 */
export class Counts {
  readonly #db: Db;
  #vocabulary: Vocabulary | undefined;
  /** Terms of this transaction, with how many documents more have them. */
  #noted = new Map<string, number>();
  readonly #statements;

  constructor(db: Db) {
    this.#db = db;
    this.#statements = {
      parts: db.prepare<[], PartRow>('SELECT part, value FROM vocabulary'),
      fresh: db.prepare<[], TermRow>('SELECT term, count FROM fresh'),
      isCounted: db.prepare<[], { is_counted: 0 | 1 }>('SELECT is_counted FROM stamp'),
    };
  }

  /** The words of all documents. Read when it is first asked for. */
  get vocabulary(): Vocabulary {
    this.#vocabulary ??= this.#read();
    return this.#vocabulary;
  }

  note({ words, pairs }: IndexedDocument, isNew: boolean): void {
    const n = isNew ? 1 : 0;
    for (const word of words) this.#noted.set(word, (this.#noted.get(word) ?? 0) + n);
    for (const pair of pairs) this.#noted.set(pair, (this.#noted.get(pair) ?? 0) + n);
  }

  /** Takes what was noted into the vocabulary, and keeps it: at the end of the transaction that noted it. */
  keep(): void {
    if (this.#noted.size === 0) return;
    const { vocabulary } = this;
    for (const [term, n] of this.#noted) vocabulary.note(term, n);
    if (this.#isCounted()) {
      if (this.#noted.size <= MANY_TERMS) this.#keepFresh();
      else this.#db.prepare('UPDATE stamp SET is_counted = 0').run();
    }
    this.#noted = new Map();
    if (vocabulary.loose > LOOSE_IN_MEMORY) vocabulary.pack();
  }

  /** After a transaction that failed: reads again what is kept. */
  forget(): void {
    this.#noted = new Map();
    this.#vocabulary = undefined;
  }

  /** Packs what has come since, where that is worth it. To be called when there is nothing more to read. */
  settle(): void {
    if (this.#vocabulary === undefined && this.#isCounted()) return;
    if (this.#isCounted() && this.vocabulary.loose < LOOSE_TERMS) return;
    const packed = packBase(this.vocabulary.pack());
    this.#db.transaction(() => this.#writePacked(packed))();
  }

  #keepFresh(): void {
    const add = this.#db.prepare<[string, number]>(
      `INSERT INTO fresh (term, count) VALUES (?, CAST(? AS INTEGER))
       ON CONFLICT (term) DO UPDATE SET count = count + excluded.count`,
    );
    for (const [term, n] of this.#noted) add.run(term, n);
  }

  #writePacked(packed: PackedBase): void {
    this.#db.prepare('DELETE FROM fresh').run();
    const put = this.#db.prepare<[string, Uint8Array]>(
      'INSERT INTO vocabulary (part, value) VALUES (?, ?) ON CONFLICT (part) DO UPDATE SET value = excluded.value',
    );
    for (const [part, value] of Object.entries(packed)) put.run(part, value);
    this.#db.prepare('UPDATE stamp SET is_counted = 1').run();
  }

  #isCounted(): boolean {
    return this.#statements.isCounted.get()?.is_counted === 1;
  }

  #read(): Vocabulary {
    if (!this.#isCounted()) return this.#recount();
    const parts = Object.fromEntries(this.#statements.parts.all().map(({ part, value }) => [part, value]));
    const vocabulary = parts.words ? new Vocabulary(unpackBase(parts as PackedBase)) : new Vocabulary();
    const fresh = this.#statements.fresh.all();
    for (const isPair of [false, true])
      for (const { term, count } of fresh) if (term.includes('_') === isPair) vocabulary.note(term, count);
    return vocabulary;
  }

  /** Counts all terms as the lists have them. */
  #recount(): Vocabulary {
    this.#db.exec(TERM_COUNTS);
    const rows = this.#db.prepare<[], TermRow>(COUNTED_TERMS);
    const vocabulary = new Vocabulary();
    const pairs: TermRow[] = [];
    for (const row of rows.iterate()) {
      if (row.term.includes('_')) pairs.push(row);
      else vocabulary.note(row.term, row.count);
    }
    for (const { term, count } of pairs) vocabulary.note(term, count);
    vocabulary.pack();
    return vocabulary;
  }
}
