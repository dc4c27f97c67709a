import type { Migration } from './migration.ts';

/** The lines of commendation decisions: one recipient, one form. */
export const migration: Migration = {
  id: 5,
  name: 'awards',
  up(db) {
    db.exec(`
      CREATE TABLE award_line (
        seq            INTEGER PRIMARY KEY,
        id             TEXT    NOT NULL UNIQUE,
        entry_id       TEXT    NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        ordinal        INTEGER NOT NULL,
        recipient_kind TEXT    NOT NULL CHECK (recipient_kind IN ('person', 'body', 'household')),
        as_printed     TEXT    NOT NULL,
        name_key       TEXT    NOT NULL,           -- folded, without honorific: finds namesakes
        agent_id       TEXT    REFERENCES agent (id),
        unit_id        TEXT    REFERENCES agent (id),
        form_code      TEXT,
        form           TEXT    NOT NULL,
        award_class    TEXT    CHECK (award_class IN ('I', 'II', 'III')),
        period_from    INTEGER,
        period_to      INTEGER,
        money          INTEGER CHECK (money >= 0),
        certificate_no TEXT    NOT NULL DEFAULT '',
        revoked_by     TEXT    NOT NULL DEFAULT '',
        detail         TEXT    NOT NULL CHECK (json_valid(detail)),
        UNIQUE (entry_id, ordinal)
      ) STRICT;
      CREATE INDEX award_line__agent ON award_line (agent_id) WHERE agent_id IS NOT NULL;
      CREATE INDEX award_line__unit ON award_line (unit_id) WHERE unit_id IS NOT NULL;
      CREATE INDEX award_line__name ON award_line (name_key);
    `);
  },
};
