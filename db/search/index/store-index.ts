import type { Db } from '../../engine/connection.ts';
import type { Entity, PlaceRange } from './place.ts';
import type { IndexedDocument } from './terms.ts';

/** How far the walk through the catalogue has come: rows of `entity` below `before` are still to be read. */
export type Walk = { readonly entity: Entity; readonly before: number };

/** Where the walk begins: the small tables first, the newest rows first. */
export const WALK_START: Walk = { entity: 'dossier', before: Number.MAX_SAFE_INTEGER };

/** Where it goes on when a table has been read. */
export function nextWalk(done: Entity): Walk | null {
  const entity = ({ dossier: 'agent', agent: 'entry', entry: null } as const)[done];
  return entity && { entity, before: Number.MAX_SAFE_INTEGER };
}

/** What an index says of itself. */
export type Stamp = {
  readonly archiveId: string;
  readonly format: number;
  readonly seq: number;
  readonly mark: string;
  readonly documents: number;
  /** Null once everything has been read. */
  readonly walk: Walk | null;
};

/** Words that begin alike; `isCut` when there are more than are worth asking for. */
export type Completions = { readonly words: readonly string[]; readonly isCut: boolean };

type StampRow = {
  archive_id: string;
  format: number;
  seq: number;
  mark: string;
  documents: number;
  walk_entity: Entity | null;
  walk_before: number | null;
};
type DocumentRow = { id: string; place: number; checksum: number };
type PlaceRow = { place: number };
type Found = { expression: string; from: bigint; to: bigint; limit: number };

/** Words known to be in the index already: spares asking for each word of each document. */
const REMEMBERED = 200_000;

/** Beyond this many, the shortest words that begin alike must do. */
const MOST_COMPLETIONS = 300;
const LAST_LETTER = '\u{10ffff}';

const MATCH = 'FROM term WHERE term MATCH :expression AND rowid BETWEEN :from AND :to';

/** Places are bound as BigInt: FTS5 takes no bound from a JavaScript number, which SQLite sees as REAL, and would walk it all. */
const bound = ({ from, to }: PlaceRange) => ({ from: BigInt(from), to: BigInt(to) });

/** Reads and writes `search.sqlite`. Statements are prepared once, when it is opened. */
export function indexStore(db: Db) {
  return { ...indexReader(db), ...indexWriter(db) };
}
export type IndexStore = ReturnType<typeof indexStore>;

function indexReader(db: Db) {
  const stamp = db.prepare<[], StampRow>('SELECT * FROM stamp');
  const find = db.prepare<[string], DocumentRow>('SELECT id, place, checksum FROM document WHERE id = ?');
  const after = db.prepare<[string, number], DocumentRow>(
    'SELECT id, place, checksum FROM document WHERE id > ? ORDER BY id LIMIT ?',
  );
  const completions = db.prepare<[string, string, number], { word: string }>(
    'SELECT word FROM word WHERE word >= ? AND word < ? ORDER BY length(word), word LIMIT ?',
  );
  const newest = db.prepare<Found, PlaceRow>(`SELECT rowid AS place ${MATCH} ORDER BY rowid DESC LIMIT :limit`);
  const rest = db.prepare<Found & { but: string; offset: number }, PlaceRow>(`
    SELECT rowid AS place ${MATCH} AND rowid NOT IN (SELECT value FROM json_each(:but))
     ORDER BY rowid DESC LIMIT :limit OFFSET :offset`);

  return {
    /** Throws where there is none: every index has one from its beginning. */
    stamp(): Stamp {
      const row = stamp.get();
      if (!row) throw new Error('an index without a stamp');
      const { archive_id: archiveId, walk_entity: entity, walk_before: before, ...same } = row;
      return { archiveId, ...same, walk: entity === null ? null : { entity, before: before ?? 0 } };
    },
    find: (id: string): DocumentRow | undefined => find.get(id),
    /** Documents by their ids, those after `id`. */
    after: (id: string, limit: number): DocumentRow[] => after.all(id, limit),
    /** Words of the index that begin so, the shortest first. */
    completions(start: string): Completions {
      const found = completions.all(start, start + LAST_LETTER, MOST_COMPLETIONS + 1).map(({ word }) => word);
      return { words: found.slice(0, MOST_COMPLETIONS), isCut: found.length > MOST_COMPLETIONS };
    },
    /** Places at which an FTS5 expression holds, the newest first. */
    newest: (expression: string, range: PlaceRange, limit: number): number[] =>
      newest.all({ expression, ...bound(range), limit }).map(({ place }) => place),
    /** The same without some places, from the `offset`-th on. */
    rest: (expression: string, range: PlaceRange, but: readonly number[], limit: number, offset: number): number[] =>
      rest
        .all({ expression, ...bound(range), but: JSON.stringify(but), limit, offset })
        .map(({ place }) => place),
  };
}

function indexWriter(db: Db) {
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

  return {
    /** Runs `work` as one transaction. */
    write<T>(work: () => T): T {
      try {
        return db.transaction(work).immediate();
      } catch (error) {
        known.forget();
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
      if (before) removeTerms.run(BigInt(before.place));
      addTerms.run(BigInt(place), terms);
      put.run(id, BigInt(place), BigInt(checksum));
      for (const word of words) if (known.isNew(word)) addWord.run(word);
      return before ? 0 : 1;
    },
    /** Lets go of a document; gives how many documents there are more. */
    remove(id: string): number {
      const before = find.get(id);
      if (!before) return 0;
      removeTerms.run(BigInt(before.place));
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

const toRow = ({ seq, mark, documents, walk }: Stamp) => ({
  ...{ seq, mark, documents },
  walk_entity: walk?.entity ?? null,
  walk_before: walk?.before ?? null,
});

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
