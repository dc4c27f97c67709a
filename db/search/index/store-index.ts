import type { Db } from '../../engine/connection.ts';
import type { Entity, PlaceRange } from '../place.ts';
import type { Stamp } from './stamp.ts';

/** Words that begin alike; `isCut` when there are more than are worth asking for. */
export type Completions = { readonly words: readonly string[]; readonly isCut: boolean };

export type StampRow = {
  archive_id: string;
  format: number;
  seq: number;
  mark: string;
  documents: number;
  walk_entity: Entity | null;
  walk_before: number | null;
};
export type DocumentRow = { id: string; place: number; checksum: number };
type PlaceRow = { place: number };
type Found = { expression: string; from: bigint; to: bigint; limit: number };

/** Beyond this many, the shortest words that begin alike must do. */
const MOST_COMPLETIONS = 300;
const LAST_LETTER = '\u{10ffff}';

const MATCH = 'SELECT rowid AS place FROM term WHERE term MATCH :expression AND rowid BETWEEN :from AND :to';

/** Words that begin alike are neighbours in the list of words. */
export const COMPLETIONS =
  'SELECT word FROM word WHERE word >= :start AND word < :end ORDER BY length(word), word LIMIT :limit';

/** Both in the order in which FTS5 itself goes through its lists, so that a limit ends the work. */
export const NEWEST = `${MATCH} ORDER BY rowid DESC LIMIT :limit`;
export const REST = `
  ${MATCH} AND rowid NOT IN (SELECT value FROM json_each(:but)) ORDER BY rowid DESC LIMIT :limit OFFSET :offset`;

/** Places are bound as BigInt: FTS5 takes no bound from a JavaScript number, which SQLite sees as REAL, and would walk it all. */
const bound = ({ from, to }: PlaceRange) => ({ from: BigInt(from), to: BigInt(to) });

/** Reads `search.sqlite`. Statements are prepared once, when it is opened. */
export function indexReader(db: Db) {
  const stamp = db.prepare<[], StampRow>('SELECT * FROM stamp');
  const find = db.prepare<[string], DocumentRow>('SELECT id, place, checksum FROM document WHERE id = ?');
  const after = db.prepare<[string, number], DocumentRow>(
    'SELECT id, place, checksum FROM document WHERE id > ? ORDER BY id LIMIT ?',
  );
  const completions = db.prepare<{ start: string; end: string; limit: number }, { word: string }>(
    COMPLETIONS,
  );
  const newest = db.prepare<Found, PlaceRow>(NEWEST);
  const rest = db.prepare<Found & { but: string; offset: number }, PlaceRow>(REST);

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
      const found = completions
        .all({ start, end: start + LAST_LETTER, limit: MOST_COMPLETIONS + 1 })
        .map(({ word }) => word);
      return { words: found.slice(0, MOST_COMPLETIONS), isCut: found.length > MOST_COMPLETIONS };
    },
    /** Places at which an FTS5 expression holds, the newest first. */
    newest: (expression: string, range: PlaceRange, limit: number): number[] =>
      newest.all({ expression, ...bound(range), limit }).map(({ place }) => place),
    /** The same without some places, from the `offset`-th on. */
    rest: (
      expression: string,
      range: PlaceRange,
      but: readonly number[],
      limit: number,
      offset: number,
    ): number[] =>
      rest
        .all({ expression, ...bound(range), but: JSON.stringify(but), limit, offset })
        .map(({ place }) => place),
  };
}
export type IndexReader = ReturnType<typeof indexReader>;
