import { expect, it } from 'vitest';
import { openForWriting } from '../../../../db/engine/connection.ts';
import { migrate } from '../../../../db/engine/migrations/index.ts';

it('an older archive has no saved searches yet, and takes no two of one name', () => {
  const db = openForWriting(':memory:');
  migrate(db, 13);

  migrate(db, 14);

  expect(db.prepare('SELECT count(*) FROM saved_search').pluck().get()).toBe(0);
  const add = db.prepare("INSERT INTO saved_search VALUES (?, 'Khen 2019', 'khen 2019', '', '', '{}')");
  add.run('a');
  expect(() => add.run('b')).toThrow(/UNIQUE/);
});
