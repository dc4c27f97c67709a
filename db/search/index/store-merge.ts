import type { Db } from '../../engine/connection.ts';

const LISTS = ['term', 'agent_term', 'passage'] as const;
/** How many pages are written at a time: a millisecond or two of work. */
const PAGES = -16;
/** After so many documents it is looked again whether the lists have fallen to pieces. */
const LOOK_AFTER = 5_000;
/** A list in more pieces than so many is merged, unless its largest piece has nearly all. */
const FEW = 4;
const NEARLY_ALL = 0.9;

type Pieces = { pieces: number; all: number; largest: number };

function listOf(db: Db, name: (typeof LISTS)[number]) {
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  const pieces = db.prepare<[], Pieces>(
    `SELECT count(*) AS pieces, ifnull(sum(pages), 0) AS "all", ifnull(max(pages), 0) AS largest
       FROM (SELECT count(*) AS pages FROM ${name}_idx GROUP BY segid)`,
  );
  const merge = db.prepare<[number]>(
    `INSERT INTO ${name} (${name}, rank) VALUES ('merge', CAST(? AS INTEGER))`,
  );
  return {
    isInPieces(): boolean {
      const found = pieces.get();
      return found !== undefined && found.pieces > FEW && found.largest < found.all * NEARLY_ALL;
    },
    /** One step; true when there was nothing to do. */
    isMerged(): boolean {
      const before = changes.get() ?? 0;
      merge.run(PAGES);
      return (changes.get() ?? 0) - before < 2;
    },
  };
}

/**
 * Merges the lists of terms that much writing has left in many pieces into one: every word of every question is
 * looked up in each piece, so that a dozen of them make searching several times as slow. FTS5 itself merges pieces of
 * like size only.
 */
export function listMerger(db: Db) {
  const lists = LISTS.map((name) => listOf(db, name));
  /** Lists that are being merged; undefined before it has been looked. */
  let waiting: typeof lists | undefined;
  let written = 0;

  function toMerge(): typeof lists {
    waiting ??= lists.filter((list) => list.isInPieces());
    return waiting;
  }

  return {
    /** To be told of documents written. */
    noteWritten(documents: number): void {
      written += documents;
      if (written < LOOK_AFTER) return;
      written = 0;
      waiting = undefined;
    },
    /** Whether there is nothing left to merge. */
    isMerged: (): boolean => toMerge().length === 0,
    /** Merges on for about so many milliseconds. True when there is nothing left to merge. */
    merge(lastsMs: number): boolean {
      const left = toMerge();
      const endsAt = performance.now() + lastsMs;
      while (left.length > 0 && performance.now() < endsAt) if (left[0]?.isMerged()) left.shift();
      return left.length === 0;
    },
  };
}
