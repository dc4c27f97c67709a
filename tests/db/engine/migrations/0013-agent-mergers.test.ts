import { expect, it } from 'vitest';
import { openForWriting } from '../../../../db/engine/connection.ts';
import { migrate } from '../../../../db/engine/migrations/index.ts';

it('an older archive has no mergers yet', () => {
  const db = openForWriting(':memory:');
  migrate(db, 12);

  migrate(db, 13);

  expect(db.prepare('SELECT count(*) FROM agent_merger').pluck().get()).toBe(0);
});
