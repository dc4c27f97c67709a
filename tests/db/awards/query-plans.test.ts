import path from 'node:path';
import { expect, it } from 'vitest';
import { AwardFilter } from '#contract';
import { certificateReader } from '../../../db/awards/certificates/store-certificates.ts';
import { evidenceReader } from '../../../db/awards/history/store-evidence.ts';
import { historyReader } from '../../../db/awards/history/store-history.ts';
import { registerReader } from '../../../db/awards/register/store-register.ts';
import { type Db, openForReading } from '../../../db/engine/connection.ts';
import { givenPerson } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';
import { watchedDatabase } from '../../support/watched-database.ts';

async function plansOf(read: (db: Db) => unknown): Promise<string[]> {
  const { client, folder } = openTestArchive();
  await givenPerson(client, 'Nguyễn Văn Đức');
  const db = openForReading(path.join(folder, 'archive.sqlite'));
  const watched = watchedDatabase(db);
  read(watched.db);
  const plans = watched.plans();
  db.close();
  return plans;
}

const READING_ALL = /SCAN (entry|award_line|entry_link|mention|attachment)\b/;

it('the history of a person looks up its lines, whatever else the archive holds', async () => {
  const plans = await plansOf((db) => historyReader(db).ofAgents(['x', 'y']));
  expect(plans.join('\n')).toMatch(
    /SEARCH award_line USING INDEX award_line__agent \(agent_id=\? AND is_binned=\?\)/,
  );
  expect(plans.join('\n')).toMatch(/SEARCH entry USING INDEX \S+ \(id=\?\)/);
  for (const plan of plans) expect(plan).not.toMatch(READING_ALL);
});

it('awards linked to nobody are looked up by the folded name', async () => {
  const plans = await plansOf((db) => historyReader(db).unlinked('nguyen van duc', ['person']));
  expect(plans.join('\n')).toMatch(/SEARCH award_line USING INDEX award_line__waiting \(name_key=\?\)/);
});

it('evidence follows the links of the decisions alone', async () => {
  const plans = await plansOf((db) => {
    const reader = evidenceReader(db);
    reader.ceremonies(['x']);
    reader.photos(['x'], 'y');
  });
  for (const plan of plans) {
    expect(plan).not.toMatch(READING_ALL);
    expect(plan).toMatch(/SEARCH entry_link USING/);
  }
});

it('the register and its lines read the decisions of their years by day, and no others', async () => {
  const plans = await plansOf((db) => {
    const reader = registerReader(db);
    const filter = AwardFilter.parse({ year: 2024, formCode: 'x' });
    reader.sums(2024);
    reader.page(filter, null, 50);
    reader.count(filter);
  });
  for (const plan of plans) {
    expect(plan).toMatch(
      /SEARCH entry USING INDEX entry__kind_date \(kind=\? AND earliest>\? AND earliest<\?\)/,
    );
    expect(plan).toMatch(/SEARCH award_line USING INDEX \S+ \(entry_id=\?\)/);
    expect(plan).not.toMatch(READING_ALL);
  }
});

it('certificate numbers are read from the decisions of their year alone', async () => {
  const [plan = ''] = await plansOf((db) => certificateReader(db).ofYear(2024));
  expect(plan).toMatch(
    /SEARCH entry USING INDEX entry__kind_date \(kind=\? AND earliest>\? AND earliest<\?\)/,
  );
  expect(plan).not.toMatch(READING_ALL);
});
