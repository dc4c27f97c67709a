import type { Migration } from './migration.ts';

/** The lines of commendation decisions: one recipient, one form; and how often each agent is named in all. */
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
        earliest       TEXT    NOT NULL,           -- of the decision
        is_binned      INTEGER NOT NULL CHECK (is_binned IN (0, 1)),
        detail         TEXT    NOT NULL CHECK (json_valid(detail)),
        UNIQUE (entry_id, ordinal)
      ) STRICT;
      CREATE INDEX award_line__agent ON award_line (agent_id, is_binned, earliest, entry_id, ordinal)
        WHERE agent_id IS NOT NULL;
      CREATE INDEX award_line__unit ON award_line (unit_id) WHERE unit_id IS NOT NULL;
      CREATE INDEX award_line__name ON award_line (name_key);

      -- How often each agent is named outside the bin, kept by triggers: pickers show the best known first.
      CREATE TABLE agent_tally (
        agent_id TEXT    NOT NULL PRIMARY KEY REFERENCES agent (id) ON DELETE CASCADE,
        uses     INTEGER NOT NULL DEFAULT 0,       -- mentions and award lines
        awards   INTEGER NOT NULL DEFAULT 0,       -- award lines that are not revoked
        mentions INTEGER NOT NULL DEFAULT 0
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agent_tally__uses ON agent_tally (uses);
      CREATE TRIGGER agent_tally_begin AFTER INSERT ON agent BEGIN
        INSERT INTO agent_tally (agent_id) VALUES (NEW.id);
      END;
      CREATE TRIGGER agent_tally_mention AFTER INSERT ON mention
        WHEN NEW.agent_id IS NOT NULL AND NEW.is_binned = 0 BEGIN
        UPDATE agent_tally SET uses = uses + 1, mentions = mentions + 1 WHERE agent_id = NEW.agent_id;
      END;
      CREATE TRIGGER agent_tally_unmention AFTER DELETE ON mention
        WHEN OLD.agent_id IS NOT NULL AND OLD.is_binned = 0 BEGIN
        UPDATE agent_tally SET uses = uses - 1, mentions = mentions - 1 WHERE agent_id = OLD.agent_id;
      END;
      CREATE TRIGGER agent_tally_award AFTER INSERT ON award_line
        WHEN NEW.agent_id IS NOT NULL AND NEW.is_binned = 0 BEGIN
        UPDATE agent_tally SET uses = uses + 1, awards = awards + (NEW.revoked_by = '') WHERE agent_id = NEW.agent_id;
      END;
      CREATE TRIGGER agent_tally_unaward AFTER DELETE ON award_line
        WHEN OLD.agent_id IS NOT NULL AND OLD.is_binned = 0 BEGIN
        UPDATE agent_tally SET uses = uses - 1, awards = awards - (OLD.revoked_by = '') WHERE agent_id = OLD.agent_id;
      END;
    `);
  },
};
