import { expect, it, onTestFinished } from 'vitest';
import { ArchiveError, contract } from '#contract';
import { openReading } from '../../../../db/search/threads/reading.ts';
import { temporaryFolder } from '../../../support/open-test-archive.ts';
import { World } from '../open-world.ts';

const CALLER = { caller: { actor: 'Lan', session: 'bàn một' } };

/** An archive that is read beside the world that writes it. */
function read(world: World, pause: () => void = () => undefined) {
  const reading = openReading({ folder: world.folder ?? '', log: () => undefined, pause });
  onTestFinished(() => reading.close());
  const ask = (text: string) =>
    reading.handlers.search.run(contract.search.run.input.parse({ text, limit: 200 }), CALLER);
  return { ...reading, ask };
}

it('ends an answer between two of its steps, and answers the next', async () => {
  const world = new World(temporaryFolder());
  world.entry({ kind: 'document', title: 'Quyết định thành lập tổ công tác' });
  await world.search.catchUp();
  let steps = 0;
  let most = Number.POSITIVE_INFINITY;
  const pause = (): void => {
    steps += 1;
    if (steps > most) throw new ArchiveError({ code: 'cancelled' });
  };
  expect((await read(world, pause).ask('quyet dinh thanh lap')).hits).toHaveLength(1);
  expect(steps).toBeGreaterThan(3);
  most = Math.floor(steps / 2);
  steps = 0;
  const { ask } = read(world, pause);
  expect(() => ask('quyet dinh thanh lap')).toThrow('cancelled');
  expect(steps).toBe(most + 1);
  most = Number.POSITIVE_INFINITY;
  expect((await ask('quyet dinh thanh lap')).hits).toHaveLength(1);
});

it('tells whether the index has read everything', async () => {
  const world = new World(temporaryFolder());
  const { ask } = read(world);
  world.entry({ kind: 'document', title: 'Quyết định' });
  expect(await ask('quyet dinh')).toMatchObject({ isComplete: false, hits: [] });
  await world.search.catchUp();
  expect(await ask('quyet dinh')).toMatchObject({ isComplete: true, hits: [{ title: 'Quyết định' }] });
});

it('knows the same words as whoever writes, however they were kept', async () => {
  const world = new World(temporaryFolder());
  const { ask } = read(world);
  for (const many of [1, 40, 1, 500]) {
    for (let n = 0; n < many; n += 1) {
      const word = (n + many).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
      world.entry({ kind: 'document', title: `Về việc ${word} ${word}a ${word}b ${word}o ${word}u` });
    }
    await world.search.catchUp();
    for (const text of ['ve viec', 'viec ra', 've viec t ta tb'])
      expect(await ask(text)).toMatchObject({ hits: (await world.ask(text, { limit: 200 })).hits });
  }
});

it('refuses an archive without an index', () => {
  expect(() =>
    openReading({ folder: temporaryFolder(), log: () => undefined, pause: () => undefined }),
  ).toThrow();
});
