import type { Db } from '../../engine/connection.ts';
import type { Stamp } from './stamp.ts';
import type { DocumentRow, StampRow } from './store-index.ts';
import type { IndexedDocument } from './terms.ts';

/** Words known to be in the index already: spares asking for each word of each document. */
const REMEMBERED = 200_000;

/** Writes `search.sqlite`. */
export function indexWriter(db: Db) {
  const begin = db.prepare<StampRow>(
    `INSERT INTO stamp (archive_id, format, seq, mark, documents, walk_entity, walk_before)
     VALUES (:archive_id, :format, :seq, :mark, :documents, :walk_entity, :walk_before)`,
  );
  const advance = db.prepare<Omit<StampRow, 'archive_id' | 'format'>>(
    `UPDATE stamp SET seq = :seq, mark = :mark, documents = :documents,
                      walk_entity = :walk_entity, walk_before = :walk_before`,
  );
  const find = db.prepare<[string], DocumentRow>('SELECT id, place, checksum FROM document WHERE id = ?');
  const put = db.prepare<[string, bigint, bigint]>(
    `INSERT INTO document (id, place, checksum) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET place = excluded.place, checksum = excluded.checksum`,
  );
  const remove = db.prepare<[string]>('DELETE FROM document WHERE id = ?');
  const addTerms = db.prepare<[bigint, string]>('INSERT INTO term (rowid, terms) VALUES (?, ?)');
  const removeTerms = db.prepare<[bigint]>('DELETE FROM term WHERE rowid = ?');
  const addWord = db.prepare<[string]>('INSERT INTO word (word) VALUES (?) ON CONFLICT DO NOTHING');
  const check = db.prepare(`INSERT INTO term (term) VALUES ('integrity-check')`);
  const known = wordMemory();
  const places = pendingPlaces();

  /** FTS5 writes a piece of its own for every step back in the order of rowids: so all go in that order. */
  function flush(): void {
    for (const { place, isHeld, terms } of places.inOrder()) {
      if (isHeld) removeTerms.run(BigInt(place));
      if (terms !== null) addTerms.run(BigInt(place), terms);
    }
    places.clear();
  }

  return {
    /** Runs `work` as one transaction. */
    write<T>(work: () => T): T {
      try {
        return db
          .transaction(() => {
            const done = work();
            flush();
            return done;
          })
          .immediate();
      } catch (error) {
        known.forget();
        places.clear();
        throw error;
      }
    },
    begin: (stamp: Stamp): void =>
      void begin.run({ ...toRow(stamp), archive_id: stamp.archiveId, format: stamp.format }),
    advance: (stamp: Stamp): void => void advance.run(toRow(stamp)),
    /** Takes a document in, or its new form; gives how many documents there are more. */
    put({ id, place, words, terms, checksum }: IndexedDocument): number {
      const before = find.get(id);
      if (before?.place === place && before.checksum === checksum) return 0;
      if (before) places.leave(before.place);
      places.take(place, terms);
      put.run(id, BigInt(place), BigInt(checksum));
      for (const word of words) if (known.isNew(word)) addWord.run(word);
      return before ? 0 : 1;
    },
    /** Lets go of a document; gives how many documents there are more. */
    remove(id: string): number {
      const before = find.get(id);
      if (!before) return 0;
      places.leave(before.place);
      remove.run(id);
      return -1;
    },
    /** Whether the lists of terms are whole. */
    isSound(): boolean {
      try {
        check.run();
        return true;
      } catch {
        return false;
      }
    },
  };
}
export type IndexWriter = ReturnType<typeof indexWriter>;

const toRow = ({ seq, mark, documents, walk }: Stamp) => ({
  ...{ seq, mark, documents },
  walk_entity: walk?.entity ?? null,
  walk_before: walk?.before ?? null,
});

type PendingPlace = { readonly place: number; readonly isHeld: boolean; readonly terms: string | null };

/** What is to be written at which places when a transaction ends. */
function pendingPlaces() {
  const pending = new Map<number, PendingPlace>();
  return {
    take: (place: number, terms: string): void =>
      void pending.set(place, { place, isHeld: pending.get(place)?.isHeld ?? false, terms }),
    leave: (place: number): void =>
      void pending.set(place, { place, isHeld: pending.get(place)?.isHeld ?? true, terms: null }),
    inOrder: (): PendingPlace[] => [...pending.values()].sort((a, b) => a.place - b.place),
    clear: (): void => pending.clear(),
  };
}

function wordMemory() {
  const words = new Set<string>();
  return {
    isNew(word: string): boolean {
      if (words.has(word)) return false;
      if (words.size >= REMEMBERED) words.clear();
      words.add(word);
      return true;
    },
    forget: (): void => words.clear(),
  };
}
