import type { Migration } from './migration.ts';

/** Whether an award line counts is kept with it, as its decision may be revoked or only proposed: tallies follow that. */
export const migration: Migration = {
  id: 10,
  name: 'award-life',
  up(db) {
    db.exec(`
      ALTER TABLE award_line ADD COLUMN is_counted INTEGER NOT NULL DEFAULT 1 CHECK (is_counted IN (0, 1));
      UPDATE award_line SET is_counted = 0
       WHERE revoked_by <> ''
          OR entry_id IN (SELECT id FROM entry WHERE kind = 'commendation' AND detail ->> '$.status' = 'revoked');

      DROP TRIGGER agent_tally_award;
      DROP TRIGGER agent_tally_unaward;
      CREATE TRIGGER agent_tally_award AFTER INSERT ON award_line
        WHEN NEW.agent_id IS NOT NULL AND NEW.is_binned = 0 BEGIN
        UPDATE agent_tally SET uses = uses + 1, awards = awards + NEW.is_counted WHERE agent_id = NEW.agent_id;
      END;
      CREATE TRIGGER agent_tally_unaward AFTER DELETE ON award_line
        WHEN OLD.agent_id IS NOT NULL AND OLD.is_binned = 0 BEGIN
        UPDATE agent_tally SET uses = uses - 1, awards = awards - OLD.is_counted WHERE agent_id = OLD.agent_id;
      END;
      UPDATE agent_tally
         SET awards = (SELECT count(*) FROM award_line
                        WHERE agent_id = agent_tally.agent_id AND is_binned = 0 AND is_counted = 1);
    `);
  },
};
