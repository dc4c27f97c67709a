import { expect, it } from 'vitest';
import { openForWriting } from '../../../../db/engine/connection.ts';
import { migrate } from '../../../../db/engine/migrations/index.ts';

it('lines of an older archive without a link wait by name', () => {
  const db = openForWriting(':memory:');
  migrate(db, 10);
  db.exec(`
    INSERT INTO entry (id, kind, title, list_key, created_at, created_by, updated_at, updated_by, detail)
    VALUES ('e', 'commendation', '', '', '', '', '', '', '{}');
    INSERT INTO award_line (id, entry_id, ordinal, recipient_kind, as_printed, name_key, form, earliest, is_binned, detail)
    VALUES ('1', 'e', 0, 'person', 'Lê Thị Hoa', 'le thi hoa', '', '', 0, '{}'),
           ('2', 'e', 1, 'person', 'Đào Văn An', 'dao van an', '', '', 0, '{}');
  `);

  migrate(db, 11);

  const waiting = db
    .prepare(
      `SELECT as_printed FROM award_line INDEXED BY award_line__waiting
        WHERE agent_id IS NULL AND is_binned = 0 ORDER BY name_key, seq`,
    )
    .pluck();
  expect(waiting.all()).toEqual(['Đào Văn An', 'Lê Thị Hoa']);
  expect(db.prepare('SELECT count(*) FROM auto_link').pluck().get()).toBe(0);
});
