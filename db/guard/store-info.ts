import { type Db, reading } from '../engine/connection.ts';
import { schemaVersion } from '../engine/migrations/index.ts';

type Holding = { kind: HoldingKind; count: number; bytes: number };
type HoldingKind = 'person' | 'body' | 'household' | 'dossier' | 'award_line' | 'blob';

/** Tells how much an archive holds, from what triggers have counted. */
export function infoReader(db: Db) {
  const holdings = reading(db.prepare<[], Holding>('SELECT kind, count, bytes FROM holding'));
  const fonds = reading(db.prepare<[], { n: number }>('SELECT count(*) AS n FROM fonds'));
  const size = reading(
    db.prepare<[], { n: number }>(
      'SELECT page_count * page_size AS n FROM pragma_page_count, pragma_page_size',
    ),
  );
  const changedSince = reading(
    db.prepare<[string], { n: number }>(
      'SELECT count(*) AS n FROM entry WHERE updated_at >= ? AND deleted_at IS NULL',
    ),
  );

  return {
    holdings(): Readonly<Record<HoldingKind, Holding>> {
      const found = Object.fromEntries(holdings.all().map((row) => [row.kind, row]));
      return found as Record<HoldingKind, Holding>;
    },
    /** Version of the file, which a newer program may have written. */
    schemaVersion: (): number => schemaVersion(db),
    fondsCount: (): number => fonds.get()?.n ?? 0,
    databaseBytes: (): number => size.get()?.n ?? 0,
    /** Entries changed since an instant. */
    changedSince: (at: string): number => changedSince.get(at)?.n ?? 0,
  };
}
export type InfoReader = ReturnType<typeof infoReader>;
