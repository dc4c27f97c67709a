import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDisposable } from '../../../db/engine/connection.ts';
import { newId } from '../../../db/engine/identifiers.ts';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { filesOf, goBackTo, indexFile, photo } from './index-files.ts';
import { World } from './open-world.ts';

/** Bytes that mean nothing, the same in every run. */
const noise = (length: number) => Buffer.from(Array.from({ length }, (_, n) => (n * n * 31 + n * 17) % 251));

describe('an index that cannot be trusted', () => {
  async function kept(): Promise<World> {
    const world = new World(temporaryFolder());
    for (let n = 0; n < 40; n += 1) world.entry({ ...photo(`Mái đình ${n}`), date: `${1950 + n}` });
    await world.search.catchUp();
    return world;
  }

  const rewrite = (world: World, sql: string): void => {
    world.search.close();
    const db = openDisposable(indexFile(world));
    db.exec(sql);
    db.close();
    world.search = world.openSearch();
  };

  it('is used as it is when nothing speaks against it', async () => {
    const world = await kept();
    const { ino } = statSync(indexFile(world));
    world.reopenSearch();
    expect(await world.state()).toEqual({
      documents: 40,
      isRebuilding: false,
      behindBy: 0,
      isTidy: true,
      rebuiltBecause: null,
    });
    expect(statSync(indexFile(world)).ino).toBe(ino);
  });

  it.each([
    ['other_format', 'UPDATE stamp SET format = format + 1'],
    ['other_archive', `UPDATE stamp SET archive_id = '${newId()}'`],
    ['other_history', `UPDATE stamp SET mark = 'elsewhere'`],
    ['other_history', 'UPDATE stamp SET seq = seq + 5'],
    ['damaged', 'DROP TABLE stamp'],
    ['damaged', 'DELETE FROM stamp'],
    ['damaged', 'DROP TABLE document'],
  ])('is made again, and why is told once: %s by %s', async (because, sql) => {
    const world = await kept();
    rewrite(world, sql);
    expect((await world.state()).rebuiltBecause).toBe(because);
    expect(await world.found('mai dinh', { limit: 200 })).toHaveLength(40);
    expect(await world.state()).toMatchObject({ rebuiltBecause: because, isRebuilding: false });
    expect(await world.state()).toMatchObject({ rebuiltBecause: null });
    expect(await world.search.verify()).toEqual([]);
  });

  it('is made again when it is missing', async () => {
    const world = await kept();
    world.search.close();
    for (const end of ['', '-wal', '-shm']) rmSync(indexFile(world) + end, { force: true });
    world.search = world.openSearch();
    expect((await world.state()).rebuiltBecause).toBe('missing');
    expect(await world.found('mai dinh', { limit: 200 })).toHaveLength(40);
  });

  it('is not told of in a new archive', async () => {
    expect((await new World(temporaryFolder()).state()).rebuiltBecause).toBeNull();
  });

  it.each([0, 4096, 12_000, 30_000])(
    'is made again when random bytes stand in it from %i on',
    async (offset) => {
      const world = await kept();
      world.search.close();
      const bytes = readFileSync(indexFile(world));
      writeFileSync(
        indexFile(world),
        Buffer.concat([bytes.subarray(0, offset), noise(Math.max(0, bytes.length - offset))]),
      );
      world.search = world.openSearch();
      await world.ask('mai dinh');
      world.entry(photo('Mái đình mới'));
      expect(await world.found('mai dinh', { limit: 200 })).toHaveLength(41);
      expect(await world.search.verify()).toEqual([]);
    },
  );

  it('is made again when it turns out to be damaged while it is used', async () => {
    const world = await kept();
    writeFileSync(indexFile(world), noise(50_000));
    rmSync(`${indexFile(world)}-wal`, { force: true });
    await world.ask('mai dinh');
    world.entry(photo('Mái đình mới'));
    expect(await world.found('mai dinh', { limit: 200 })).toHaveLength(41);
  });

  it('a text file in its place is none', async () => {
    const world = new World(temporaryFolder());
    const id = world.entry(photo('Giếng cổ'));
    world.search.close();
    writeFileSync(indexFile(world), 'not an index');
    world.search = world.openSearch();
    expect(await world.found('gieng co')).toEqual([id]);
  });

  it('reads after a crash what was committed before it', async () => {
    const world = await kept();
    const files = filesOf(world);
    const late = world.entry(photo('Cổng làng'));
    goBackTo(files, world);
    expect(await world.ask('cong lang')).toMatchObject({ total: 0, isComplete: false });
    expect(await world.found('cong lang')).toEqual([late]);
    expect((await world.state()).rebuiltBecause).toBeNull();
  });

  it('goes on with a walk that was cut off, and answers with what it has', async () => {
    const world = await kept();
    rewrite(
      world,
      `UPDATE stamp SET walk_entity = 'entry', walk_before = 5, documents = 36;
                    DELETE FROM document WHERE place < (SELECT min(place) FROM (SELECT place FROM document ORDER BY place LIMIT -1 OFFSET 4))`,
    );
    expect(await world.ask('mai dinh')).toMatchObject({ isComplete: false });
    expect((await world.state()).isRebuilding).toBe(true);
    await world.search.catchUp();
    expect(await world.state()).toMatchObject({ documents: 40, isRebuilding: false });
  });
});

describe('a folder that refuses a file', () => {
  it('has the index in memory', async () => {
    const world = new World(temporaryFolder());
    const id = world.entry(photo('Cầu ao'));
    world.search.close();
    for (const end of ['', '-wal', '-shm']) rmSync(indexFile(world) + end, { force: true });
    mkdirSync(indexFile(world));
    writeFileSync(path.join(indexFile(world), 'in the way'), '');
    world.search = world.openSearch();
    expect(await world.found('cau ao')).toEqual([id]);
    expect(readdirSync(indexFile(world))).toEqual(['in the way']);
  });
});
