import type { Migration } from './migration.ts';

/** Stored files under their SHA-256, the text found in them, and where they hang. */
export const migration: Migration = {
  id: 6,
  name: 'blobs',
  up(db) {
    db.exec(`
      CREATE TABLE blob (
        sha256     TEXT    NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
        bytes      INTEGER NOT NULL CHECK (bytes >= 0),
        media_type TEXT    NOT NULL,
        width      INTEGER,
        height     INTEGER,
        page_count INTEGER,
        taken_at   TEXT,
        camera     TEXT    NOT NULL DEFAULT '',
        state      TEXT    NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'ready', 'failed')),
        added_at   TEXT    NOT NULL
      ) STRICT;
      CREATE INDEX blob__state ON blob (state) WHERE state = 'pending';

      CREATE TABLE blob_text (
        sha256 TEXT    NOT NULL REFERENCES blob ON DELETE CASCADE,
        page   INTEGER NOT NULL,
        text   TEXT    NOT NULL,
        PRIMARY KEY (sha256, page)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE attachment (
        id        TEXT    NOT NULL PRIMARY KEY,
        entry_id  TEXT    NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        ordinal   INTEGER NOT NULL,
        role      TEXT    NOT NULL,
        sha256    TEXT    NOT NULL REFERENCES blob,
        file_name TEXT    NOT NULL CHECK (file_name <> ''),
        note      TEXT    NOT NULL DEFAULT '',
        added_at  TEXT    NOT NULL
      ) STRICT;
      CREATE INDEX attachment__entry ON attachment (entry_id, ordinal);
      CREATE INDEX attachment__blob ON attachment (sha256);
    `);
  },
};
