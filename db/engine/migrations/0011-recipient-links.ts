import type { Migration } from './migration.ts';

/** Award lines that wait for somebody to say who is meant, by name; and which were linked by themselves, and why. */
export const migration: Migration = {
  id: 11,
  name: 'recipient-links',
  up(db) {
    db.exec(`
      CREATE INDEX award_line__waiting ON award_line (name_key, seq) WHERE agent_id IS NULL AND is_binned = 0;

      CREATE TABLE auto_link (
        line_id  TEXT NOT NULL PRIMARY KEY,
        entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        agent_id TEXT NOT NULL,             -- as linked then: the line may have been given to another one since
        batch    TEXT NOT NULL,
        reasons  TEXT NOT NULL CHECK (json_valid(reasons))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX auto_link__batch ON auto_link (batch, entry_id);
      CREATE INDEX auto_link__entry ON auto_link (entry_id);
    `);
  },
};
