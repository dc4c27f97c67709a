import { expect, it } from 'vitest';
import { openForWriting } from '../../../../db/engine/connection.ts';
import { migrate } from '../../../../db/engine/migrations/index.ts';

it('people of an older archive are found by the keys of all their names', () => {
  const db = openForWriting(':memory:');
  migrate(db, 8);
  db.exec(`
    INSERT INTO agent (id, kind, name, name_key, sort_key, updated_at, detail)
    VALUES ('a', 'person', 'Đỗ Thị Nguyệt', 'do thi nguyet', 'x', '', '{}');
    INSERT INTO agent_name VALUES ('a', 0, 'Đỗ Thị Nguyệt', 'official'), ('a', 1, 'Đổ Thị Nguyệt', 'misspelling');
  `);

  migrate(db, 9);

  const rows = (sql: string) => db.prepare(sql).raw().all();
  expect(rows('SELECT key, agent_id, kind, is_shown FROM agent_key ORDER BY is_shown')).toEqual([
    ['do thi nguyet', 'a', 'person', 0],
    ['do thi nguyet', 'a', 'person', 1],
  ]);
  expect(rows('SELECT pattern, key FROM key_pattern')).toEqual([
    ['_ thi nguyet', 'do thi nguyet'],
    ['do _ nguyet', 'do thi nguyet'],
    ['do thi _', 'do thi nguyet'],
  ]);
});
