import type { Hit } from '#contract';
import { type Db, reading } from '../../engine/connection.ts';

type Span = NonNullable<Hit['awards']>;
type SpanRow = { agent_id: string; count: number; first: number | null; last: number | null };

/** Reads how often agents were awarded, and from which year of achievement to which. */
export function awardSpanReader(db: Db) {
  const spans = reading(
    db.prepare<[string], SpanRow>(`
      SELECT agent_id, count(*) AS count,
             min(coalesce(period_from, period_to, CAST(nullif(substr(earliest, 1, 4), '') AS INTEGER))) AS first,
             max(coalesce(period_to, period_from, CAST(nullif(substr(earliest, 1, 4), '') AS INTEGER))) AS last
        FROM award_line
       WHERE agent_id IN (SELECT value FROM json_each(?)) AND is_binned = 0 AND revoked_by = ''
       GROUP BY agent_id`),
  );
  return {
    /** By agent; one that was never awarded is left out. */
    of(agentIds: readonly string[]): ReadonlyMap<string, Span> {
      if (agentIds.length === 0) return new Map();
      const rows = spans.all(JSON.stringify(agentIds));
      return new Map(rows.map((row) => [row.agent_id, { count: row.count, from: row.first, to: row.last }]));
    },
  };
}
export type AwardSpanReader = ReturnType<typeof awardSpanReader>;
