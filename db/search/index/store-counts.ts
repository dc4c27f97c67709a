import type { Db } from '../../engine/connection.ts';
import { packBase } from '../vocabulary/base.ts';
import { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type KeptCounts, keptCounts } from './store-kept-counts.ts';
import type { IndexedDocument } from './terms.ts';

type TermRow = { term: string; count: number };

const TERM_COUNTS = `
  CREATE VIRTUAL TABLE IF NOT EXISTS temp.term_count USING fts5vocab('main', 'term', 'row');
  CREATE VIRTUAL TABLE IF NOT EXISTS temp.agent_term_count USING fts5vocab('main', 'agent_term', 'row');`;
const COUNTED_TERMS = `
  SELECT term, doc AS count FROM temp.term_count WHERE term GLOB '[^#@=]*'
  UNION ALL SELECT term, doc FROM temp.agent_term_count WHERE term GLOB '[^#@=]*'`;

/** So many new terms in one go are counted in memory alone, to be packed when there is nothing more to read. */
const MANY_TERMS = 3_000;
/** So few are kept at once even then: what people save meanwhile is found by whoever only reads the index. */
const FEW_TERMS = 500;
/** So many terms beside the packed ones make it worth packing again. */
const LOOSE_TERMS = 20_000;
/** So many rows of them, however often they say the same, do too. */
const MANY_ROWS = 40_000;
/** While much is read at once, it is packed whenever so much has come, and a share of what is packed: seldom, in the end. */
const LOOSE_SHARE = 0.25;

/**
 * The vocabulary of an index, in memory and as it is kept. What comes in small is kept as it comes; while much comes
 * it is only marked as not kept, and packed now and then, and once there is peace. Where a crash came in between, it is
 * counted anew from the lists of terms.
 */
export class Counts {
  readonly #db: Db;
  #vocabulary: Vocabulary | undefined;
  /** Terms of this transaction, with how many documents more have them. */
  #noted = new Map<string, number>();
  readonly #statements;
  readonly #kept: KeptCounts;

  constructor(db: Db) {
    this.#db = db;
    this.#statements = {
      isCounted: db.prepare<[], { is_counted: 0 | 1 }>('SELECT is_counted FROM stamp'),
      uncount: db.prepare('UPDATE stamp SET is_counted = 0'),
      addFresh: db.prepare<[string, number]>(
        'INSERT INTO fresh (term, count) VALUES (?, CAST(? AS INTEGER))',
      ),
    };
    this.#kept = keptCounts(db);
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
    const telling = [...this.#noted].filter(([term, n]) => n > 0 || !vocabulary.knows(term));
    this.#noted = new Map();
    for (const [term, n] of telling) vocabulary.note(term, n);
    const isCounted = this.#isCounted();
    if (telling.length <= (isCounted ? MANY_TERMS : FEW_TERMS))
      for (const [term, n] of telling) this.#statements.addFresh.run(term, n);
    else if (isCounted) this.#statements.uncount.run();
    if (vocabulary.loose > LOOSE_TERMS + LOOSE_SHARE * vocabulary.packedPairs) this.#writePacked();
  }

  /** After a transaction that failed: reads again what is kept. */
  forget(): void {
    this.#noted = new Map();
    this.#vocabulary = undefined;
  }

  /** Packs what has come since, where that is worth it. To be called when there is nothing more to read. */
  settle(): void {
    if (this.#vocabulary === undefined && this.#isCounted()) return;
    if (this.#isCounted() && this.vocabulary.loose < LOOSE_TERMS && this.#kept.freshRows() < MANY_ROWS)
      return;
    this.#db.transaction(() => this.#writePacked())();
  }

  #writePacked(): void {
    const packed = packBase(this.vocabulary.pack());
    this.#db.prepare('DELETE FROM fresh').run();
    const put = this.#db.prepare<[string, Uint8Array]>(
      'INSERT INTO vocabulary (part, value) VALUES (?, ?) ON CONFLICT (part) DO UPDATE SET value = excluded.value',
    );
    for (const [part, value] of Object.entries(packed)) put.run(part, value);
    this.#db.prepare('UPDATE stamp SET is_counted = 1, packed = packed + 1').run();
  }

  #isCounted(): boolean {
    return this.#statements.isCounted.get()?.is_counted === 1;
  }

  #read(): Vocabulary {
    if (!this.#isCounted()) return this.#recount();
    const vocabulary = this.#kept.packed();
    for (const { term, count } of this.#kept.fresh(0)) vocabulary.note(term, count);
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
