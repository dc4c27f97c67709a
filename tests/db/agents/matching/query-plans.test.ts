import path from 'node:path';
import { expect, it } from 'vitest';
import { agentKeyReader } from '../../../../db/agents/matching/store-keys.ts';
import { waitingReader } from '../../../../db/awards/linking/store-waiting.ts';
import { type Db, openForReading } from '../../../../db/engine/connection.ts';
import { openTestArchive } from '../../../support/open-test-archive.ts';
import { watchedDatabase } from '../../../support/watched-database.ts';

async function plansOf(read: (db: Db) => unknown): Promise<string> {
  const { folder } = openTestArchive();
  const db = openForReading(path.join(folder, 'archive.sqlite'));
  const watched = watchedDatabase(db);
  read(watched.db);
  const plans = watched.plans().join('\n');
  db.close();
  return plans;
}

it('bearers of a name and names alike are looked up by their keys', async () => {
  const plans = await plansOf((db) => {
    const keys = agentKeyReader(db);
    keys.keyed('nguyen van duc', 'person');
    keys.slipsOf('nguyen van duc');
    keys.places(['x']);
    keys.bodiesKeyed('phuong 5');
  });
  expect(plans).toMatch(/SEARCH agent_key USING PRIMARY KEY \(key=\?/);
  expect(plans).toMatch(/SEARCH key_pattern USING PRIMARY KEY \(pattern=\?/);
  expect(plans).toMatch(/SEARCH award_line USING INDEX award_line__agent/);
  expect(plans).not.toMatch(/SCAN (agent|agent_key|key_pattern|award_line)\b/);
});

it('what waits is read in the order of names, unsorted', async () => {
  const plans = await plansOf((db) => waitingReader(db).page({ key: 'a', seq: 1 }, 50));
  expect(plans).toMatch(/SEARCH line USING INDEX award_line__waiting/);
  expect(plans).not.toMatch(/TEMP B-TREE/);
});
