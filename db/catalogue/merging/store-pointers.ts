import { type Db, reading } from '../../engine/connection.ts';

const ENTRIES = `
  SELECT entry_id AS id FROM mention WHERE agent_id = :id
   UNION SELECT entry_id FROM award_line WHERE agent_id = :id
   UNION SELECT entry_id FROM award_line WHERE unit_id = :id`;

const AGENTS = `
  SELECT id FROM agent WHERE parent_id = :id
   UNION SELECT agent_id FROM agent_position WHERE unit_id = :id`;

/** Finds what names an agent, in the bin too. */
export function pointerReader(db: Db) {
  const ids = (sql: string) => {
    const statement = reading(db.prepare<{ id: string }, { id: string }>(sql));
    return (id: string): string[] => statement.all({ id }).map((row) => row.id);
  };
  return {
    entries: ids(ENTRIES),
    /** Agents that lie in it or have it as a unit. */
    agents: ids(AGENTS),
    events: ids('SELECT DISTINCT event_id AS id FROM body_event_party WHERE agent_id = :id'),
    fonds: ids('SELECT id FROM fonds WHERE creator_id = :id'),
  };
}
export type PointerReader = ReturnType<typeof pointerReader>;
