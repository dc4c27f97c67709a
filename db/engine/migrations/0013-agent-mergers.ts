import type { Migration } from './migration.ts';

/** Which records were made one, and what was moved: so that they can be taken apart at any later time. */
export const migration: Migration = {
  id: 13,
  name: 'agent-mergers',
  up(db) {
    db.exec(`
      CREATE TABLE agent_merger (
        id           TEXT NOT NULL PRIMARY KEY,
        kept_id      TEXT NOT NULL,            -- may have gone into another one since
        gone_id      TEXT NOT NULL,
        at           TEXT NOT NULL,
        by           TEXT NOT NULL,
        separated_at TEXT,
        detail       TEXT NOT NULL CHECK (json_valid(detail))
      ) STRICT;
      CREATE INDEX agent_merger__kept ON agent_merger (kept_id);
      CREATE INDEX agent_merger__gone ON agent_merger (gone_id);
    `);
  },
};
