import type { Migration } from './migration.ts';

/** Entries, who is named in them, what they say of each other, and the tallies that lists and charts show. */
export const migration: Migration = {
  id: 4,
  name: 'entries',
  up(db) {
    db.exec(`
      CREATE TABLE entry (
        seq          INTEGER PRIMARY KEY,
        id           TEXT    NOT NULL UNIQUE,
        kind         TEXT    NOT NULL CHECK (kind IN ('minutes', 'photo', 'commendation', 'document')),
        title        TEXT    NOT NULL,
        number       TEXT    NOT NULL DEFAULT '',
        number_key   TEXT    NOT NULL DEFAULT '',
        list_key     TEXT    NOT NULL,             -- folded title and number
        date         TEXT    CHECK (date IS NULL OR json_valid(date)),
        earliest     TEXT    NOT NULL DEFAULT '',  -- first and last possible day; empty when not known
        latest       TEXT    NOT NULL DEFAULT '',
        year         INTEGER GENERATED ALWAYS AS (CAST(substr(earliest, 1, 4) AS INTEGER)) VIRTUAL,
        origin       TEXT    NOT NULL DEFAULT '',  -- body it came from, as named then
        place        TEXT    NOT NULL DEFAULT '',
        event        TEXT    NOT NULL DEFAULT '',  -- what a photo shows
        dossier_id   TEXT    REFERENCES dossier (id),
        revision     INTEGER NOT NULL DEFAULT 0,
        created_at   TEXT    NOT NULL,
        created_by   TEXT    NOT NULL,
        updated_at   TEXT    NOT NULL,
        updated_by   TEXT    NOT NULL,
        deleted_at   TEXT,
        -- The content as saved, without award lines. Last, so that lists never read past a long text.
        detail       TEXT    NOT NULL CHECK (json_valid(detail))
      ) STRICT;
      CREATE INDEX entry__kind_date ON entry (kind, earliest, seq) WHERE deleted_at IS NULL;
      CREATE INDEX entry__date      ON entry (earliest, seq)       WHERE deleted_at IS NULL;
      CREATE INDEX entry__updated   ON entry (updated_at, seq)     WHERE deleted_at IS NULL;
      CREATE INDEX entry__title     ON entry (kind, list_key, seq) WHERE deleted_at IS NULL;
      CREATE INDEX entry__number    ON entry (kind, number_key, seq) WHERE deleted_at IS NULL;
      CREATE INDEX entry__event     ON entry (event, earliest, seq) WHERE event <> '' AND deleted_at IS NULL;
      CREATE INDEX entry__dossier   ON entry (dossier_id, deleted_at, earliest);
      CREATE INDEX entry__bin       ON entry (deleted_at)          WHERE deleted_at IS NOT NULL;

      -- Somebody or some body named in an entry: as printed, and linked where somebody vouches for it.
      CREATE TABLE mention (
        entry_id   TEXT    NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        role       TEXT    NOT NULL,
        ordinal    INTEGER NOT NULL,
        as_printed TEXT    NOT NULL,
        agent_id   TEXT    REFERENCES agent (id),
        position   TEXT    NOT NULL DEFAULT '',
        unit       TEXT    NOT NULL DEFAULT '',
        earliest   TEXT    NOT NULL,               -- of the entry: an agent's page is read in the order of days
        is_binned  INTEGER NOT NULL CHECK (is_binned IN (0, 1)),
        PRIMARY KEY (entry_id, role, ordinal)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX mention__agent ON mention (agent_id, is_binned, earliest) WHERE agent_id IS NOT NULL;

      -- What has been written into the fields that offer what was written before; entries in the bin do not count.
      CREATE TABLE used_value (
        field TEXT    NOT NULL,
        value TEXT    NOT NULL CHECK (value <> ''),
        key   TEXT    NOT NULL,                    -- folded
        count INTEGER NOT NULL,
        PRIMARY KEY (field, value)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE entry_link (
        id      TEXT NOT NULL PRIMARY KEY,
        from_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        to_id   TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        role    TEXT NOT NULL CHECK (role <> ''),
        CHECK (from_id <> to_id),
        UNIQUE (from_id, to_id, role)
      ) STRICT;
      CREATE INDEX entry_link__to ON entry_link (to_id);

      -- What is missing from an entry outside the bin: the lists of work that waits, and how long they are.
      CREATE TABLE entry_gap (
        gap      TEXT NOT NULL,
        kind     TEXT NOT NULL,
        entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        PRIMARY KEY (gap, kind, entry_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX entry_gap__entry ON entry_gap (entry_id);
      CREATE TABLE gap_tally (
        gap   TEXT    NOT NULL,
        kind  TEXT    NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (gap, kind)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER entry_gap_tally_insert AFTER INSERT ON entry_gap BEGIN
        INSERT INTO gap_tally VALUES (NEW.gap, NEW.kind, 1) ON CONFLICT DO UPDATE SET count = count + 1;
      END;
      CREATE TRIGGER entry_gap_tally_delete AFTER DELETE ON entry_gap BEGIN
        UPDATE gap_tally SET count = count - 1 WHERE gap = OLD.gap AND kind = OLD.kind;
      END;

      -- How many entries outside the bin each dossier holds.
      CREATE TABLE dossier_tally (
        dossier_id TEXT    NOT NULL PRIMARY KEY REFERENCES dossier (id) ON DELETE CASCADE,
        count      INTEGER NOT NULL DEFAULT 0
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER dossier_tally_begin AFTER INSERT ON dossier BEGIN
        INSERT INTO dossier_tally (dossier_id) VALUES (NEW.id);
      END;
      CREATE TRIGGER dossier_tally_insert AFTER INSERT ON entry
        WHEN NEW.dossier_id IS NOT NULL AND NEW.deleted_at IS NULL BEGIN
        UPDATE dossier_tally SET count = count + 1 WHERE dossier_id = NEW.dossier_id;
      END;
      CREATE TRIGGER dossier_tally_delete AFTER DELETE ON entry
        WHEN OLD.dossier_id IS NOT NULL AND OLD.deleted_at IS NULL BEGIN
        UPDATE dossier_tally SET count = count - 1 WHERE dossier_id = OLD.dossier_id;
      END;
      CREATE TRIGGER dossier_tally_update AFTER UPDATE OF dossier_id, deleted_at ON entry
        WHEN OLD.dossier_id IS NOT NEW.dossier_id OR (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) BEGIN
        UPDATE dossier_tally SET count = count - 1 WHERE dossier_id = OLD.dossier_id AND OLD.deleted_at IS NULL;
        UPDATE dossier_tally SET count = count + 1 WHERE dossier_id = NEW.dossier_id AND NEW.deleted_at IS NULL;
      END;

      -- Counts by kind and year, kept by triggers so that no screen has to count the archive.
      CREATE TABLE tally (
        kind  TEXT    NOT NULL,
        year  INTEGER NOT NULL,        -- 0: no date
        count INTEGER NOT NULL,
        PRIMARY KEY (kind, year)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER entry_tally_insert AFTER INSERT ON entry WHEN NEW.deleted_at IS NULL BEGIN
        INSERT INTO tally VALUES (NEW.kind, NEW.year, 1)
          ON CONFLICT DO UPDATE SET count = count + 1;
      END;
      CREATE TRIGGER entry_tally_delete AFTER DELETE ON entry WHEN OLD.deleted_at IS NULL BEGIN
        UPDATE tally SET count = count - 1 WHERE kind = OLD.kind AND year = OLD.year;
      END;
      CREATE TRIGGER entry_tally_update AFTER UPDATE OF earliest, deleted_at ON entry
        WHEN OLD.earliest <> NEW.earliest OR (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) BEGIN
        UPDATE tally SET count = count - 1
         WHERE OLD.deleted_at IS NULL AND kind = OLD.kind AND year = OLD.year;
        INSERT INTO tally SELECT NEW.kind, NEW.year, 1 WHERE NEW.deleted_at IS NULL
          ON CONFLICT DO UPDATE SET count = count + 1;
      END;
    `);
  },
};
