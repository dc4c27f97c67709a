import type { Db } from '../../engine/connection.ts';
import type { Card } from '../documents/card.ts';
import { MOST_PASSAGES } from '../passages.ts';
import { AGENTS, DATED, type Entity, overlap, type PlaceRange } from '../place.ts';
import { unpackCard } from './packed-card.ts';
import type { Stamp } from './stamp.ts';
import type { WordBook } from './store-words.ts';

export type StampRow = {
  archive_id: string;
  format: number;
  seq: number;
  mark: string;
  documents: number;
  is_counted: 0 | 1;
  walk_entity: Entity | null;
  walk_before: number | null;
};
export type DocumentRow = { place: number; checksum: number; passages: number };
type Found = { expression: string; from: bigint; to: bigint; limit: number };

const MATCH = 'SELECT rowid AS place FROM term WHERE term MATCH :expression AND rowid BETWEEN :from AND :to';

/** Both in the order in which FTS5 itself goes through its lists, so that a limit ends the work. */
export const NEWEST = `${MATCH} ORDER BY rowid DESC LIMIT :limit`;
export const PASSAGES = NEWEST.replaceAll('term', 'passage');
export const AGENTS_FOUND = NEWEST.replaceAll('term', 'agent_term');
export const REST = `
  ${MATCH} AND rowid NOT IN (SELECT value FROM json_each(:but)) ORDER BY rowid DESC LIMIT :limit OFFSET :offset`;

/** Behind so many agents no page goes. */
const MOST_AGENTS = 10_000;

/** Places are bound as BigInt: FTS5 takes no bound from a JavaScript number, which SQLite sees as REAL, and would walk it all. */
const bound = ({ from, to }: PlaceRange) => ({ from: BigInt(from), to: BigInt(to) });

/** A passage by its document's place and its number there. */
export type PassageKey = { readonly place: number; readonly number: number };

export const passageRowid = (place: number, number: number): bigint =>
  BigInt(place) * BigInt(MOST_PASSAGES) + BigInt(number);

const passageKey = (rowid: bigint): PassageKey => ({
  place: Number(rowid / BigInt(MOST_PASSAGES)),
  number: Number(rowid % BigInt(MOST_PASSAGES)),
});

/** An id in 16 bytes, and back. */
export const packedId = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const unpackedId = (id: Buffer): string =>
  id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** Reads `search.sqlite`. Statements are prepared once, when it is opened. */
export function indexReader(db: Db, book: WordBook) {
  const stamp = db.prepare<[], StampRow>('SELECT * FROM stamp');
  const find = db.prepare<[Buffer], DocumentRow>(
    'SELECT place, checksum, passages FROM document WHERE id = ?',
  );
  const after = db.prepare<[Buffer, number], { id: Buffer }>(
    'SELECT id FROM document WHERE id > ? ORDER BY id LIMIT ?',
  );
  const source = db.prepare<[bigint], { source: number }>('SELECT source FROM place WHERE place = ?');
  const card = db.prepare<[bigint], Uint8Array>('SELECT card FROM place WHERE place = ?').pluck();
  const newest = db.prepare<Found, number>(NEWEST).pluck();
  const agents = db.prepare<Found, number>(AGENTS_FOUND).pluck();
  const anyAgent = db.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM agent_term_docsize)').pluck();
  const last = db.prepare<[], number | null>('SELECT max(place) FROM place').pluck();
  const passages = db.prepare<Found, bigint>(PASSAGES).pluck().safeIntegers();
  const rest = db.prepare<Found & { but: string; offset: number }, number>(REST).pluck();

  function foundIn(expression: string, range: PlaceRange, limit: number): number[] {
    const dated = range.to < 0 ? [] : newest.all({ expression, ...bound(overlap(range, DATED)), limit });
    if (range.from >= 0 || dated.length === limit) return dated;
    const left = limit - dated.length;
    return [...dated, ...agents.all({ expression, ...bound(overlap(range, AGENTS)), limit: left })];
  }

  return {
    /** Throws where there is none: every index has one from its beginning. */
    stamp(): Stamp {
      const row = stamp.get();
      if (!row) throw new Error('an index without a stamp');
      const { archive_id: archiveId, walk_entity: entity, walk_before: before, is_counted, ...same } = row;
      const isCounted = is_counted === 1;
      return {
        archiveId,
        ...same,
        isCounted,
        walk: entity === null ? null : { entity, before: before ?? 0 },
      };
    },
    find: (id: string): DocumentRow | undefined => find.get(packedId(id)),
    /** Ids of documents in their order, those after `id`. */
    after: (id: string, limit: number): string[] =>
      after.all(packedId(id), limit).map((row) => unpackedId(row.id)),
    /** Row and kind of what stands at a place, as one number. */
    sourceAt: (place: number): number | undefined => source.get(BigInt(place))?.source,
    /** What ranking looks at in the document that stands at a place. */
    cardAt(place: number): Card | undefined {
      const packed = card.get(BigInt(place));
      return packed && unpackCard(packed, book.wordAt);
    },
    /** Places at which an FTS5 expression holds, the newest first, agents at the end. */
    newest: foundIn,
    /** Whether it has people, bodies or households at all. */
    hasAgents: (): boolean => anyAgent.get() === 1,
    /** The newest place there is. */
    lastPlace: (): number => last.get() ?? 0,
    /** Passages in which an expression holds, those of the newest documents first. */
    passages: (expression: string, range: PlaceRange, limit: number): PassageKey[] =>
      passages
        .all({
          expression,
          from: passageRowid(range.from, 0),
          to: passageRowid(range.to, MOST_PASSAGES - 1),
          limit,
        })
        .map(passageKey),
    /** The same without some places, from the `offset`-th on. */
    rest(
      expression: string,
      range: PlaceRange,
      but: readonly number[],
      limit: number,
      offset: number,
    ): number[] {
      const dated = overlap(range, DATED);
      const asked = { expression, ...bound(dated), but: JSON.stringify(but) };
      const found = rest.all({ ...asked, limit, offset });
      if (found.length === limit || range.from >= 0) return found;
      const before = found.length > 0 ? offset : rest.all({ ...asked, limit: offset, offset: 0 }).length;
      const known = new Set(but);
      const others = foundIn(expression, overlap(range, AGENTS), MOST_AGENTS).filter(
        (place) => !known.has(place),
      );
      return [...found, ...others.slice(offset - before, offset - before + limit - found.length)];
    },
  };
}
export type IndexReader = ReturnType<typeof indexReader>;
