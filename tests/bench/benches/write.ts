import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { EntryContentInput } from '#contract';
import { openForWriting } from '../../../db/engine/connection.ts';
import type { Bench, Surroundings } from '../bench.ts';
import { type OpenCore, startCoreProcess } from '../core/core-process.ts';
import { type Figure, repeated } from '../measure.ts';

const LINES = 80;

const minutes = (n: number): EntryContentInput => ({
  ...{
    kind: 'minutes',
    title: `Hội nghị số ${n} về thu ngân sách`,
    number: `${n}/BB-UBND`,
    date: '10/01/2024',
  },
  ...{
    place: 'Hội trường UBND phường',
    host: { asPrinted: 'UBND Phường Bến Lụa' },
    chair: { asPrinted: 'Ông An' },
  },
  attendees: Array.from({ length: 10 }, (_, at) => ({ asPrinted: `Đại biểu ${at + 1}` })),
  figures: [{ what: 'Thu ngân sách', value: 12515, unit: 'tỷ đồng' }],
  summary: 'Các đại biểu thảo luận sôi nổi và thống nhất cao. '.repeat(6),
});

const decision = (n: number): EntryContentInput => ({
  ...{ kind: 'commendation', title: `Tặng Giấy khen đợt ${n}`, number: `${n}/QĐ-UBND`, date: '15/01/2024' },
  lines: Array.from({ length: LINES }, (_, at) => ({
    ...{
      asPrinted: `Bà Nguyễn Thị Hoa ${at}`,
      form: 'Giấy khen',
      position: 'Hội viên',
      unit: `Tổ dân phố ${at % 24}`,
    },
    ...{ achievement: 'Hoàn thành tốt nhiệm vụ năm 2023', periodFrom: 2023, periodTo: 2023, money: 540_000 },
  })),
});

/** Saving, keeping a draft, and a pasted list of recipients, against inserting the same bytes with the same safety. */
export const writing: Bench = {
  name: 'write',
  async run(surroundings) {
    const figures: Figure[] = [];
    for (const entries of surroundings.sizes) {
      const core = await (await startCoreProcess()).open({
        folder: await surroundings.shelf.folder(entries),
      });
      figures.push(...(await savings(core, surroundings, entries)));
      await core.close();
    }
    return figures;
  },
};

async function savings({ client }: OpenCore, surroundings: Surroundings, entries: number): Promise<Figure[]> {
  const times = surroundings.isQuick ? 20 : 200;
  const save = (content: EntryContentInput) => client.entry.save({ id: null, revision: null, content });
  const draftId = randomUUID();
  const kinds: [string, number, EntryContentInput, (n: number) => Promise<unknown>][] = [
    ['save of one conference', times, minutes(0), (n) => save(minutes(n))],
    [`save of a decision with ${LINES} recipients`, times / 4, decision(0), (n) => save(decision(n))],
    [
      'keeping a draft',
      times,
      minutes(0),
      (n) =>
        client.draft.keep({
          id: draftId,
          kind: 'minutes',
          entryId: null,
          baseRevision: null,
          content: { ...minutes(n) },
        }),
    ],
  ];
  const figures: Figure[] = [];
  for (const [what, often, content, work] of kinds) {
    const bare = await bareInserts(surroundings, JSON.stringify(content), often);
    await repeated(5, work);
    const { p50, p95 } = await repeated(often, work);
    figures.push({
      ...{ bench: 'write', what, entries, value: p50, p95, unit: 'ms' },
      ...{ ratio: p50 / bare, against: 'one durable insert of the same bytes' },
    });
  }
  return figures;
}

/** Milliseconds of one insert in a transaction of its own, synced to the disk. */
async function bareInserts({ scratch }: Surroundings, text: string, times: number): Promise<number> {
  const db = openForWriting(join(scratch, `bare-${randomUUID()}.sqlite`));
  db.exec('CREATE TABLE text (seq INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO text (text) VALUES (?)');
  const { p50 } = await repeated(times, () => insert.run(text));
  db.close();
  return p50;
}
