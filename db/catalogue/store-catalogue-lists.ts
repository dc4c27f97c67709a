import type { EntryKind, Gap } from '#contract';
import { type Db, reading } from '../engine/connection.ts';

/** `year` null: without a date. */
type Tally = { kind: EntryKind; year: number | null; count: number };
type GapTally = { gap: Gap; kind: EntryKind; count: number };

/** Reads what triggers have counted: the cost does not grow with the archive. */
export function catalogueLists(db: Db) {
  const tallies = reading(
    db.prepare<[], Tally>(
      'SELECT kind, nullif(year, 0) AS year, count FROM tally WHERE count > 0 ORDER BY tally.year, kind',
    ),
  );
  const gaps = reading(
    db.prepare<[], GapTally>('SELECT gap, kind, count FROM gap_tally WHERE count > 0 ORDER BY gap, kind'),
  );
  const bin = reading(
    db.prepare<[], { n: number }>('SELECT count(*) AS n FROM entry WHERE deleted_at IS NOT NULL'),
  );

  return {
    tallies: (): Tally[] => tallies.all(),
    gaps: (): GapTally[] => gaps.all(),
    binCount: (): number => bin.get()?.n ?? 0,
  };
}
export type CatalogueLists = ReturnType<typeof catalogueLists>;
