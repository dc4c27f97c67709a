import { describe, expect, it } from 'vitest';
import { openDisposable } from '../../../db/engine/connection.ts';
import { newId } from '../../../db/engine/identifiers.ts';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { indexFile, jobHandle, photo } from './index-files.ts';
import { World } from './open-world.ts';

describe('the job that makes the index again', () => {
  const filled = async (): Promise<World> => {
    const world = new World(temporaryFolder());
    for (let n = 0; n < 150; n += 1)
      world.entry({ kind: 'document', title: `Công văn ${n}`, text: 'lời '.repeat(2000) });
    await world.search.catchUp();
    return world;
  };

  it('reads everything anew and tells how far it is', async () => {
    const world = await filled();
    const job = jobHandle();
    expect(await world.search.rebuild({}, job)).toEqual({ documents: 150 });
    expect(job.told.length).toBeGreaterThan(1);
    expect([...job.told].sort((a, b) => a - b)).toEqual(job.told);
    expect(await world.state()).toMatchObject({ documents: 150, rebuiltBecause: 'asked' });
    expect(await world.search.verify()).toEqual([]);
  });

  it('goes on where it was cut off, and finishes in the background when cancelled', async () => {
    const world = await filled();
    const cancelled = jobHandle({ giveWay: () => Promise.reject(new Error('cancelled')) });
    await expect(world.search.rebuild({}, cancelled)).rejects.toThrow('cancelled');
    expect((await world.state()).isRebuilding).toBe(true);
    const { documents } = await world.state();
    const again = jobHandle({ resumeFrom: { isBegun: true } });
    await world.search.rebuild({}, again);
    expect(again.told.every((done) => done >= documents)).toBe(true);
    await world.search.rebuild({}, cancelled).catch(() => {});
    await expect.poll(async () => (await world.state()).isRebuilding).toBe(false);
  });
});

describe('verify', () => {
  it('names what the index lacks, has too much or holds otherwise', async () => {
    const world = new World(temporaryFolder());
    const [missing, changed] = [world.entry(photo('Một')), world.entry(photo('Hai'))];
    await world.search.catchUp();
    world.search.close();
    const db = openDisposable(indexFile(world));
    const stray = newId();
    const packed = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
    db.prepare('DELETE FROM document WHERE id = ?').run(packed(missing));
    db.prepare('UPDATE document SET checksum = 1 WHERE id = ?').run(packed(changed));
    db.prepare('INSERT INTO document (id, place, checksum, passages) VALUES (?, 9, 9, 0)').run(packed(stray));
    db.close();
    world.search = world.openSearch();
    expect(await world.search.verify()).toEqual(
      [`entry ${changed}`, `entry ${missing}`, stray].map((name) => ({
        kind: 'index_differs',
        name: `search.sqlite ${name}`,
      })),
    );
  });

  it('takes nothing for a difference that is changed meanwhile', async () => {
    const world = new World();
    const ids = Array.from({ length: 60 }, (_, n) => world.entry(photo(`Ảnh ${n}`)));
    const checking = world.search.verify();
    for (const id of ids) {
      await new Promise((resolve) => setImmediate(resolve));
      world.entry(photo('Ảnh khác'), id);
    }
    expect(await checking).toEqual([]);
  });

  it('says that an index is behind which this window may not carry on', async () => {
    const world = new World(temporaryFolder());
    world.entry(photo('Một'));
    await world.search.catchUp();
    world.reopenSearch({ mode: 'read' });
    world.entry(photo('Hai'));
    expect(await world.search.verify()).toContainEqual({ kind: 'index_behind', name: 'search.sqlite' });
  });
});
