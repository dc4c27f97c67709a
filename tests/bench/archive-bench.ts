import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { writeCorpus } from './corpus/write-corpus.ts';
import { type Figure, spread, timed } from './measure.ts';
import { type Opened, openForBench } from './opened-archive.ts';

/** Fills an archive of a size and measures opening, reading, writing and searching in it. */
export async function benchArchive(folder: string, size: number): Promise<Figure[]> {
  const archive = path.join(folder, `archive-${size}`);
  const filled = await benchImport(folder, archive, size);
  const figures = [...filled, ...(await benchOpening(archive, size))];
  const opened = openForBench(archive);
  figures.push(...(await benchLists(opened, size)), ...(await benchSaves(opened, folder, size)));
  figures.push(...(await benchSearch(opened, size)));
  figures.push({
    name: 'memory of the process',
    size,
    value: process.memoryUsage().rss / 2 ** 20,
    unit: 'MB',
    ratio: null,
    against: '',
  });
  await opened.archive.close();
  return figures;
}

async function benchImport(folder: string, archive: string, size: number): Promise<Figure[]> {
  const file = path.join(folder, `corpus-${size}.jsonl`);
  await writeCorpus(file, size);
  const bare = await timed(() => {
    for (const line of readFileSync(file, 'utf8').split('\n')) if (line !== '') JSON.parse(line);
  });
  const opened = openForBench(archive, true);
  const ms = await timed(async () =>
    opened.finished((await opened.client.job.startImport({ path: file })).jobId),
  );
  await opened.archive.close();
  return [
    {
      name: 'import',
      size,
      value: size / (ms / 1000),
      unit: '1/s',
      ratio: ms / bare,
      against: 'bare JSON.parse',
    },
  ];
}

async function benchOpening(archive: string, size: number): Promise<Figure[]> {
  const { p50 } = await spread(5, async () => {
    const opened = openForBench(archive);
    await opened.client.entry.list({ limit: 50 });
    await opened.client.archive.info({});
    await opened.archive.close();
  });
  return [
    { name: 'open, first page, counts, close', size, value: p50, unit: 'ms', ratio: null, against: '' },
  ];
}

async function benchLists({ client }: Opened, size: number): Promise<Figure[]> {
  const first = await spread(20, () => client.entry.list({ limit: 50 }));
  const last = await spread(20, () => client.entry.list({ limit: 50, order: 'date_asc' }));
  const words = await spread(10, () => client.entry.list({ limit: 50, filter: { text: 'khong co' } }));
  const named = await spread(20, () => client.agent.suggest({ text: 'nguyen van' }));
  const line = (
    name: string,
    { p50 }: { p50: number },
    ratio: number | null = null,
    against = '',
  ): Figure => ({
    ...{ name, size, value: p50, ratio, against },
    unit: 'ms',
  });
  return [
    line('list, newest page', first),
    line('list, oldest page', last, last.p50 / first.p50, 'newest page'),
    line('list, words that are nowhere', words),
    line('pick a person, common name', named),
  ];
}

async function benchSaves({ client }: Opened, folder: string, size: number): Promise<Figure[]> {
  const file = openSync(path.join(folder, 'bare'), 'w');
  const bare = await spread(30, () => {
    writeSync(file, Buffer.alloc(4096));
    fsyncSync(file);
  });
  closeSync(file);
  const save = (lines: number) => (round: number) =>
    client.entry.save({
      id: null,
      revision: null,
      content: {
        kind: 'commendation',
        title: `Quyết định ${round}`,
        date: '15/01/2024',
        lines: Array.from({ length: lines }, (_, n) => ({
          asPrinted: `Ông Nguyễn Văn ${n}`,
          form: 'Giấy khen',
          periodTo: 2023,
        })),
      },
    });
  const one = await spread(30, save(1));
  const eighty = await spread(15, save(80));
  const figure = (name: string, value: number): Figure => ({
    name,
    size,
    value,
    unit: 'ms',
    ratio: value / bare.p50,
    against: 'bare write and fsync',
  });
  return [
    figure('save an entry, p50', one.p50),
    figure('save an entry, p95', one.p95),
    figure('save 80 recipients, p50', eighty.p50),
  ];
}

const QUERIES = [
  'giay khen',
  'nguyen van',
  'hoi nghi tong ket',
  '12/qd ubnd',
  'khong co gi',
  'tong ket 2019',
  'tr',
];

async function benchSearch({ client }: Opened, size: number): Promise<Figure[]> {
  for (;;) {
    const { behindBy, isRebuilding } = await client.search.state({});
    if (behindBy === 0 && !isRebuilding) break;
    await client.search.run({ text: 'x', limit: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { p50, p95 } = await spread(70, (round) =>
    client.search.run({ text: QUERIES[Math.abs(round) % QUERIES.length] ?? '', limit: 20 }),
  );
  return [
    { name: 'search, p50', size, value: p50, unit: 'ms', ratio: null, against: '' },
    { name: 'search, p95', size, value: p95, unit: 'ms', ratio: null, against: '' },
  ];
}
