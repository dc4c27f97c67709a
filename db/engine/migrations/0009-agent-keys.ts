import { type AgentKind, agentNameKey, agentNameMarks, namePatterns } from '#contract';
import type { Db } from '../connection.ts';
import type { Migration } from './migration.ts';

type NameRow = { agent_id: string; kind: AgentKind; name: string; is_shown: 0 | 1 };

/** Every name of every agent under the key by which printed names are matched, and the keys that look alike. */
export const migration: Migration = {
  id: 9,
  name: 'agent-keys',
  up(db) {
    db.exec(`
      CREATE TABLE agent_key (
        key      TEXT    NOT NULL,           -- folded, without form of address
        agent_id TEXT    NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
        marked   TEXT    NOT NULL,           -- the same with its marks; empty where typed without
        kind     TEXT    NOT NULL,           -- of the agent
        is_shown INTEGER NOT NULL CHECK (is_shown IN (0, 1)),
        PRIMARY KEY (key, agent_id, marked)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agent_key__agent ON agent_key (agent_id);

      -- Each key with one of its words left open: what differs in one word is met under the same pattern.
      CREATE TABLE key_pattern (
        pattern TEXT NOT NULL,
        key     TEXT NOT NULL,
        PRIMARY KEY (pattern, key)
      ) STRICT, WITHOUT ROWID;
    `);
    addKeys(db);
  },
};

function addKeys(db: Db): void {
  const names = db.prepare<[], NameRow>(`
    SELECT agent_id, agent.kind, agent_name.name, agent_name.name = agent.name AS is_shown
      FROM agent_name JOIN agent ON id = agent_id
     ORDER BY is_shown DESC`);
  const addKey = db.prepare('INSERT OR IGNORE INTO agent_key VALUES (?, ?, ?, ?, CAST(? AS INTEGER))');
  const addPattern = db.prepare('INSERT OR IGNORE INTO key_pattern VALUES (?, ?)');
  for (const row of names.all()) {
    const key = agentNameKey(row.kind, row.name);
    if (key === '') continue;
    addKey.run(key, row.agent_id, agentNameMarks(row.kind, row.name), row.kind, row.is_shown);
    for (const pattern of namePatterns(key)) addPattern.run(pattern, key);
  }
}
