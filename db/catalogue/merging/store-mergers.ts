import type { AgentContent } from '#contract';
import { type Db, reading } from '../../engine/connection.ts';
import type { Places } from './places.ts';

/** What a merger did, as far as separating needs it. */
export type MergerDetail = {
  /** The record that went, and the kept one before and after. */
  readonly gone: AgentContent;
  readonly before: AgentContent;
  readonly after: AgentContent;
  readonly entries: readonly (Places & { readonly entryId: string })[];
  /** Agents that lay in the one that went, or had it as a unit. */
  readonly agents: readonly string[];
  readonly events: readonly string[];
  readonly fonds: readonly string[];
  readonly isOffice: boolean;
};
export type Merger = {
  readonly id: string;
  readonly keptId: string;
  readonly goneId: string;
  readonly at: string;
  readonly by: string;
  readonly separatedAt: string | null;
  readonly detail: MergerDetail;
};

type MergerRow = {
  id: string;
  kept_id: string;
  gone_id: string;
  at: string;
  by: string;
  separated_at: string | null;
  detail: string;
};

const toMerger = (row: MergerRow): Merger => ({
  id: row.id,
  keptId: row.kept_id,
  goneId: row.gone_id,
  at: row.at,
  by: row.by,
  separatedAt: row.separated_at,
  detail: JSON.parse(row.detail) as MergerDetail,
});

const COLUMNS = 'id, kept_id, gone_id, at, by, separated_at, detail';

/** Reads and writes mergers of agents. */
export function mergerStore(db: Db) {
  const one = (where: string) =>
    reading(db.prepare<[string], MergerRow>(`SELECT ${COLUMNS} FROM agent_merger WHERE ${where}`));
  const byId = one('id = ?');
  const into = one('kept_id = ? AND separated_at IS NULL ORDER BY at DESC, id DESC');
  const outOf = one('gone_id = ? AND separated_at IS NULL ORDER BY at DESC LIMIT 1');
  const put = db.prepare(`
    INSERT INTO agent_merger (${COLUMNS}) VALUES (:id, :keptId, :goneId, :at, :by, :separatedAt, :detail)
    ON CONFLICT (id) DO UPDATE SET separated_at = :separatedAt`);
  const remove = db.prepare('DELETE FROM agent_merger WHERE id = ?');
  const repointDrafts = db.prepare(
    'UPDATE draft SET content = replace(content, :from, :to) WHERE instr(content, :from) > 0',
  );

  return {
    find(id: string): Merger | undefined {
      const row = byId.get(id);
      return row && toMerger(row);
    },
    /** Mergers into an agent that stand, latest first. */
    into: (agentId: string): Merger[] => into.all(agentId).map(toMerger),
    /** The merger by which an agent went, while it stands. */
    outOf(agentId: string): Merger | undefined {
      const row = outOf.get(agentId);
      return row && toMerger(row);
    },
    put: (merger: Merger): void => void put.run({ ...merger, detail: JSON.stringify(merger.detail) }),
    remove: (id: string): void => void remove.run(id),
    /** What is being typed and names an agent that goes names the kept one. */
    repointDrafts: (from: string, to: string): void => void repointDrafts.run({ from, to }),
  };
}
export type MergerStore = ReturnType<typeof mergerStore>;
