import { type AgentContent, AgentContent as AgentContentSchema, type AgentKind } from '#contract';
import { type Db, reading } from '../engine/connection.ts';
import { statementCache } from '../engine/statements.ts';
import { type Asked, agentWords } from './store-agent-words.ts';

/** One agent as stored, with the counts that tell namesakes apart. */
export type AgentRow = {
  readonly id: string;
  readonly kind: AgentKind;
  readonly name: string;
  readonly name_key: string;
  readonly sort_key: string;
  readonly birth_year: number | null;
  readonly body_kind: string;
  readonly parent_id: string | null;
  readonly revision: number;
  readonly updated_at: string;
  readonly detail: string;
  readonly parent_name: string | null;
  readonly award_count: number;
  readonly mention_count: number;
};

/** Where a page of a list ended. */
export type AgentPlace = { readonly sort: string; readonly id: string };

const COLUMNS = `
  agent.id, agent.kind, agent.name, agent.name_key, agent.sort_key, agent.birth_year, agent.body_kind,
  agent.parent_id, agent.revision, agent.updated_at, agent.detail,
  (SELECT parent.name FROM agent AS parent WHERE parent.id = agent.parent_id) AS parent_name,
  (SELECT awards FROM agent_tally WHERE agent_id = agent.id) AS award_count,
  (SELECT mentions FROM agent_tally WHERE agent_id = agent.id) AS mention_count`;

/** Everything that points at an agent, in the bin too. */
const USES = `
  SELECT (SELECT count(*) FROM mention WHERE agent_id = :id)
       + (SELECT count(*) FROM award_line WHERE agent_id = :id OR unit_id = :id)
       + (SELECT count(*) FROM agent WHERE parent_id = :id)
       + (SELECT count(*) FROM agent_position WHERE unit_id = :id AND agent_id <> :id)
       + (SELECT count(*) FROM fonds WHERE creator_id = :id)
       + (SELECT count(*) FROM body_event_party WHERE agent_id = :id)
       + (SELECT count(*) FROM setting WHERE name = 'office' AND value ->> '$.bodyId' = :id) AS n`;

/** Content of a row, as it was saved. */
export const contentOf = (row: Pick<AgentRow, 'detail'>): AgentContent =>
  AgentContentSchema.parse(JSON.parse(row.detail));

/** Reads agents. Statements are prepared once, when the archive is opened. */
export function agentReader(db: Db) {
  const one = (where: string) =>
    reading(db.prepare<[string], AgentRow>(`SELECT ${COLUMNS} FROM agent WHERE ${where}`));
  const byId = one('id = ?');
  const byIds = one('id IN (SELECT value FROM json_each(?))');
  const children = one('parent_id = ? ORDER BY sort_key LIMIT 500');
  const ofKind = one('kind = ? ORDER BY sort_key');
  const namesakes = reading(
    db.prepare<[string, string, string], AgentRow>(
      `SELECT ${COLUMNS} FROM agent WHERE name_key = ? AND kind = ? AND id <> ? ORDER BY birth_year LIMIT 50`,
    ),
  );
  const findAll = (ids: readonly string[]): AgentRow[] => {
    const rows = new Map(byIds.all(JSON.stringify(ids)).map((row) => [row.id, row]));
    return ids.flatMap((id) => rows.get(id) ?? []);
  };

  return {
    ...savedReader(db),
    ...listReader(db, findAll),
    find: (id: string): AgentRow | undefined => byId.get(id),
    /** Those of these agents that are there, in the order of the ids. */
    findAll,
    namesakes: (row: AgentRow): AgentRow[] => namesakes.all(row.name_key, row.kind, row.id),
    children: (id: string): AgentRow[] => children.all(id),
    bodies: (): AgentRow[] => ofKind.all('body'),
  };
}
export type AgentReader = ReturnType<typeof agentReader>;

/** Reads agents as they were saved, and what points at them. */
function savedReader(db: Db) {
  const saved = reading(
    db.prepare<[string], { detail: string; revision: number }>(
      'SELECT detail, revision FROM agent WHERE id = ?',
    ),
  );
  const parent = reading(
    db.prepare<[string], { parent_id: string | null }>('SELECT parent_id FROM agent WHERE id = ?'),
  );
  const uses = reading(db.prepare<{ id: string }, { n: number }>(USES));

  return {
    /** What was saved of an agent, and which time. */
    saved: (id: string): { detail: string; revision: number } | undefined => saved.get(id),
    /** The body above an agent, as a list of none or one. */
    parentsOf(id: string): string[] {
      const above = parent.get(id)?.parent_id;
      return above ? [above] : [];
    },
    /** How many records name an agent, those in the bin too. */
    uses: (id: string): number => uses.get({ id })?.n ?? 0,
  };
}

/** Reads agents in lists and by words. */
function listReader(db: Db, findAll: (ids: readonly string[]) => AgentRow[]) {
  const statements = statementCache(db);
  const words = agentWords(db);

  /** Each kind by itself, since only then its index gives the order. */
  function pageSql(kinds: readonly AgentKind[], where: readonly string[], limit: number): string {
    const parts = kinds.map(
      (kind) => `
      SELECT * FROM (SELECT id, sort_key FROM agent
                      WHERE agent.kind = '${kind}' AND (sort_key, id) > (:sort, :id) AND ${where.join(' AND ') || '1'}
                      ORDER BY sort_key, id LIMIT ${limit})`,
    );
    return `SELECT id FROM (${parts.join(' UNION ALL ')}) ORDER BY sort_key, id LIMIT ${limit}`;
  }

  return {
    page(asked: Asked, after: AgentPlace, limit: number): AgentRow[] {
      const { ofWords, parameters } = words.conditions(asked);
      const sql = pageSql(asked.kinds, ofWords, limit);
      return findAll(statements.all<{ id: string }>(sql, { ...parameters, ...after }).map(({ id }) => id));
    },
    count(asked: Asked): number {
      const { ofKind, ofWords, parameters } = words.conditions(asked);
      const sql = `SELECT count(*) AS n FROM agent WHERE ${[ofKind, ...ofWords].join(' AND ')}`;
      return statements.get<{ n: number }>(sql, parameters)?.n ?? 0;
    },
    /** The best known first. */
    suggest: (asked: Asked, limit: number): AgentRow[] => findAll(words.suggest(asked, limit)),
  };
}
