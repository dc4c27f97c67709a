import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDisposable } from '../../../db/engine/connection.ts';
import { newId } from '../../../db/engine/identifiers.ts';
import type { JobHandle } from '../../../db/engine/jobs/runner.ts';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { World } from './open-world.ts';

const photo = (caption: string) => ({ kind: 'photo' as const, caption });
/** Bytes that mean nothing, the same in every run. */
const noise = (length: number) => Buffer.from(Array.from({ length }, (_, n) => (n * n * 31 + n * 17) % 251));
const indexFile = (world: World) => path.join(world.folder ?? '', 'search.sqlite');

/** What a job is run with, and how far it told to be. */
const jobHandle = (change: Partial<JobHandle> = {}): JobHandle & { told: number[] } => {
  const told: number[] = [];
  return {
    resumeFrom: null,
    signal: new AbortController().signal,
    progress: (done) => void told.push(done),
    checkpoint: () => {},
    giveWay: () => new Promise((resolve) => setImmediate(resolve)),
    write: () => Promise.reject(new Error('writes nothing')),
    told,
    ...change,
  };
};

const ENDS = ['', '-wal'];

/** The index as it lies on the disk now. */
const filesOf = (world: World): (Buffer | null)[] =>
  ENDS.map((end) => (existsSync(indexFile(world) + end) ? readFileSync(indexFile(world) + end) : null));

/** As after a power cut: what the index had written since is lost, the catalogue has kept everything. */
function goBackTo(files: readonly (Buffer | null)[], world: World): void {
  world.search.close();
  for (const [at, end] of ENDS.entries()) {
    const bytes = files[at];
    rmSync(indexFile(world) + end, { force: true });
    if (bytes) writeFileSync(indexFile(world) + end, bytes);
  }
  world.search = world.openSearch();
}

describe('reading the change feed', () => {
  it('follows edits, the bin, undo and changed dates', async () => {
    const world = new World();
    const id = world.entry({ ...photo('Cây đa'), date: '2020' });
    const other = world.entry({ ...photo('Cây đa'), date: '2021' });
    expect(await world.found('cay da')).toEqual([other, id]);
    world.entry({ ...photo('Bến nước'), date: '2024' }, id);
    expect(await world.found('cay da')).toEqual([other]);
    expect(await world.found('ben nuoc')).toEqual([id]);
    world.write((recorder) => world.rooms.undo.undo(null, recorder));
    world.bin(other);
    expect(await world.found('cay da')).toEqual([id]);
    world.bin(other, false);
    expect(await world.found('cay da')).toEqual([other, id]);
    expect(await world.search.verify()).toEqual([]);
  });

  it('tells when it has read on, and is woken by itself', async () => {
    const world = new World();
    await world.search.catchUp();
    world.entry(photo('Đình làng'));
    world.search.wake();
    await expect
      .poll(() => world.events.at(-1))
      .toEqual({ type: 'indexed', seq: world.rooms.acts.lastSeq() });
    expect((await world.ask('dinh lang')).total).toBe(1);
  });

  it('follows files hung on, read and taken off again', async () => {
    const world = new World();
    const id = world.entry(photo('Ảnh'));
    const { attachmentId } = world.file(id, 'Lễ hội.pdf', ['rước kiệu']);
    expect(await world.found('le hoi ruoc kieu')).toEqual([id]);
    world.write((recorder) => {
      world.db.prepare('DELETE FROM attachment WHERE id = ?').run(attachmentId);
      recorder.change('attachment', attachmentId, 'removed', { entryId: id });
    });
    expect(await world.found('ruoc kieu')).toEqual([]);
    expect(await world.search.verify()).toEqual([]);
  });

  it('follows agents, dossiers, their fonds and the vocabularies', async () => {
    const world = new World();
    const fonds = world.fonds('P1');
    const dossier = world.dossier(fonds, 'Tập lưu');
    const person = world.agent('Ngô Tám');
    const report = world.entry({ kind: 'document', title: 'Số liệu', documentType: '09' });
    const body = world.body('UBND phường Năm');
    expect(await world.found('', { filter: { bodyId: body } })).toEqual([body]);
    world.fonds('P1', body, fonds);
    expect(await world.found('tap luu', { filter: { bodyId: body } })).toEqual([dossier]);
    world.write((recorder) => {
      world.rooms.agents.remove(person, recorder);
      world.rooms.arrangement.removeDossier(dossier, recorder);
    });
    expect([...(await world.found('ngo tam')), ...(await world.found('tap luu'))]).toEqual([]);
    const { saveTerm } = world.rooms.vocabularies.handlers.vocabulary;
    world.write((recorder) => {
      const term = { vocabulary: 'document-type', code: '09', label: { vi: 'Phúc trình', en: '' } };
      const rest = {
        abbreviation: null,
        effectiveFrom: null,
        effectiveTo: null,
        source: '',
        note: '',
        attributes: {},
      };
      saveTerm({ ...term, ...rest, isHidden: false }, { caller: { actor: '', session: '' }, recorder });
    });
    expect(await world.found('phuc trinh so lieu')).toEqual([report]);
    expect(await world.search.verify()).toEqual([]);
  });

  it('reads a long feed and a long walk in slices that take turns with others', async () => {
    const world = new World();
    for (let n = 0; n < 600; n += 1)
      world.entry({ kind: 'document', title: `Văn bản ${n}`, text: 'dài '.repeat(400) });
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 0);
    await world.search.catchUp();
    clearInterval(others);
    expect(turns).toBeGreaterThan(1);
    expect(await world.state()).toMatchObject({ documents: 600, behindBy: 0, isRebuilding: false });
  });

  it('goes on past a row nobody can read, and says which', async () => {
    const world = new World();
    const bad = world.entry(photo('Hỏng'));
    world.db.prepare(`UPDATE entry SET detail = '{"kind":"photo","people":7}' WHERE id = ?`).run(bad);
    const good = world.entry(photo('Lành'));
    expect(await world.found('lanh')).toEqual([good]);
    expect(await world.found('hong')).toEqual([]);
    expect(world.incidents).not.toEqual([]);
  });
});

/** What a plain scan of the catalogue finds: rows outside the bin, every word the beginning of one of theirs. */
function scan(world: World, typed: string): string[] {
  const plain = (text: string) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  const asked = plain(typed).split(' ');
  const rows = world.db
    .prepare<[], { id: string; told: string }>(
      `SELECT id, title || ' ' || (detail ->> '$.text') AS told FROM entry WHERE deleted_at IS NULL
       UNION ALL SELECT id, name FROM agent`,
    )
    .all();
  return rows
    .filter(({ told }) =>
      asked.every((word) =>
        plain(told)
          .split(' ')
          .some((one) => one.startsWith(word)),
      ),
    )
    .map(({ id }) => id)
    .sort();
}

const WORDS = [
  'Quyết',
  'định',
  'đất',
  'đai',
  'Đà',
  'Nẵng',
  'hồ',
  'hội',
  'nghị',
  'Uỷ',
  'ban',
  'bạn',
  'nghĩa',
  'quyền',
];
const QUERIES = [
  'q',
  'quyet dinh',
  'dat dai',
  'd',
  'da nang',
  'h',
  'hoi ngh',
  'uy ban',
  'ban',
  'nghia d',
  'quyen ho',
  'zz',
];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(' '));
const dates = fc.constantFrom(null, '2019', '3/2020', '10/1/2024', '2019-2021');
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ act: fc.constant('create' as const), title: words, text: words, date: dates }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('edit' as const),
      at: fc.nat(),
      title: words,
      text: words,
      date: dates,
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('bin' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('unbin' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('name' as const), title: words }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('forget' as const), at: fc.nat() }) },
  { weight: 2, arbitrary: fc.constant({ act: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ act: 'read' as const }) },
  { weight: 1, arbitrary: fc.constant({ act: 'reopen' as const }) },
  { weight: 1, arbitrary: fc.constant({ act: 'crash' as const }) },
  { weight: 1, arbitrary: fc.constant({ act: 'rebuild' as const }) },
);

describe('an index that lives', () => {
  it.each([1, 2, 3, 4, 5, 6])('finds what a plain scan finds, after any work (seed %i)', async (seed) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        const world = new World(temporaryFolder());
        const entries: string[] = [];
        const people: string[] = [];
        let kept = filesOf(world);
        for (const one of steps) {
          const id = 'at' in one ? entries[one.at % Math.max(1, entries.length)] : undefined;
          if (one.act === 'create') entries.push(world.entry({ kind: 'document', ...one }));
          if (one.act === 'edit' && id && !world.rooms.entries.get(id).deletedAt)
            world.entry({ kind: 'document', ...one }, id);
          if ((one.act === 'bin' || one.act === 'unbin') && id) world.bin(id, one.act === 'bin');
          if (one.act === 'name') people.push(world.agent(one.title));
          if (one.act === 'forget') {
            const person = people[one.at % Math.max(1, people.length)];
            if (person) world.write((recorder) => world.rooms.agents.remove(person, recorder));
          }
          if (one.act === 'undo') undoIfPossible(world);
          if (one.act === 'read') {
            await world.search.catchUp();
            kept = filesOf(world);
          }
          if (one.act === 'reopen') world.reopenSearch();
          if (one.act === 'crash') goBackTo(kept, world);
          if (one.act === 'rebuild') await world.search.rebuild({}, jobHandle());
        }
        await world.search.catchUp();
        for (const typed of QUERIES)
          expect((await world.ask(typed, { limit: 200 })).hits.map(({ id }) => id).sort()).toEqual(
            scan(world, typed),
          );
        expect(await world.search.verify()).toEqual([]);
        expect(world.events.filter(({ type }) => type === 'indexed').length).toBeGreaterThan(0);
        world.search.close();
        world.db.close();
      }),
      { seed, numRuns: 6, endOnFailure: true },
    );
  });
});

function undoIfPossible(world: World): void {
  try {
    world.write((recorder) => world.rooms.undo.undo(null, recorder));
  } catch {
    // Nothing to take back, or changed since: a clerk is told so.
  }
}

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
    db.prepare('DELETE FROM document WHERE id = ?').run(missing);
    db.prepare('UPDATE document SET checksum = 1 WHERE id = ?').run(changed);
    db.prepare('INSERT INTO document (id, place, checksum) VALUES (?, 9, 9)').run(stray);
    db.close();
    world.search = world.openSearch();
    expect(await world.search.verify()).toEqual(
      [`entry ${changed}`, `entry ${missing}`, stray].map((name) => ({
        kind: 'index_differs',
        name: `search.sqlite ${name}`,
      })),
    );
  });
});
