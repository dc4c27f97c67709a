import type { Migration } from './migration.ts';

/** Searches that an office keeps under names, for everybody who opens the archive. */
export const migration: Migration = {
  id: 14,
  name: 'saved-searches',
  up(db) {
    db.exec(`
      CREATE TABLE saved_search (
        id       TEXT NOT NULL PRIMARY KEY,
        name     TEXT NOT NULL CHECK (name <> ''),
        name_key TEXT NOT NULL UNIQUE,          -- folded: the same name twice would be confused
        saved_at TEXT NOT NULL,
        saved_by TEXT NOT NULL,
        detail   TEXT NOT NULL CHECK (json_valid(detail))   -- text, filter, body, literal
      ) STRICT;
    `);
  },
};
