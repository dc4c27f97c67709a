import { type Bench, grown } from '../bench.ts';
import { startCoreProcess } from '../core/core-process.ts';
import { type Figure, spread, timed } from '../measure.ts';

/** What people ask, carefully and carelessly. */
export const QUERIES = [
  ...['giay khen', 'giấy khen', 'hoi nghi', 'thu ngan sach', 'nguyen van', 'nguyen van hung', 'Trần Thị Hoa'],
  ...['12/QD-UBND', '7/bb', '35/2023/UBTVQH15', 'to dan pho 7', 'ngay hoi dai doan ket', 'le phat dong 2019'],
  ...[
    'n',
    'h',
    'ph',
    'tong ket',
    'hop tac xa',
    'trao qua gia dinh chinh sach',
    'bau cu dai bieu',
    'khong co gi ca',
  ],
];

/** Searching everything, each query as if typed: every beginning of it is asked too. */
export const searching: Bench = {
  name: 'search',
  async run({ shelf, sizes, isQuick }) {
    const asked: Figure[] = [];
    const typed: Figure[] = [];
    for (const entries of sizes) {
      const core = await (await startCoreProcess()).open({ folder: await shelf.folder(entries) });
      await core.indexed();
      const ask = (text: string) => timed(() => core.client.search.run({ text, filter: {} }));
      await ask('giay khen');
      const whole: number[] = [];
      const keys: number[] = [];
      for (const query of QUERIES) {
        for (let n = 0; n < (isQuick ? 1 : 5); n += 1) whole.push(await ask(query));
        for (let end = 1; end < query.length; end += isQuick ? 4 : 1)
          keys.push(await ask(query.slice(0, end)));
      }
      const figure = (what: string, tookMs: number[]): Figure => {
        const { p50, p95 } = spread(tookMs);
        return { bench: 'search', what, entries, value: p50, p95, unit: 'ms' };
      };
      asked.push(figure('a whole query', whole));
      typed.push(figure('a key typed', keys));
      await core.close();
    }
    return [...grown(asked), ...grown(typed)];
  },
};
