import type { Migration } from './migration.ts';

/** How much there is besides entries, award lines in the bin left out, kept by triggers so that no screen has to count the archive. */
export const migration: Migration = {
  id: 8,
  name: 'holdings',
  up(db) {
    db.exec(`
      CREATE TABLE holding (
        kind  TEXT    NOT NULL PRIMARY KEY,
        count INTEGER NOT NULL DEFAULT 0,
        bytes INTEGER NOT NULL DEFAULT 0
      ) STRICT, WITHOUT ROWID;
      INSERT INTO holding (kind) VALUES ('person'), ('body'), ('household'), ('dossier'), ('award_line'), ('blob');

      CREATE TRIGGER holding_agent_insert AFTER INSERT ON agent BEGIN
        UPDATE holding SET count = count + 1 WHERE kind = NEW.kind;
      END;
      CREATE TRIGGER holding_agent_update AFTER UPDATE OF kind ON agent WHEN OLD.kind <> NEW.kind BEGIN
        UPDATE holding SET count = count + (kind = NEW.kind) - (kind = OLD.kind) WHERE kind IN (OLD.kind, NEW.kind);
      END;
      CREATE TRIGGER holding_agent_delete AFTER DELETE ON agent BEGIN
        UPDATE holding SET count = count - 1 WHERE kind = OLD.kind;
      END;
      CREATE TRIGGER holding_dossier_insert AFTER INSERT ON dossier BEGIN
        UPDATE holding SET count = count + 1 WHERE kind = 'dossier';
      END;
      CREATE TRIGGER holding_dossier_delete AFTER DELETE ON dossier BEGIN
        UPDATE holding SET count = count - 1 WHERE kind = 'dossier';
      END;
      CREATE TRIGGER holding_line_insert AFTER INSERT ON award_line WHEN NEW.is_binned = 0 BEGIN
        UPDATE holding SET count = count + 1 WHERE kind = 'award_line';
      END;
      CREATE TRIGGER holding_line_delete AFTER DELETE ON award_line WHEN OLD.is_binned = 0 BEGIN
        UPDATE holding SET count = count - 1 WHERE kind = 'award_line';
      END;
      CREATE TRIGGER holding_blob_insert AFTER INSERT ON blob BEGIN
        UPDATE holding SET count = count + 1, bytes = bytes + NEW.bytes WHERE kind = 'blob';
      END;
      CREATE TRIGGER holding_blob_delete AFTER DELETE ON blob BEGIN
        UPDATE holding SET count = count - 1, bytes = bytes - OLD.bytes WHERE kind = 'blob';
      END;
    `);
  },
};
