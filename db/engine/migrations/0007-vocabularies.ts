import type { Migration } from './migration.ts';

/** What the office changed in the shipped vocabularies, and the terms it added. Shipped terms stay in the program. */
export const migration: Migration = {
  id: 7,
  name: 'vocabularies',
  up(db) {
    db.exec(`
      CREATE TABLE term (
        vocabulary     TEXT    NOT NULL,
        code           TEXT    NOT NULL CHECK (code <> ''),
        label          TEXT    NOT NULL CHECK (json_valid(label)),
        abbreviation   TEXT,
        effective_from TEXT,
        effective_to   TEXT,
        source         TEXT    NOT NULL DEFAULT '',
        note           TEXT    NOT NULL DEFAULT '',
        attributes     TEXT    NOT NULL DEFAULT '{}' CHECK (json_valid(attributes)),
        position       INTEGER NOT NULL,
        is_hidden      INTEGER NOT NULL DEFAULT 0 CHECK (is_hidden IN (0, 1)),
        PRIMARY KEY (vocabulary, code)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
