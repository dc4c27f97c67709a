import path from 'node:path';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { EntryFilter, type EntryOrder } from '#contract';
import { arrangementReader } from '../../../db/catalogue/store-arrangement.ts';
import { entryList } from '../../../db/catalogue/store-entry-list.ts';
import { namedReader } from '../../../db/catalogue/store-named.ts';
import { openForReading } from '../../../db/engine/connection.ts';
import { encodeCursor } from '../../../db/engine/cursor.ts';
import { statementCache } from '../../../db/engine/statements.ts';
import { actReader } from '../../../db/engine/store-acts.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';
import { type Watched, watchedDatabase } from '../../support/watched-database.ts';

const AGENT = '0190a000-0000-7000-8000-000000000001';
const CURSOR = encodeCursor(['2024-01-10', 7]);

/** Runs a reader on the file of a new archive; gives the plans of what it ran. */
async function plansOf(read: (db: Watched['db']) => unknown): Promise<string[]> {
  const { folder } = openTestArchive();
  const db = openForReading(path.join(folder, 'archive.sqlite'));
  const watched = watchedDatabase(db);
  read(watched.db);
  const plans = watched.plans();
  db.close();
  return plans;
}

const SORTING = /USE TEMP B-TREE FOR (?!GROUP BY)/;

it.each<[z.input<typeof EntryFilter>, z.output<typeof EntryOrder>, string | null, RegExp]>([
  [{}, 'date_desc', null, /SCAN entry USING (COVERING )?INDEX entry__date/],
  [{}, 'date_desc', CURSOR, /SEARCH entry USING (COVERING )?INDEX entry__date/],
  [{ year: 2024 }, 'date_asc', CURSOR, /SEARCH entry USING (COVERING )?INDEX entry__date/],
  [{ kind: 'photo' }, 'date_desc', CURSOR, /SEARCH entry USING (COVERING )?INDEX entry__kind_date/],
  [
    { kind: 'minutes', year: 2024 },
    'date_desc',
    null,
    /SEARCH entry USING (COVERING )?INDEX entry__kind_date/,
  ],
  [{ kind: 'minutes' }, 'title', CURSOR, /SEARCH entry USING (COVERING )?INDEX entry__title/],
  [{ kind: 'commendation' }, 'number', CURSOR, /SEARCH entry USING (COVERING )?INDEX entry__number/],
  [{}, 'title', null, /SEARCH entry USING (COVERING )?INDEX entry__title/],
  [{}, 'updated_desc', CURSOR, /SEARCH entry USING (COVERING )?INDEX entry__updated/],
])(
  'a page of entries by %o in the order %s (after %s) is read from its index, unsorted',
  async (filter, order, cursor, index) => {
    const plans = await plansOf((db) =>
      entryList(statementCache(db)).page({ filter: EntryFilter.parse(filter), order, cursor, limit: 50 }),
    );
    const [page = ''] = plans;
    expect(page).toMatch(index);
    expect(page.split('UNION ALL')[0]).not.toMatch(/SCAN entry\b(?! USING)/);
    if (order !== 'title') expect(page).not.toMatch(SORTING);
  },
);

it.each<[z.input<typeof EntryFilter>, RegExp]>([
  [{ event: 'Đại hội' }, /INDEX entry__event/],
  [{ dossierId: AGENT }, /INDEX entry__dossier/],
  [{ isDeleted: true }, /INDEX entry__bin/],
  [{ agentId: AGENT }, /INDEX mention__agent[\s\S]*INDEX award_line__agent/],
  [{ gap: 'no_scan' }, /SEARCH entry_gap USING PRIMARY KEY \(gap=\?/],
])('entries by %o are looked up, never met by reading all of them', async (filter, index) => {
  const plans = await plansOf((db) =>
    entryList(statementCache(db)).page({
      filter: EntryFilter.parse(filter),
      order: 'date_desc',
      cursor: null,
      limit: 50,
    }),
  );
  const page = plans.find((plan) => plan.includes('page')) ?? '';
  expect(page).toMatch(index);
  for (const plan of plans)
    expect(plan).not.toMatch(/SCAN (entry|mention|award_line|attachment)\b(?! USING)/);
});

it('the places where somebody is named are read from two indexes in the order of days', async () => {
  const after = { earliest: '2024', entryId: AGENT, role: 'chair', ordinal: 0 };
  const [page = ''] = await plansOf((db) => namedReader(db).page(AGENT, after, 50));
  expect(page).toMatch(
    /SEARCH mention USING (COVERING )?INDEX mention__agent \(agent_id=\? AND is_binned=\?/,
  );
  expect(page).toMatch(
    /SEARCH award_line USING (COVERING )?INDEX award_line__agent \(agent_id=\? AND is_binned=\?/,
  );
  expect(page).not.toMatch(/SCAN (mention|award_line|entry)\b(?! USING)/);
});

it('a page of dossiers is read in their order', async () => {
  const filter = { fondsId: null, year: null, words: [] };
  const [page = ''] = await plansOf((db) =>
    arrangementReader(db, statementCache(db)).dossiers(filter, { sort: 'a', id: AGENT }, 50),
  );
  expect(page).toMatch(/SEARCH dossier USING (COVERING )?INDEX dossier__sort/);
  expect(page).not.toMatch(SORTING);
});

it('the trail of acts and what came after one are found without reading the trail', async () => {
  const plans = await plansOf((db) => {
    const acts = actReader(db);
    acts.recent(null, 50);
    acts.isChangedAgain(1);
    acts.versionsOf('entry', AGENT, 50);
    acts.lastOfSession('s');
    acts.changedSinceBatch('entry', AGENT, 1, 's');
    acts.feed(1, 50);
  });
  expect(plans).toHaveLength(6);
  for (const plan of plans) expect(plan).not.toMatch(/SCAN (change|act|later|mine|slice)\b/);
});
