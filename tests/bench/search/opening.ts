import { startCoreProcess } from '../core/core-process.ts';
import { spread } from '../measure.ts';
import type { Query } from './queries/query.ts';

const TIMES = 3;
const MB = 1e6;

/** What a process that has just loaded the core's code takes until it has answered, and holds after many answers. */
export type Opening = {
  /** From the order to open until the first answer, file cache warm. */
  readonly firstAnswerMs: number;
  /** Resident memory after all queries, above that before the archive was opened; file pages of SQLite are not in it. */
  readonly memoryMb: number;
};

/** Opens an archive several times in processes of their own; the first time is not counted. */
export async function openingOf(folder: string, queries: readonly Query[]): Promise<Opening> {
  const taken: number[] = [];
  let memoryMb = 0;
  for (let n = 0; n <= TIMES; n += 1) {
    const core = await startCoreProcess();
    const before = await core.usage();
    const startedAt = performance.now();
    const open = await core.open({ folder });
    await open.client.search.run({ text: queries[n]?.text ?? '', limit: 10 });
    if (n > 0) taken.push(performance.now() - startedAt);
    if (n === TIMES) {
      for (const { text } of queries) await open.client.search.run({ text, limit: 10 });
      memoryMb = ((await open.usage()).rssBytes - before.rssBytes) / MB;
    }
    await open.close();
  }
  return { firstAnswerMs: spread(taken).p50, memoryMb };
}
