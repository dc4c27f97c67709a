import { type Db, reading } from '../engine/connection.ts';
import { SUMMARY, type SummaryRow } from './store-entries.ts';

/** One place where an agent is named, with the entry it is in. */
export type NamedRow = SummaryRow & {
  readonly role: string;
  readonly ordinal: number;
  readonly as_printed: string;
  readonly position_then: string;
  readonly unit_then: string;
};

/** Where a page ended. */
export type NamedPlace = {
  readonly earliest: string;
  readonly entryId: string;
  readonly role: string;
  readonly ordinal: number;
};
const BEFORE_ALL: NamedPlace = { earliest: '9999', entryId: '', role: '', ordinal: 0 };

/** The latest mentions and the latest award lines, each read in the order of their index, and of both the latest. */
const PAGE = `
  WITH mentioned AS (
         SELECT entry_id, earliest, role, ordinal, as_printed, position, unit FROM mention
          WHERE agent_id = :agentId AND is_binned = 0
            AND (earliest, entry_id, role, ordinal) < (:earliest, :entryId, :role, CAST(:ordinal AS INTEGER))
          ORDER BY earliest DESC, entry_id DESC, role DESC, ordinal DESC LIMIT :limit),
       awarded AS (
         SELECT entry_id, earliest, 'recipient' AS role, ordinal, as_printed, detail ->> '$.position' AS position,
                detail ->> '$.unit' AS unit
           FROM award_line
          WHERE agent_id = :agentId AND is_binned = 0 AND (earliest, entry_id) <= (:earliest, :entryId)
            AND (earliest, entry_id, 'recipient', ordinal) < (:earliest, :entryId, :role, CAST(:ordinal AS INTEGER))
          ORDER BY earliest DESC, entry_id DESC, ordinal DESC LIMIT :limit),
       named AS (
         SELECT * FROM mentioned UNION ALL SELECT * FROM awarded
          ORDER BY earliest DESC, entry_id DESC, role DESC, ordinal DESC LIMIT :limit)
  SELECT ${SUMMARY}, named.role, named.ordinal, named.as_printed, named.position AS position_then,
         named.unit AS unit_then
    FROM named JOIN entry ON entry.id = named.entry_id
   ORDER BY named.earliest DESC, named.entry_id DESC, named.role DESC, named.ordinal DESC`;

/** Reads where an agent is named outside the bin. */
export function namedReader(db: Db) {
  const page = reading(db.prepare<NamedPlace & { agentId: string; limit: number }, NamedRow>(PAGE));
  const count = reading(
    db.prepare<[string], { uses: number }>('SELECT uses FROM agent_tally WHERE agent_id = ?'),
  );

  return {
    /** The latest places after one, newest first. */
    page: (agentId: string, after: NamedPlace | null, limit: number): NamedRow[] =>
      page.all({ agentId, ...(after ?? BEFORE_ALL), limit }),
    count: (agentId: string): number => count.get(agentId)?.uses ?? 0,
  };
}
export type NamedReader = ReturnType<typeof namedReader>;
