-- Schema version 15. Made by "npm run db:schema" from db/engine/migrations: do not edit.

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

CREATE INDEX act__at ON act (at);

CREATE INDEX act__session ON act (session, id);

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

CREATE INDEX agent__name_key ON agent (name_key);

CREATE INDEX agent__parent ON agent (parent_id);

CREATE INDEX agent__sort ON agent (kind, sort_key, id);

CREATE TRIGGER agent_tally_begin AFTER INSERT ON agent BEGIN
  INSERT INTO agent_tally (agent_id) VALUES (NEW.id);
END;

CREATE TRIGGER holding_agent_delete AFTER DELETE ON agent BEGIN
  UPDATE holding SET count = count - 1 WHERE kind = OLD.kind;
END;

CREATE TRIGGER holding_agent_insert AFTER INSERT ON agent BEGIN
  UPDATE holding SET count = count + 1 WHERE kind = NEW.kind;
END;

CREATE TRIGGER holding_agent_update AFTER UPDATE OF kind ON agent WHEN OLD.kind <> NEW.kind BEGIN
  UPDATE holding SET count = count + (kind = NEW.kind) - (kind = OLD.kind) WHERE kind IN (OLD.kind, NEW.kind);
END;

CREATE TABLE agent_key (
  key      TEXT    NOT NULL,           -- folded, without form of address
  agent_id TEXT    NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
  marked   TEXT    NOT NULL,           -- the same with its marks; empty where typed without
  kind     TEXT    NOT NULL,           -- of the agent
  is_shown INTEGER NOT NULL CHECK (is_shown IN (0, 1)),
  PRIMARY KEY (key, agent_id, marked)
) STRICT, WITHOUT ROWID;

CREATE INDEX agent_key__agent ON agent_key (agent_id);

CREATE TABLE agent_merger (
  id           TEXT NOT NULL PRIMARY KEY,
  kept_id      TEXT NOT NULL,            -- may have gone into another one since
  gone_id      TEXT NOT NULL,
  at           TEXT NOT NULL,
  by           TEXT NOT NULL,
  separated_at TEXT,
  detail       TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;

CREATE INDEX agent_merger__gone ON agent_merger (gone_id);

CREATE INDEX agent_merger__kept ON agent_merger (kept_id);

CREATE TABLE agent_name (
  agent_id TEXT    NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name     TEXT    NOT NULL CHECK (name <> ''),
  kind     TEXT    NOT NULL CHECK (kind IN ('official', 'short', 'alias', 'misspelling')),
  PRIMARY KEY (agent_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE agent_position (
  agent_id TEXT    NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  position TEXT    NOT NULL,
  unit     TEXT    NOT NULL,
  unit_id  TEXT    REFERENCES agent (id),
  PRIMARY KEY (agent_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX agent_position__unit ON agent_position (unit_id);

CREATE TABLE agent_tally (
  agent_id TEXT    NOT NULL PRIMARY KEY REFERENCES agent (id) ON DELETE CASCADE,
  uses     INTEGER NOT NULL DEFAULT 0,       -- mentions and award lines
  awards   INTEGER NOT NULL DEFAULT 0,       -- award lines that are not revoked
  mentions INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX agent_tally__uses ON agent_tally (uses);

CREATE TABLE agent_word (
  word     TEXT NOT NULL,
  agent_id TEXT NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
  PRIMARY KEY (word, agent_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX agent_word__agent ON agent_word (agent_id);

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

CREATE INDEX attachment__blob ON attachment (sha256);

CREATE INDEX attachment__entry ON attachment (entry_id, ordinal);

CREATE TABLE auto_link (
  line_id  TEXT NOT NULL PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  agent_id TEXT NOT NULL,             -- as linked then: the line may have been given to another one since
  batch    TEXT NOT NULL,
  reasons  TEXT NOT NULL CHECK (json_valid(reasons))
) STRICT, WITHOUT ROWID;

CREATE INDEX auto_link__batch ON auto_link (batch, entry_id);

CREATE INDEX auto_link__entry ON auto_link (entry_id);

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
  detail         TEXT    NOT NULL CHECK (json_valid(detail)), is_counted INTEGER NOT NULL DEFAULT 1 CHECK (is_counted IN (0, 1)),
  UNIQUE (entry_id, ordinal)
) STRICT;

CREATE TRIGGER agent_tally_award AFTER INSERT ON award_line
  WHEN NEW.agent_id IS NOT NULL AND NEW.is_binned = 0 BEGIN
  UPDATE agent_tally SET uses = uses + 1, awards = awards + NEW.is_counted WHERE agent_id = NEW.agent_id;
END;

CREATE TRIGGER agent_tally_unaward AFTER DELETE ON award_line
  WHEN OLD.agent_id IS NOT NULL AND OLD.is_binned = 0 BEGIN
  UPDATE agent_tally SET uses = uses - 1, awards = awards - OLD.is_counted WHERE agent_id = OLD.agent_id;
END;

CREATE INDEX award_line__agent ON award_line (agent_id, is_binned, earliest, entry_id, ordinal)
WHERE agent_id IS NOT NULL;

CREATE INDEX award_line__name ON award_line (name_key);

CREATE INDEX award_line__unit ON award_line (unit_id) WHERE unit_id IS NOT NULL;

CREATE INDEX award_line__waiting ON award_line (name_key, seq) WHERE agent_id IS NULL AND is_binned = 0;

CREATE TRIGGER holding_line_delete AFTER DELETE ON award_line WHEN OLD.is_binned = 0 BEGIN
  UPDATE holding SET count = count - 1 WHERE kind = 'award_line';
END;

CREATE TRIGGER holding_line_insert AFTER INSERT ON award_line WHEN NEW.is_binned = 0 BEGIN
  UPDATE holding SET count = count + 1 WHERE kind = 'award_line';
END;

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

CREATE TRIGGER holding_blob_delete AFTER DELETE ON blob BEGIN
  UPDATE holding SET count = count - 1, bytes = bytes - OLD.bytes WHERE kind = 'blob';
END;

CREATE TRIGGER holding_blob_insert AFTER INSERT ON blob BEGIN
  UPDATE holding SET count = count + 1, bytes = bytes + NEW.bytes WHERE kind = 'blob';
END;

CREATE TABLE blob_text (
  sha256 TEXT    NOT NULL REFERENCES blob ON DELETE CASCADE,
  page   INTEGER NOT NULL,
  text   TEXT    NOT NULL,
  PRIMARY KEY (sha256, page)
) STRICT, WITHOUT ROWID;

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
, status TEXT NOT NULL DEFAULT 'open', retention TEXT NOT NULL DEFAULT '', end_year INTEGER, transferred_year INTEGER) STRICT;

CREATE INDEX dossier__due ON dossier (retention, end_year, status, fonds_id);

CREATE INDEX dossier__fonds ON dossier (fonds_id, year);

CREATE INDEX dossier__open ON dossier (status, end_year, fonds_id);

CREATE INDEX dossier__sort ON dossier (sort_key, id);

CREATE TRIGGER dossier_tally_begin AFTER INSERT ON dossier BEGIN
  INSERT INTO dossier_tally (dossier_id) VALUES (NEW.id);
END;

CREATE TRIGGER holding_dossier_delete AFTER DELETE ON dossier BEGIN
  UPDATE holding SET count = count - 1 WHERE kind = 'dossier';
END;

CREATE TRIGGER holding_dossier_insert AFTER INSERT ON dossier BEGIN
  UPDATE holding SET count = count + 1 WHERE kind = 'dossier';
END;

CREATE TABLE dossier_tally (
  dossier_id TEXT    NOT NULL PRIMARY KEY REFERENCES dossier (id) ON DELETE CASCADE,
  count      INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  id            TEXT    NOT NULL PRIMARY KEY,
  kind          TEXT    NOT NULL,
  entry_id      TEXT,
  base_revision INTEGER,
  content       TEXT    NOT NULL CHECK (json_valid(content)),
  updated_at    TEXT    NOT NULL
) STRICT;

CREATE INDEX draft__entry ON draft (entry_id);

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
, retention TEXT
  GENERATED ALWAYS AS (ifnull(detail ->> '$.retention', '')) VIRTUAL) STRICT;

CREATE TRIGGER dossier_tally_delete AFTER DELETE ON entry
  WHEN OLD.dossier_id IS NOT NULL AND OLD.deleted_at IS NULL BEGIN
  UPDATE dossier_tally SET count = count - 1 WHERE dossier_id = OLD.dossier_id;
END;

CREATE TRIGGER dossier_tally_insert AFTER INSERT ON entry
  WHEN NEW.dossier_id IS NOT NULL AND NEW.deleted_at IS NULL BEGIN
  UPDATE dossier_tally SET count = count + 1 WHERE dossier_id = NEW.dossier_id;
END;

CREATE TRIGGER dossier_tally_update AFTER UPDATE OF dossier_id, deleted_at ON entry
  WHEN OLD.dossier_id IS NOT NEW.dossier_id OR (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) BEGIN
  UPDATE dossier_tally SET count = count - 1 WHERE dossier_id = OLD.dossier_id AND OLD.deleted_at IS NULL;
  UPDATE dossier_tally SET count = count + 1 WHERE dossier_id = NEW.dossier_id AND NEW.deleted_at IS NULL;
END;

CREATE INDEX entry__bin       ON entry (deleted_at)          WHERE deleted_at IS NOT NULL;

CREATE INDEX entry__date      ON entry (earliest, seq)       WHERE deleted_at IS NULL;

CREATE INDEX entry__dossier   ON entry (dossier_id, deleted_at, earliest);

CREATE INDEX entry__event     ON entry (event, earliest, seq) WHERE event <> '' AND deleted_at IS NULL;

CREATE INDEX entry__kind_date ON entry (kind, earliest, seq) WHERE deleted_at IS NULL;

CREATE INDEX entry__number    ON entry (kind, number_key, seq) WHERE deleted_at IS NULL;

CREATE INDEX entry__retention ON entry (dossier_id, retention)
WHERE retention <> '' AND deleted_at IS NULL AND dossier_id IS NOT NULL;

CREATE INDEX entry__title     ON entry (kind, list_key, seq) WHERE deleted_at IS NULL;

CREATE INDEX entry__updated   ON entry (updated_at, seq)     WHERE deleted_at IS NULL;

CREATE TRIGGER entry_tally_delete AFTER DELETE ON entry WHEN OLD.deleted_at IS NULL BEGIN
  UPDATE tally SET count = count - 1 WHERE kind = OLD.kind AND year = OLD.year;
END;

CREATE TRIGGER entry_tally_insert AFTER INSERT ON entry WHEN NEW.deleted_at IS NULL BEGIN
  INSERT INTO tally VALUES (NEW.kind, NEW.year, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER entry_tally_update AFTER UPDATE OF earliest, deleted_at ON entry
  WHEN OLD.earliest <> NEW.earliest OR (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) BEGIN
  UPDATE tally SET count = count - 1
   WHERE OLD.deleted_at IS NULL AND kind = OLD.kind AND year = OLD.year;
  INSERT INTO tally SELECT NEW.kind, NEW.year, 1 WHERE NEW.deleted_at IS NULL
    ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TABLE entry_gap (
  gap      TEXT NOT NULL,
  kind     TEXT NOT NULL,
  entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  PRIMARY KEY (gap, kind, entry_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_gap__entry ON entry_gap (entry_id);

CREATE TRIGGER entry_gap_tally_delete AFTER DELETE ON entry_gap BEGIN
  UPDATE gap_tally SET count = count - 1 WHERE gap = OLD.gap AND kind = OLD.kind;
END;

CREATE TRIGGER entry_gap_tally_insert AFTER INSERT ON entry_gap BEGIN
  INSERT INTO gap_tally VALUES (NEW.gap, NEW.kind, 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TABLE entry_link (
  id      TEXT NOT NULL PRIMARY KEY,
  from_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  to_id   TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  role    TEXT NOT NULL CHECK (role <> ''),
  CHECK (from_id <> to_id),
  UNIQUE (from_id, to_id, role)
) STRICT;

CREATE INDEX entry_link__to ON entry_link (to_id);

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

CREATE TABLE gap_tally (
  gap   TEXT    NOT NULL,
  kind  TEXT    NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (gap, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE holding (
  kind  TEXT    NOT NULL PRIMARY KEY,
  count INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

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

CREATE TABLE key_pattern (
  pattern TEXT NOT NULL,
  key     TEXT NOT NULL,
  PRIMARY KEY (pattern, key)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER agent_tally_mention AFTER INSERT ON mention
  WHEN NEW.agent_id IS NOT NULL AND NEW.is_binned = 0 BEGIN
  UPDATE agent_tally SET uses = uses + 1, mentions = mentions + 1 WHERE agent_id = NEW.agent_id;
END;

CREATE TRIGGER agent_tally_unmention AFTER DELETE ON mention
  WHEN OLD.agent_id IS NOT NULL AND OLD.is_binned = 0 BEGIN
  UPDATE agent_tally SET uses = uses - 1, mentions = mentions - 1 WHERE agent_id = OLD.agent_id;
END;

CREATE INDEX mention__agent ON mention (agent_id, is_binned, earliest) WHERE agent_id IS NOT NULL;

CREATE TABLE proposal_list (
  id         TEXT    NOT NULL PRIMARY KEY,
  title      TEXT    NOT NULL,
  line_count INTEGER NOT NULL,
  open_count INTEGER NOT NULL,       -- lines nobody has decided about
  updated_at TEXT    NOT NULL,
  content    TEXT    NOT NULL CHECK (json_valid(content))   -- plan and lines as they were left
) STRICT;

CREATE INDEX proposal_list__updated ON proposal_list (updated_at);

CREATE TABLE rule_file (
  version     TEXT NOT NULL PRIMARY KEY CHECK (version <> ''),
  content     TEXT NOT NULL CHECK (json_valid(content)),
  taken_in_at TEXT NOT NULL,
  taken_in_by TEXT NOT NULL
) STRICT;

CREATE TABLE saved_search (
  id       TEXT NOT NULL PRIMARY KEY,
  name     TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL UNIQUE,          -- folded: the same name twice would be confused
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  detail   TEXT NOT NULL CHECK (json_valid(detail))   -- text, filter, body, literal
) STRICT;

CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE tally (
  kind  TEXT    NOT NULL,
  year  INTEGER NOT NULL,        -- 0: no date
  count INTEGER NOT NULL,
  PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE used_value (
  field TEXT    NOT NULL,
  value TEXT    NOT NULL CHECK (value <> ''),
  key   TEXT    NOT NULL,                    -- folded
  count INTEGER NOT NULL,
  PRIMARY KEY (field, value)
) STRICT, WITHOUT ROWID;
