import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { indexFile, photo } from './index-files.ts';
import { World } from './open-world.ts';

describe('a window that only reads', () => {
  const mounted = async (): Promise<World> => {
    const world = new World(temporaryFolder());
    world.entry(photo('Bến đò'));
    await world.search.catchUp();
    return world;
  };

  it('uses a finished index as it is, and changes nothing', async () => {
    const world = await mounted();
    world.reopenSearch({ mode: 'read' });
    const before = readFileSync(indexFile(world));
    expect(await world.found('ben do')).toHaveLength(1);
    expect(await world.state()).toMatchObject({ documents: 1, rebuiltBecause: null });
    world.search.close();
    expect(readFileSync(indexFile(world))).toEqual(before);
  });

  it.each(['missing', 'damaged', 'behind'])(
    'makes its own in memory when that of the folder is %s',
    async (how) => {
      const world = await mounted();
      world.search.close();
      if (how === 'missing') rmSync(indexFile(world));
      if (how === 'damaged') writeFileSync(indexFile(world), 'x'.repeat(5000));
      if (how === 'behind') world.entry(photo('Bến đò ngang'));
      const bytes = existsSync(indexFile(world)) ? readFileSync(indexFile(world)) : null;
      world.search = world.openSearch({ mode: 'read' });
      expect(await world.found('ben do')).toHaveLength(how === 'behind' ? 2 : 1);
      expect(existsSync(indexFile(world)) ? readFileSync(indexFile(world)) : null).toEqual(bytes);
    },
  );

  it('follows the window that writes', async () => {
    const world = await mounted();
    const reader = world.openSearch({ mode: 'read' });
    world.entry(photo('Bến đò dọc'));
    await world.search.catchUp();
    world.search.close();
    world.search = reader;
    expect(await world.found('ben do doc')).toHaveLength(1);
  });
});
