import type { Db } from '../../engine/connection.ts';
import { packCard } from './packed-card.ts';
import { type PendingDocument, pendingPlaces } from './pending.ts';
import type { Stamp } from './stamp.ts';
import type { Counts } from './store-counts.ts';
import { type DocumentRow, packedId, passageRowid, type StampRow } from './store-index.ts';
import { listMerger } from './store-merge.ts';
import { placeKeeper } from './store-places.ts';
import type { WordBook } from './store-words.ts';
import type { IndexedDocument } from './terms.ts';

/** Writes `search.sqlite`. What documents have is told to `counts` as well; their cards are in words of `book`. */
export function indexWriter(db: Db, counts: Counts, book: WordBook) {
  const begin = db.prepare<StampRow>(
    `INSERT INTO stamp (archive_id, format, seq, mark, documents, is_counted, packed, walk_entity, walk_before)
     VALUES (:archive_id, :format, :seq, :mark, :documents, :is_counted, 0, :walk_entity, :walk_before)`,
  );
  const advance = db.prepare<Omit<StampRow, 'archive_id' | 'format' | 'is_counted'>>(
    `UPDATE stamp SET seq = :seq, mark = :mark, documents = :documents,
                      walk_entity = :walk_entity, walk_before = :walk_before`,
  );
  const find = db.prepare<[Buffer], DocumentRow>(
    'SELECT place, checksum, passages FROM document WHERE id = ?',
  );
  const put = db.prepare<[Buffer, bigint, bigint, number]>(
    `INSERT INTO document (id, place, checksum, passages) VALUES (?, ?, ?, CAST(? AS INTEGER))
     ON CONFLICT (id) DO UPDATE SET place = excluded.place, checksum = excluded.checksum, passages = excluded.passages`,
  );
  const remove = db.prepare<[Buffer]>('DELETE FROM document WHERE id = ?');
  const places = placeKeeper(db);
  const flush = placeWriter(db);
  const areSound = ['term', 'agent_term', 'passage'].map((name) =>
    db.prepare(`INSERT INTO ${name} (${name}) VALUES ('integrity-check')`),
  );
  const pending = pendingPlaces();
  const merger = listMerger(db);

  return {
    /** Runs `work` as one transaction. */
    write<T>(work: () => T): T {
      try {
        return db
          .transaction(() => {
            const done = work();
            const documents = pending.inOrder();
            flush(documents);
            merger.noteWritten(documents.length);
            pending.clear();
            counts.keep();
            return done;
          })
          .immediate();
      } catch (error) {
        counts.forget();
        book.forget();
        pending.clear();
        places.forget();
        throw error;
      }
    },
    begin: (stamp: Stamp): void =>
      void begin.run({
        ...toRow(stamp),
        archive_id: stamp.archiveId,
        format: stamp.format,
        is_counted: stamp.isCounted ? 1 : 0,
      }),
    advance: (stamp: Stamp): void => void advance.run(toRow(stamp)),
    /** Takes a document in, or its new form; gives how many documents there are more. */
    put(document: IndexedDocument): number {
      const id = packedId(document.id);
      const { checksum, passages } = document;
      const before = find.get(id);
      if (before?.checksum === checksum) return 0;
      if (before) {
        pending.leave(before.place, before.passages);
        places.free(before.place);
      }
      const place = places.take(document, packCard(document.card, book.idOf), before?.place);
      pending.take(place, document);
      put.run(id, BigInt(place), BigInt(checksum), passages.length);
      counts.note(document, before === undefined);
      return before ? 0 : 1;
    },
    /** Lets go of a document; gives how many documents there are more. */
    remove(documentId: string): number {
      const id = packedId(documentId);
      const before = find.get(id);
      if (!before) return 0;
      pending.leave(before.place, before.passages);
      places.free(before.place);
      remove.run(id);
      return -1;
    },
    /** Whether the lists of terms are as they are read fastest. */
    isTidy: (): boolean => merger.isMerged(),
    /** Works on the lists of terms for about so many milliseconds; true when they are tidy. */
    tidy: (lastsMs: number): boolean => merger.merge(lastsMs),
    /** Whether the lists of terms are whole. */
    isSound(): boolean {
      try {
        for (const check of areSound) check.run();
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

/** FTS5 writes a piece of its own for every step back in the order of rowids: so all go in that order. */
function placeWriter(db: Db): (documents: readonly PendingDocument[]) => void {
  const writers = ['term', 'agent_term'].map((name) => ({
    add: db.prepare<[bigint, string]>(`INSERT INTO ${name} (rowid, terms) VALUES (?, ?)`),
    remove: db.prepare<[bigint]>(`DELETE FROM ${name} WHERE rowid = ?`),
  }));
  const addPassage = db.prepare<[bigint, string]>('INSERT INTO passage (rowid, terms) VALUES (?, ?)');
  const removePassage = db.prepare<[bigint]>('DELETE FROM passage WHERE rowid = ?');

  return (documents) => {
    for (const { place, held, taken } of documents) {
      const writer = writers[place < 0 ? 1 : 0];
      if (held !== null) writer?.remove.run(BigInt(place));
      if (taken !== null) writer?.add.run(BigInt(place), taken.terms);
    }
    for (const { place, held, taken } of documents) {
      for (let number = 0; number < (held ?? 0); number += 1) removePassage.run(passageRowid(place, number));
      for (const [number, terms] of (taken?.passages ?? []).entries())
        addPassage.run(passageRowid(place, number), terms);
    }
  };
}
