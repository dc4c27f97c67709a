import type { Migration } from './migration.ts';

/** The archive's identity, its settings, and the trail of acts with the change feed that everything reads. */
export const migration: Migration = {
  id: 1,
  name: 'acts',
  up(db) {
    db.exec(`
      CREATE TABLE setting (
        name  TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT;

      -- One command somebody gave. Append-only but for the two links between an act and its undoing.
      CREATE TABLE act (
        id        INTEGER PRIMARY KEY AUTOINCREMENT,
        at        TEXT    NOT NULL,
        actor     TEXT    NOT NULL,
        session   TEXT    NOT NULL,
        procedure TEXT    NOT NULL CHECK (procedure <> ''),
        subject   TEXT    NOT NULL DEFAULT '',
        undoes    INTEGER REFERENCES act,
        undone_by INTEGER REFERENCES act
      ) STRICT;
      CREATE INDEX act__session ON act (session, id);
      CREATE INDEX act__at ON act (at);

      -- The change feed: search index, screens, undo and packages read it by seq.
      CREATE TABLE change (
        seq       INTEGER PRIMARY KEY AUTOINCREMENT,
        act_id    INTEGER NOT NULL REFERENCES act,
        entity    TEXT    NOT NULL,
        entity_id TEXT    NOT NULL,
        act       TEXT    NOT NULL CHECK (act IN ('created', 'changed', 'removed')),
        before    TEXT    CHECK (before IS NULL OR json_valid(before))
      ) STRICT;
      CREATE INDEX change__act ON change (act_id);
      CREATE INDEX change__entity ON change (entity, entity_id, seq);

      -- What somebody is typing: no part of the catalogue until it is saved.
      CREATE TABLE draft (
        id            TEXT    NOT NULL PRIMARY KEY,
        kind          TEXT    NOT NULL,
        entry_id      TEXT,
        base_revision INTEGER,
        content       TEXT    NOT NULL CHECK (json_valid(content)),
        updated_at    TEXT    NOT NULL
      ) STRICT;
      CREATE INDEX draft__entry ON draft (entry_id);

      -- Long work: survives a crash and goes on from its checkpoint.
      CREATE TABLE job (
        id          TEXT    NOT NULL PRIMARY KEY,
        kind        TEXT    NOT NULL,
        input       TEXT    NOT NULL CHECK (json_valid(input)),
        state       TEXT    NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
        done        INTEGER NOT NULL DEFAULT 0,
        total       INTEGER,
        current     TEXT    NOT NULL DEFAULT '',
        checkpoint  TEXT    CHECK (checkpoint IS NULL OR json_valid(checkpoint)),
        result      TEXT    CHECK (result IS NULL OR json_valid(result)),
        created_at  TEXT    NOT NULL,
        started_at  TEXT,
        finished_at TEXT
      ) STRICT;
      CREATE INDEX job__state ON job (state);
    `);
  },
};
