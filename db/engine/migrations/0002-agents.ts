import type { Migration } from './migration.ts';

/** People, bodies and households; their names and positions over time; what happened to bodies. */
export const migration: Migration = {
  id: 2,
  name: 'agents',
  up(db) {
    db.exec(`
      CREATE TABLE agent (
        seq         INTEGER PRIMARY KEY,
        id          TEXT    NOT NULL UNIQUE,
        kind        TEXT    NOT NULL CHECK (kind IN ('person', 'body', 'household')),
        name        TEXT    NOT NULL CHECK (name <> ''),
        name_key    TEXT    NOT NULL,   -- folded: finds namesakes
        sort_key    TEXT    NOT NULL,   -- by given name, or natural numbers
        birth_year  INTEGER,
        sex         TEXT    CHECK (sex IN ('female', 'male')),
        body_kind   TEXT    NOT NULL DEFAULT '',
        parent_id   TEXT    REFERENCES agent (id),
        valid_from  TEXT,               -- earliest day of the validity, sortable
        valid_to    TEXT,
        revision    INTEGER NOT NULL DEFAULT 0,
        updated_at  TEXT    NOT NULL,
        detail      TEXT    NOT NULL CHECK (json_valid(detail))   -- the content as saved; the columns are its index
      ) STRICT;
      CREATE INDEX agent__sort ON agent (kind, sort_key, id);
      CREATE INDEX agent__name_key ON agent (name_key);
      CREATE INDEX agent__parent ON agent (parent_id);

      -- Every word of every name, folded: the picker reads it by prefix.
      CREATE TABLE agent_name (
        agent_id TEXT    NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name     TEXT    NOT NULL CHECK (name <> ''),
        kind     TEXT    NOT NULL CHECK (kind IN ('official', 'short', 'alias', 'misspelling')),
        PRIMARY KEY (agent_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE agent_word (
        word     TEXT NOT NULL,
        agent_id TEXT NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
        PRIMARY KEY (word, agent_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agent_word__agent ON agent_word (agent_id);

      CREATE TABLE agent_position (
        agent_id TEXT    NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
        ordinal  INTEGER NOT NULL,
        position TEXT    NOT NULL,
        unit     TEXT    NOT NULL,
        unit_id  TEXT    REFERENCES agent (id),
        PRIMARY KEY (agent_id, ordinal)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agent_position__unit ON agent_position (unit_id);

      CREATE TABLE body_event (
        id     TEXT NOT NULL PRIMARY KEY,
        kind   TEXT NOT NULL,
        on_day TEXT,
        detail TEXT NOT NULL CHECK (json_valid(detail))
      ) STRICT;
      CREATE TABLE body_event_party (
        event_id TEXT NOT NULL REFERENCES body_event ON DELETE CASCADE,
        side     TEXT NOT NULL CHECK (side IN ('from', 'to')),
        agent_id TEXT NOT NULL REFERENCES agent (id),
        PRIMARY KEY (event_id, side, agent_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX body_event_party__agent ON body_event_party (agent_id, side);
    `);
  },
};
