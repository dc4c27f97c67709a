import path from 'node:path';
import { expect, it } from 'vitest';
import { givenEntry } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

const TWO_TIER = path.join(import.meta.dirname, '../../../docs/examples/two-tier-2025.jsonl');

it('the example of the change to two tiers is taken in, and wards of today know what they came from', async () => {
  const { client, finished } = openTestArchive();
  const { jobId } = await client.job.startImport({ path: TWO_TIER });
  expect(await finished(jobId)).toMatchObject({ state: 'done' });
  const [ward] = await client.agent.suggest({ text: 'phuong ho sen', kinds: ['body'], limit: 1 });
  const { predecessors, events } = await client.agent.get({ id: ward?.id ?? '' });
  expect(predecessors.map(({ name }) => name)).toEqual([
    'Phường 1, Quận Hồ Sen',
    'Phường 2, Quận Hồ Sen',
    'Phường Cầu Mây',
  ]);
  expect(events).toMatchObject([{ kind: 'consolidated', on: { earliest: '2025-07-01' } }]);
  expect(predecessors[0]).toMatchObject({ successor: 'Phường Hồ Sen', validTo: { latest: '2025-06-30' } });

  await client.agent.save({
    id: null,
    revision: null,
    content: {
      kind: 'person',
      names: [{ name: 'Lê Văn Nam' }],
      positions: [{ unit: 'Phường 1, Quận Hồ Sen' }],
    },
  });
  await givenEntry(client, { kind: 'commendation', lines: [{ asPrinted: 'Lê Văn Nam', form: 'Giấy khen' }] });
  const [match] = await client.agent.match({ names: [{ asPrinted: 'Lê Văn Nam', unit: 'Phường Hồ Sen' }] });
  expect(match?.candidates[0]?.reasons).toEqual(['same_marked_name', 'related_unit']);
});
