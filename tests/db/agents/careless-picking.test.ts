import { expect, it } from 'vitest';
import { openTestArchive } from '../../support/open-test-archive.ts';

/** Invented people and units. */
const PEOPLE = ['Nguyễn Văn Đức', 'Nguyễn Văn Dũng', 'Lê Thị Minh Nguyệt', 'Trần Quốc Toản'];
const BODIES = ['Ủy ban nhân dân Phường Bến Lụa', 'Hội Cựu chiến binh Phường Bến Lụa'];

async function filled() {
  const opened = openTestArchive();
  const { client } = opened;
  for (const name of PEOPLE)
    await client.agent.save({ id: null, revision: null, content: { kind: 'person', names: [{ name }] } });
  for (const name of BODIES)
    await client.agent.save({ id: null, revision: null, content: { kind: 'body', names: [{ name }] } });
  await expect.poll(() => client.search.state({})).toMatchObject({ behindBy: 0 });
  return opened;
}

it.each([
  ['le thi minh nguyet', 'Lê Thị Minh Nguyệt'],
  ['leej thij minh nguyeetj', 'Lê Thị Minh Nguyệt'],
  ['le thi mihn nguyet', 'Lê Thị Minh Nguyệt'],
  ['nguyen van ddwcs', 'Nguyễn Văn Đức'],
  ['dong chi nguyen van duc', 'Nguyễn Văn Đức'],
  ['toan tran quoc', 'Trần Quốc Toản'],
  ['ubnd phuong ben lua', 'Ủy ban nhân dân Phường Bến Lụa'],
  ['ccb phuong ben lua', 'Hội Cựu chiến binh Phường Bến Lụa'],
])('%s is picked as it is found', async (text, name) => {
  const { client } = await filled();
  const picked = await client.agent.suggest({ text });
  const { hits } = await client.search.run({ text, filter: { kinds: ['person', 'body', 'household'] } });
  expect(picked.map((agent) => agent.name)).toContain(name);
  expect(hits[0]?.title).toBe(name);
});

it('whoever is on no record is not taken for somebody else', async () => {
  const { client } = await filled();
  expect(await client.agent.suggest({ text: 'Phạm Hồng Quân' })).toEqual([]);
  expect(await client.agent.suggest({ text: 'Bùi Văn Đức' })).toEqual([]);
});

it('only kinds that may stand there are offered', async () => {
  const { client } = await filled();
  expect(await client.agent.suggest({ text: 'ubnd phuong ben lua', kinds: ['person'] })).toEqual([]);
});
