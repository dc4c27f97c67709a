import type { MatchReason } from '#contract';
import { type Db, reading } from '../../engine/connection.ts';

/** A link the program made by itself, and why. */
export type AutoLink = {
  readonly lineId: string;
  readonly entryId: string;
  readonly agentId: string;
  readonly reasons: readonly MatchReason[];
};

/** Runs of matching with their links, and those still as they were made. */
const BATCHES = `
  SELECT batch, min(act.at) AS at, count(*) AS linked, count(award_line.id) AS standing
    FROM auto_link
    LEFT JOIN award_line ON award_line.id = line_id AND award_line.agent_id = auto_link.agent_id
    JOIN (SELECT session, min(at) AS at FROM act GROUP BY session) AS act ON act.session = batch
   GROUP BY batch
   ORDER BY at DESC
   LIMIT 20`;

const STANDING = `
  SELECT auto_link.entry_id, line_id
    FROM auto_link JOIN award_line ON award_line.id = line_id AND award_line.agent_id = auto_link.agent_id
   WHERE batch = ? AND is_binned = 0
   ORDER BY auto_link.entry_id`;

/** Remembers which lines were linked by themselves. No part of the catalogue's history: the links are. */
export function autoLinkStore(db: Db) {
  const add = db.prepare(
    'INSERT OR REPLACE INTO auto_link (line_id, entry_id, agent_id, batch, reasons) VALUES (?, ?, ?, ?, ?)',
  );
  const batches = reading(
    db.prepare<[], { batch: string; at: string; linked: number; standing: number }>(BATCHES),
  );
  const standing = reading(db.prepare<[string], { entry_id: string; line_id: string }>(STANDING));
  const reasons = reading(
    db.prepare<[string], { line_id: string; reasons: string }>(`
      SELECT line_id, reasons
        FROM auto_link JOIN award_line ON id = line_id AND award_line.agent_id = auto_link.agent_id
       WHERE auto_link.entry_id = ?`),
  );

  return {
    add: (batch: string, { lineId, entryId, agentId, reasons: why }: AutoLink): void =>
      void add.run(lineId, entryId, agentId, batch, JSON.stringify(why)),
    batches: () => batches.all(),
    /** Lines of a run that are still linked as it linked them, by decision. */
    standing: (batch: string): Map<string, string[]> => {
      const rows = Map.groupBy(standing.all(batch), (row) => row.entry_id);
      return new Map([...rows].map(([entryId, lines]) => [entryId, lines.map((row) => row.line_id)]));
    },
    /** Why lines of a decision are linked as they are, where they still are as they were linked by themselves. */
    reasons: (entryId: string) =>
      reasons
        .all(entryId)
        .map((row) => ({ lineId: row.line_id, reasons: JSON.parse(row.reasons) as MatchReason[] })),
  };
}
export type AutoLinkStore = ReturnType<typeof autoLinkStore>;
