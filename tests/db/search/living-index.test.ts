import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { filesOf, goBackTo, jobHandle } from './index-files.ts';
import { World } from './open-world.ts';

/** What a plain scan of the catalogue finds: rows outside the bin that have every word. */
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
    .filter(({ told }) => asked.every((word) => plain(told).split(' ').includes(word)))
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
  'quyen',
  'quyet dinh',
  'dat dai',
  'dai',
  'da nang',
  'ho',
  'hoi nghi',
  'uy ban',
  'ban',
  'nghia dat',
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
          expect(
            (await world.ask(typed, { limit: 200, isLiteral: true })).hits.map(({ id }) => id).sort(),
          ).toEqual(scan(world, typed));
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
