import { type Bench, grown, type Surroundings } from '../bench.ts';
import { startCoreProcess } from '../core/core-process.ts';
import { type Figure, spread } from '../measure.ts';

/** Opening: from the order to open until the first page of entries and the counts of the first screen are there. */
export const opening: Bench = {
  name: 'open',
  async run(surroundings) {
    const opened: Figure[] = [];
    const memory: Figure[] = [];
    for (const entries of surroundings.sizes) {
      const { toFirstScreenMs, rssMb } = await openOften(surroundings, entries);
      const { p50, p95 } = spread(toFirstScreenMs);
      opened.push({ bench: 'open', what: 'open, first page, counts', entries, value: p50, p95, unit: 'ms' });
      memory.push({
        ...{ bench: 'open', what: 'memory of the core after the first screen', entries },
        ...{ value: spread(rssMb).p50, unit: 'MB' },
      });
    }
    return [...grown(opened), ...grown(memory)];
  },
};

async function openOften({ shelf, isQuick }: Surroundings, entries: number) {
  const folder = await shelf.folder(entries);
  const toFirstScreenMs: number[] = [];
  const rssMb: number[] = [];
  for (let n = 0; n < (isQuick ? 2 : 7); n += 1) {
    const waiting = await startCoreProcess();
    const startedAt = performance.now();
    const core = await waiting.open({ folder });
    await core.client.entry.list({});
    await core.client.archive.overview({});
    toFirstScreenMs.push(performance.now() - startedAt);
    rssMb.push((await core.usage()).rssBytes / 1e6);
    await core.close();
  }
  return { toFirstScreenMs, rssMb };
}
