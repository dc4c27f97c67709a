import { type Db, reading } from '../../engine/connection.ts';

type LineRow = { as_printed: string; name_key: string; unit: string | null; agent_id: string | null };

/** Who is named in a line of a decision. */
export type NamedRecipient = {
  readonly name: string;
  readonly nameKey: string;
  readonly unit: string;
  readonly agentId: string | null;
};

/** Reads single lines of decisions. */
export function awardLineReader(db: Db) {
  const one = reading(
    db.prepare<[string, number], LineRow>(`
      SELECT as_printed, name_key, detail ->> '$.unit' AS unit, agent_id
        FROM award_line WHERE entry_id = ? ORDER BY ordinal LIMIT 1 OFFSET ?`),
  );
  return {
    /** The line at a place of a decision's list, counted from 0; undefined where it has none there. */
    at(entryId: string, place: number): NamedRecipient | undefined {
      const row = one.get(entryId, place);
      return (
        row && { name: row.as_printed, nameKey: row.name_key, unit: row.unit ?? '', agentId: row.agent_id }
      );
    },
  };
}
export type AwardLineReader = ReturnType<typeof awardLineReader>;
