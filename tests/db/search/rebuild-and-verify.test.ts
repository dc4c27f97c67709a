import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDisposable } from '../../../db/engine/connection.ts';
import { newId } from '../../../db/engine/identifiers.ts';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { indexFile, jobHandle, photo } from './index-files.ts';
import { World } from './open-world.ts';

describe('the job that makes the index again', () => {
  const filled = async (words = 2000): Promise<World> => {
    const world = new World(temporaryFolder());
    for (let n = 0; n < 150; n += 1)
      world.entry({ kind: 'document', title: `Công văn ${n}`, text: 'lời '.repeat(words) });
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
    const reached = Math.max(...cancelled.told);
    const again = jobHandle({ resumeFrom: { isBegun: true } });
    await world.search.rebuild({}, again);
    expect(again.told.every((done) => done >= reached)).toBe(true);
    await world.search.rebuild({}, cancelled).catch(() => {});
    await expect.poll(async () => (await world.state()).isRebuilding, { timeout: 20_000 }).toBe(false);
  });

  it('fails where the new one cannot take its place, and the old one goes on answering', async () => {
    const world = await filled(200);
    const next = `${indexFile(world)}.new`;
    const job = jobHandle({ giveWay: async () => rmSync(next, { force: true }) });
    await expect(world.search.rebuild({}, job)).rejects.toThrow('ENOENT');
    expect(await world.state()).toMatchObject({ documents: 150, isRebuilding: false });
    expect(await world.found('cong van', { limit: 200 })).toHaveLength(150);
  });

  it('has the old one answer until the new one is finished, changes made meanwhile too', async () => {
    const world = await filled(200);
    const file = indexFile(world);
    const { ino } = statSync(file);
    const found: number[] = [];
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
    onTestFinished(() => clock.mockRestore());
    const job = jobHandle({
      giveWay: async () => {
        found.push((await world.ask('cong van', { limit: 200 })).hits.length);
        if (found.length === 1) world.entry({ kind: 'document', title: 'Công văn mới' });
      },
    });
    await world.search.rebuild({}, job);
    expect(found.length).toBeGreaterThan(1);
    expect(found.every((count) => count >= 150)).toBe(true);
    expect(await world.found('cong van', { limit: 200 })).toHaveLength(151);
    expect(await world.search.verify()).toEqual([]);
    expect(statSync(file).ino).not.toBe(ino);
    expect(readdirSync(path.dirname(file)).filter((name) => name.includes('.new'))).toEqual([]);
  });

  it('goes on in the background when the archive is opened again, after a crash too', async () => {
    const world = await filled(200);
    const cut = jobHandle({ giveWay: () => Promise.reject(new Error('cut off')) });
    await world.search.rebuild({}, cut).catch(() => {});
    const late = world.entry({ kind: 'document', title: 'Giấy báo muộn' });
    world.reopenSearch();
    expect((await world.state()).isRebuilding).toBe(true);
    expect(await world.found('giay bao muon')).toEqual([late]);
    expect((await world.state()).isRebuilding).toBe(false);
    expect(await world.search.verify()).toEqual([]);
  });

  it('drops what an earlier run had begun where that is no index', async () => {
    const world = await filled(200);
    world.search.close();
    writeFileSync(`${indexFile(world)}.new`, 'no index');
    world.search = world.openSearch();
    expect(await world.state()).toMatchObject({ isRebuilding: false, documents: 150 });
    expect(existsSync(`${indexFile(world)}.new`)).toBe(false);
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
