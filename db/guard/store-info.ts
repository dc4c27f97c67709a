import { type Db, reading } from '../engine/connection.ts';

type Counts = {
  award_lines: number;
  dossiers: number;
  fonds: number;
  blobs: number;
  blob_bytes: number;
  pages: number;
  page_size: number;
};

/** Counts that say how much an archive holds. Entries come from the tally, so that no call counts them. */
export function infoReader(db: Db) {
  const tallies = reading(
    db.prepare<[], { kind: string; year: number; count: number }>(
      'SELECT kind, year, count FROM tally WHERE count > 0',
    ),
  );
  const counts = reading(
    db.prepare<[], Counts>(`
      SELECT (SELECT count(*) FROM award_line) AS award_lines,
             (SELECT count(*) FROM dossier) AS dossiers,
             (SELECT count(*) FROM fonds) AS fonds,
             (SELECT count(*) FROM blob) AS blobs,
             (SELECT ifnull(sum(bytes), 0) FROM blob) AS blob_bytes,
             (SELECT page_count FROM pragma_page_count) AS pages,
             (SELECT page_size FROM pragma_page_size) AS page_size`),
  );
  const agents = reading(
    db.prepare<[], { kind: string; count: number }>(
      'SELECT kind, count(*) AS count FROM agent GROUP BY kind',
    ),
  );
  const changedSince = reading(
    db.prepare<[string], { n: number }>(
      `SELECT count(DISTINCT entity_id) AS n FROM change JOIN act ON act.id = act_id
        WHERE act.at >= ? AND entity = 'entry'`,
    ),
  );

  return {
    tallies: () => tallies.all(),
    counts(): Counts {
      const row = counts.get();
      if (!row) throw new Error('counts: no row');
      return row;
    },
    agents: () => new Map(agents.all().map((row) => [row.kind, row.count])),
    /** Entries changed since an instant. */
    changedSince: (at: string): number => changedSince.get(at)?.n ?? 0,
  };
}
export type InfoReader = ReturnType<typeof infoReader>;
