import { type AgentKind, namePatterns } from '#contract';
import type { Db } from '../../engine/connection.ts';
import type { AgentKey } from '../agent-index.ts';

/** Writes under which keys agents are met, and which keys look alike. Runs inside the transaction of a command. */
export function agentKeyWriter(db: Db) {
  const ofAgent = db.prepare<[string], { key: string }>(
    'SELECT DISTINCT key FROM agent_key WHERE agent_id = ?',
  );
  const clear = db.prepare('DELETE FROM agent_key WHERE agent_id = ?');
  const add = db.prepare(
    'INSERT INTO agent_key (key, agent_id, marked, kind, is_shown) VALUES (?, ?, ?, ?, ?)',
  );
  const isUsed = db.prepare<[string]>('SELECT 1 FROM agent_key WHERE key = ? LIMIT 1');
  const addPattern = db.prepare('INSERT OR IGNORE INTO key_pattern (pattern, key) VALUES (?, ?)');
  const dropPattern = db.prepare('DELETE FROM key_pattern WHERE pattern = ? AND key = ?');

  function put(id: string, kind: AgentKind, keys: readonly AgentKey[]): void {
    const before = ofAgent.all(id);
    clear.run(id);
    for (const { key, marked, isShown } of keys) {
      if (!isUsed.get(key)) for (const pattern of namePatterns(key)) addPattern.run(pattern, key);
      add.run(key, id, marked, kind, isShown ? 1n : 0n);
    }
    for (const { key } of before) {
      if (!isUsed.get(key)) for (const pattern of namePatterns(key)) dropPattern.run(pattern, key);
    }
  }

  return {
    put,
    /** Takes the keys of an agent out, those of nobody else with their patterns. */
    clear: (id: string): void => put(id, 'person', []),
  };
}
