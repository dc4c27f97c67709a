import type { Migration } from './migration.ts';

/** Rule files an office has taken in, and proposal lists at work: no part of the catalogue, kept like drafts. */
export const migration: Migration = {
  id: 12,
  name: 'proposal-checks',
  up(db) {
    db.exec(`
      CREATE TABLE rule_file (
        version     TEXT NOT NULL PRIMARY KEY CHECK (version <> ''),
        content     TEXT NOT NULL CHECK (json_valid(content)),
        taken_in_at TEXT NOT NULL,
        taken_in_by TEXT NOT NULL
      ) STRICT;

      CREATE TABLE proposal_list (
        id         TEXT    NOT NULL PRIMARY KEY,
        title      TEXT    NOT NULL,
        line_count INTEGER NOT NULL,
        open_count INTEGER NOT NULL,       -- lines nobody has decided about
        updated_at TEXT    NOT NULL,
        content    TEXT    NOT NULL CHECK (json_valid(content))   -- plan and lines as they were left
      ) STRICT;

      CREATE INDEX proposal_list__updated ON proposal_list (updated_at);
    `);
  },
};
