import type { Migration } from './migration.ts';

/** Fonds and the dossiers in them. */
export const migration: Migration = {
  id: 3,
  name: 'arrangement',
  up(db) {
    db.exec(`
      CREATE TABLE fonds (
        id         TEXT    NOT NULL PRIMARY KEY,
        code       TEXT    NOT NULL CHECK (code <> ''),
        name       TEXT    NOT NULL CHECK (name <> ''),
        creator_id TEXT    REFERENCES agent (id),
        closed_day TEXT,               -- last day of the creator's life: nothing later belongs here
        detail     TEXT    NOT NULL CHECK (json_valid(detail)),
        revision   INTEGER NOT NULL DEFAULT 0,
        UNIQUE (code)
      ) STRICT;
      CREATE INDEX fonds__creator ON fonds (creator_id);

      CREATE TABLE dossier (
        seq      INTEGER PRIMARY KEY,
        id       TEXT    NOT NULL UNIQUE,
        fonds_id TEXT    NOT NULL REFERENCES fonds (id),
        number   TEXT    NOT NULL,
        year     INTEGER,
        title    TEXT    NOT NULL CHECK (title <> ''),
        list_key TEXT    NOT NULL,     -- folded number and title
        sort_key TEXT    NOT NULL,     -- fonds, year, number in natural order
        detail   TEXT    NOT NULL CHECK (json_valid(detail)),
        revision INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX dossier__sort ON dossier (sort_key, id);
      CREATE INDEX dossier__fonds ON dossier (fonds_id, year);
    `);
  },
};
