import { expect, it } from 'vitest';
import { openForWriting } from '../../../../db/engine/connection.ts';
import { migrate } from '../../../../db/engine/migrations/index.ts';

const AT = '2026-01-01T00:00:00.000Z';

it('0010-award-life counts what stands, and no longer the lines of a revoked decision', () => {
  const db = openForWriting(':memory:');
  migrate(db, 9);
  db.prepare(
    `INSERT INTO agent (id, kind, name, name_key, sort_key, revision, updated_at, detail)
     VALUES ('hoa', 'person', 'Hoa', 'hoa', 'hoa', 0, ?, '{}')`,
  ).run(AT);
  const entry = db.prepare(
    `INSERT INTO entry (id, kind, title, list_key, created_at, created_by, updated_at, updated_by, detail)
     VALUES (?, 'commendation', '', '', '${AT}', 'Lan', '${AT}', 'Lan', ?)`,
  );
  entry.run('standing', '{"status":"in_force"}');
  entry.run('revoked', '{"status":"revoked"}');
  const line = db.prepare(
    `INSERT INTO award_line (id, entry_id, ordinal, recipient_kind, as_printed, name_key, agent_id, form, revoked_by,
                             earliest, is_binned, detail)
     VALUES (?, ?, ?, 'person', 'Hoa', 'hoa', 'hoa', 'Giấy khen', ?, '', 0, '{}')`,
  );
  line.run('a', 'standing', 0, '');
  line.run('b', 'standing', 1, '45/QĐ');
  line.run('c', 'revoked', 0, '');
  const awards = () => db.prepare('SELECT awards, uses FROM agent_tally').get();
  expect(awards()).toEqual({ awards: 2, uses: 3 });

  migrate(db, 10);

  expect(awards()).toEqual({ awards: 1, uses: 3 });
  expect(db.prepare('SELECT id FROM award_line WHERE is_counted = 1').pluck().all()).toEqual(['a']);
  db.prepare(`DELETE FROM award_line WHERE id = 'c'`).run();
  db.prepare(`DELETE FROM award_line WHERE id = 'a'`).run();
  expect(awards()).toEqual({ awards: 0, uses: 1 });
});
