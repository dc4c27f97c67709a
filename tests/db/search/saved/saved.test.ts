import { expect, it } from 'vitest';
import { openTestArchive } from '../../../support/open-test-archive.ts';

const asked = { text: 'giay khen', filter: { kinds: ['commendation' as const], yearFrom: 2019 } };

it('keeps a search under a name with its filter, for every window', async () => {
  const { client, window } = openTestArchive();
  await client.savedSearch.save({ name: 'Khen từ 2019', ...asked });
  const [saved] = await window('bàn hai', 'reader').savedSearch.list({});
  expect(saved).toMatchObject({ name: 'Khen từ 2019', text: 'giay khen', savedBy: 'Lan', isLiteral: false });
  expect(saved?.filter).toMatchObject({ kinds: ['commendation'], yearFrom: 2019, withPredecessors: true });
});

it('replaces one of the same name, and refuses a name that another has', async () => {
  const { client } = openTestArchive();
  const first = await client.savedSearch.save({ name: 'Khen', ...asked });
  expect(await client.savedSearch.save({ name: 'KHEN', text: 'bang khen' })).toEqual(first);
  const { id } = await client.savedSearch.save({ name: 'Họp', text: 'hop' });
  await expect(client.savedSearch.rename({ id, name: 'khen' })).rejects.toMatchObject({
    detail: { code: 'in_use', entity: 'saved_search' },
  });
  await client.savedSearch.rename({ id, name: 'Hội nghị' });
  expect((await client.savedSearch.list({})).map(({ name }) => name)).toEqual(['Hội nghị', 'KHEN']);
});

it('gives back by undo what was deleted, renamed or replaced', async () => {
  const { client } = openTestArchive();
  const { id } = await client.savedSearch.save({ name: 'Khen', ...asked });
  const before = await client.savedSearch.list({});
  await client.savedSearch.rename({ id, name: 'Khen thưởng' });
  await client.history.undo({});
  expect(await client.savedSearch.list({})).toEqual(before);
  await client.savedSearch.remove({ id });
  expect(await client.savedSearch.list({})).toEqual([]);
  await client.history.undo({});
  expect(await client.savedSearch.list({})).toEqual(before);
});

it('is read by a reader and changed by a clerk', async () => {
  const { client, window } = openTestArchive();
  const { id } = await client.savedSearch.save({ name: 'Khen', ...asked });
  const reader = window('bàn hai', 'reader');
  await expect(reader.savedSearch.remove({ id })).rejects.toMatchObject({ detail: { code: 'not_allowed' } });
  await expect(
    client.savedSearch.remove({ id: '0192b0c0-0000-7000-8000-000000000000' }),
  ).rejects.toMatchObject({ detail: { code: 'not_found' } });
});
