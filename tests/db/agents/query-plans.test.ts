import path from 'node:path';
import { expect, it } from 'vitest';
import { agentReader } from '../../../db/agents/store-agents.ts';
import { openForReading } from '../../../db/engine/connection.ts';
import { givenPerson } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';
import { watchedDatabase } from '../../support/watched-database.ts';

type Reader = ReturnType<typeof agentReader>;

async function plansOf(read: (reader: Reader) => unknown): Promise<string[]> {
  const { client, folder } = openTestArchive();
  await givenPerson(client, 'Nguyễn Văn Đức');
  const db = openForReading(path.join(folder, 'archive.sqlite'));
  const watched = watchedDatabase(db);
  read(agentReader(watched.db));
  const plans = watched.plans();
  db.close();
  return plans;
}

const READING_ALL = /SCAN (agent|agent_word|mention|award_line)\b(?! USING)/;

it('the picker looks beginnings of words and of names up', async () => {
  const plans = await plansOf((reader) => reader.suggest({ kinds: ['person'], words: ['nguyen', 'du'] }, 8));
  const all = plans.join('\n');
  expect(all).toMatch(/SEARCH agent_word USING (COVERING INDEX \S+|PRIMARY KEY) \(word>\? AND word<\?\)/);
  expect(all).toMatch(/SEARCH agent USING (COVERING )?INDEX agent__name_key \(name_key>\? AND name_key<\?\)/);
  for (const plan of plans) expect(plan).not.toMatch(READING_ALL);
});

it('a page of people is read in the order of given names, unsorted', async () => {
  const plans = await plansOf((reader) =>
    reader.page({ kinds: ['person'], words: [] }, { sort: 'a', id: 'b' }, 50),
  );
  const page = plans.find((plan) => plan.includes('agent__sort')) ?? '';
  expect(page).toMatch(
    /SEARCH agent USING (COVERING )?INDEX agent__sort \(kind=\? AND \(sort_key,id\)>\(\?,\?\)\)/,
  );
  for (const plan of plans) expect(plan).not.toMatch(/TEMP B-TREE/);
});

it('namesakes, children and uses are looked up', async () => {
  const plans = await plansOf((reader) => {
    const [row] = reader.suggest({ kinds: ['person'], words: ['duc'] }, 1);
    if (row) reader.namesakes(row);
    reader.children('x');
    reader.uses('x');
  });
  const all = plans.join('\n');
  for (const index of [
    'agent__name_key',
    'agent__parent',
    'mention__agent',
    'award_line__unit',
    'agent_position__unit',
  ])
    expect(all).toContain(index);
  for (const plan of plans) expect(plan).not.toMatch(READING_ALL);
});
