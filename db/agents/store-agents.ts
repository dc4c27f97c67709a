import { type AgentContent, AgentContent as AgentContentSchema, type AgentKind } from '#contract';
import { type Db, reading } from '../engine/connection.ts';
import type { AgentIndex } from './agent-index.ts';

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

const COLUMNS = `
  agent.id, agent.kind, agent.name, agent.name_key, agent.sort_key, agent.birth_year, agent.body_kind,
  agent.parent_id, agent.revision, agent.updated_at, agent.detail,
  (SELECT parent.name FROM agent AS parent WHERE parent.id = agent.parent_id) AS parent_name,
  (SELECT count(*) FROM award_line JOIN entry ON entry.id = award_line.entry_id
    WHERE award_line.agent_id = agent.id AND award_line.revoked_by = '' AND entry.deleted_at IS NULL) AS award_count,
  (SELECT count(*) FROM mention WHERE mention.agent_id = agent.id) AS mention_count`;

/** Content of a row, as it was saved. */
export const contentOf = (row: AgentRow): AgentContent => AgentContentSchema.parse(JSON.parse(row.detail));

/** Reads agents. Statements are prepared once, when the archive is opened. */
export function agentReader(db: Db) {
  const byId = reading(db.prepare<[string], AgentRow>(`SELECT ${COLUMNS} FROM agent WHERE id = ?`));
  const byIds = reading(
    db.prepare<[string], AgentRow>(
      `SELECT ${COLUMNS} FROM agent WHERE id IN (SELECT value FROM json_each(?))`,
    ),
  );
  const namesakes = reading(
    db.prepare<[string, string, string], AgentRow>(
      `SELECT ${COLUMNS} FROM agent WHERE name_key = ? AND kind = ? AND id <> ? ORDER BY birth_year LIMIT 50`,
    ),
  );
  const byName = reading(
    db.prepare<[string, string], { id: string }>(
      'SELECT id FROM agent WHERE name_key = ? AND kind = ? LIMIT 2',
    ),
  );
  const children = reading(
    db.prepare<[string], AgentRow>(
      `SELECT ${COLUMNS} FROM agent WHERE parent_id = ? ORDER BY sort_key LIMIT 500`,
    ),
  );
  const bodies = reading(
    db.prepare<[], AgentRow>(`SELECT ${COLUMNS} FROM agent WHERE kind = 'body' ORDER BY sort_key`),
  );
  const page = reading(
    db.prepare<{ kinds: string; sort: string; id: string; limit: number }, AgentRow>(`
      SELECT ${COLUMNS} FROM agent
       WHERE kind IN (SELECT value FROM json_each(:kinds)) AND (sort_key, id) > (:sort, :id)
       ORDER BY sort_key, id LIMIT :limit`),
  );
  const pageByWords = reading(
    db.prepare<
      { kinds: string; words: string; wordCount: number; sort: string; id: string; limit: number },
      AgentRow
    >(`
      SELECT ${COLUMNS} FROM agent
       WHERE kind IN (SELECT value FROM json_each(:kinds)) AND (sort_key, id) > (:sort, :id)
         AND id IN (${matchingWords()})
       ORDER BY sort_key, id LIMIT :limit`),
  );
  const count = reading(
    db.prepare<{ kinds: string }, { n: number }>(
      'SELECT count(*) AS n FROM agent WHERE kind IN (SELECT value FROM json_each(:kinds))',
    ),
  );
  const countByWords = reading(
    db.prepare<{ kinds: string; words: string; wordCount: number }, { n: number }>(
      `SELECT count(*) AS n FROM agent
        WHERE kind IN (SELECT value FROM json_each(:kinds)) AND id IN (${matchingWords()})`,
    ),
  );
  const candidates = reading(
    db.prepare<{ kinds: string; words: string; wordCount: number; start: string; limit: number }, AgentRow>(`
      SELECT ${COLUMNS} FROM agent
       WHERE kind IN (SELECT value FROM json_each(:kinds)) AND id IN (${matchingWords()})
       ORDER BY (substr(name_key, 1, length(:start)) = :start) DESC, award_count + mention_count DESC, sort_key
       LIMIT :limit`),
  );
  const uses = reading(
    db.prepare<{ id: string }, { n: number }>(`
      SELECT (SELECT count(*) FROM mention WHERE agent_id = :id)
           + (SELECT count(*) FROM award_line WHERE agent_id = :id OR unit_id = :id)
           + (SELECT count(*) FROM agent WHERE parent_id = :id)
           + (SELECT count(*) FROM agent_position WHERE unit_id = :id AND agent_id <> :id)
           + (SELECT count(*) FROM fonds WHERE creator_id = :id)
           + (SELECT count(*) FROM body_event_party WHERE agent_id = :id) AS n`),
  );

  return {
    find: (id: string): AgentRow | undefined => byId.get(id),
    findAll: (ids: readonly string[]): AgentRow[] => byIds.all(JSON.stringify(ids)),
    namesakes: (row: AgentRow): AgentRow[] => namesakes.all(row.name_key, row.kind, row.id),
    /** Ids with exactly this folded name; two at most, for telling one from several. */
    named: (key: string, kind: AgentKind): string[] => byName.all(key, kind).map((row) => row.id),
    children: (id: string): AgentRow[] => children.all(id),
    bodies: (): AgentRow[] => bodies.all(),
    page(options: {
      kinds: readonly AgentKind[];
      words: readonly string[];
      after: { sort: string; id: string };
      limit: number;
    }): AgentRow[] {
      const base = { kinds: JSON.stringify(options.kinds), ...options.after, limit: options.limit };
      if (options.words.length === 0) return page.all(base);
      return pageByWords.all({ ...base, ...wordParameters(options.words) });
    },
    count(kinds: readonly AgentKind[], words: readonly string[]): number {
      const base = { kinds: JSON.stringify(kinds) };
      const row =
        words.length === 0 ? count.get(base) : countByWords.get({ ...base, ...wordParameters(words) });
      return row?.n ?? 0;
    },
    suggest: (kinds: readonly AgentKind[], words: readonly string[], limit: number): AgentRow[] =>
      candidates.all({
        kinds: JSON.stringify(kinds),
        ...wordParameters(words),
        start: words.join(' '),
        limit,
      }),
    uses: (id: string): number => uses.get({ id })?.n ?? 0,
  };
}
export type AgentReader = ReturnType<typeof agentReader>;

/** Ids of agents that have every asked word as a prefix of one of theirs. */
function matchingWords(): string {
  return `
    SELECT agent_word.agent_id
      FROM json_each(:words) AS asked
      JOIN agent_word ON agent_word.word >= asked.value AND agent_word.word < asked.value || char(1114111)
     GROUP BY agent_word.agent_id
    HAVING count(DISTINCT asked.key) = :wordCount`;
}

const wordParameters = (words: readonly string[]) => ({
  words: JSON.stringify(words),
  wordCount: words.length,
});

/** Writes agents and their index. Runs inside the transaction of a command. */
export function agentWriter(db: Db) {
  const upsert = db.prepare(`
    INSERT INTO agent (id, kind, name, name_key, sort_key, birth_year, sex, body_kind, parent_id,
                       valid_from, valid_to, detail, revision, updated_at)
    VALUES (:id, :kind, :name, :nameKey, :sortKey, :birthYear, :sex, :bodyKind, :parentId,
            :validFrom, :validTo, :detail, :revision, :at)
    ON CONFLICT (id) DO UPDATE
       SET kind = :kind, name = :name, name_key = :nameKey, sort_key = :sortKey, birth_year = :birthYear, sex = :sex,
           body_kind = :bodyKind, parent_id = :parentId, valid_from = :validFrom, valid_to = :validTo,
           detail = :detail, revision = :revision, updated_at = :at`);
  const clearNames = db.prepare('DELETE FROM agent_name WHERE agent_id = ?');
  const addName = db.prepare('INSERT INTO agent_name (agent_id, position, name, kind) VALUES (?, ?, ?, ?)');
  const clearWords = db.prepare('DELETE FROM agent_word WHERE agent_id = ?');
  const addWord = db.prepare('INSERT INTO agent_word (word, agent_id) VALUES (?, ?)');
  const clearPositions = db.prepare('DELETE FROM agent_position WHERE agent_id = ?');
  const addPosition = db.prepare(
    'INSERT INTO agent_position (agent_id, ordinal, position, unit, unit_id) VALUES (?, ?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM agent WHERE id = ?');

  return {
    put(id: string, content: AgentContent, index: AgentIndex, stamp: { revision: number; at: string }): void {
      const { words, ...columns } = index;
      const { birthYear, sex, bodyKind, parentId, kind } = content;
      upsert.run({
        id,
        kind,
        birthYear,
        sex,
        bodyKind,
        parentId,
        ...columns,
        ...stamp,
        detail: JSON.stringify(content),
      });
      clearNames.run(id);
      content.names.forEach((name, position) => void addName.run(id, position, name.name, name.kind));
      clearWords.run(id);
      for (const word of words) addWord.run(word, id);
      clearPositions.run(id);
      content.positions.forEach(
        (one, ordinal) => void addPosition.run(id, ordinal, one.position, one.unit, one.unitId),
      );
    },
    remove: (id: string): void => void remove.run(id),
  };
}
export type AgentWriter = ReturnType<typeof agentWriter>;
