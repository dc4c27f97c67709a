import { expect, it } from 'vitest';
import { openForWriting } from '../../../../db/engine/connection.ts';
import { migrate } from '../../../../db/engine/migrations/index.ts';

it('an older archive gets a place for rule files and proposal lists, and keeps its settings', () => {
  const db = openForWriting(':memory:');
  migrate(db, 11);
  db.exec(`INSERT INTO setting (name, value) VALUES ('office', '{"name":"UBND Phường 5"}')`);

  migrate(db, 12);

  expect(db.prepare('SELECT count(*) FROM rule_file').pluck().get()).toBe(0);
  expect(db.prepare('SELECT count(*) FROM proposal_list').pluck().get()).toBe(0);
  expect(db.prepare('SELECT name FROM setting').pluck().all()).toEqual(['office']);
});
