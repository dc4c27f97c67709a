import type { AgentContent } from '#contract';
import type { Db } from '../engine/connection.ts';
import type { AgentIndex } from './agent-index.ts';
import { agentKeyWriter } from './matching/store-keys-write.ts';

/** An agent with all that is worked out from its content. */
export type WrittenAgent = {
  readonly content: AgentContent;
  readonly index: AgentIndex;
  readonly revision: number;
  readonly at: string;
};

/** Writes agents and their index. Runs inside the transaction of a command. */
export function agentWriter(db: Db) {
  const insert = db.prepare(`
    INSERT INTO agent (id, kind, name, name_key, sort_key, birth_year, sex, body_kind, parent_id,
                       valid_from, valid_to, detail, revision, updated_at)
    VALUES (:id, :kind, :name, :nameKey, :sortKey, :birthYear, :sex, :bodyKind, :parentId,
            :validFrom, :validTo, :detail, :revision, :at)`);
  const update = db.prepare(`
    UPDATE agent
       SET kind = :kind, name = :name, name_key = :nameKey, sort_key = :sortKey, birth_year = :birthYear, sex = :sex,
           body_kind = :bodyKind, parent_id = :parentId, valid_from = :validFrom, valid_to = :validTo,
           detail = :detail, revision = :revision, updated_at = :at
     WHERE id = :id`);
  const clearNames = db.prepare('DELETE FROM agent_name WHERE agent_id = ?');
  const addName = db.prepare('INSERT INTO agent_name (agent_id, position, name, kind) VALUES (?, ?, ?, ?)');
  const clearWords = db.prepare('DELETE FROM agent_word WHERE agent_id = ?');
  const addWord = db.prepare('INSERT INTO agent_word (word, agent_id) VALUES (?, ?)');
  const clearPositions = db.prepare('DELETE FROM agent_position WHERE agent_id = ?');
  const addPosition = db.prepare(
    'INSERT INTO agent_position (agent_id, ordinal, position, unit, unit_id) VALUES (?, ?, ?, ?, ?)',
  );
  const keyWriter = agentKeyWriter(db);
  const remove = db.prepare('DELETE FROM agent WHERE id = ?');

  return {
    /** Writes a new agent, or one that is there already as it is now. */
    put(id: string, { content, index, ...stamp }: WrittenAgent, isNew: boolean): void {
      const { words, keys, ...columns } = index;
      const { birthYear, sex, bodyKind, parentId, kind } = content;
      const row = { id, kind, birthYear, sex, bodyKind, parentId, ...columns, ...stamp };
      (isNew ? insert : update).run({ ...row, detail: JSON.stringify(content) });
      if (!isNew) for (const clear of [clearNames, clearWords, clearPositions]) clear.run(id);
      content.names.forEach((name, position) => void addName.run(id, position, name.name, name.kind));
      for (const word of words) addWord.run(word, id);
      keyWriter.put(id, kind, keys);
      content.positions.forEach(
        (one, ordinal) => void addPosition.run(id, ordinal, one.position, one.unit, one.unitId),
      );
    },
    remove(id: string): void {
      keyWriter.clear(id);
      remove.run(id);
    },
  };
}
