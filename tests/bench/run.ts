import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { benchArchive } from './archive-bench.ts';
import { type Figure, table } from './measure.ts';
import { benchPaint } from './paint-bench.ts';
import { benchPhotos } from './photos-bench.ts';

const HELP = `npm run bench [-- OPTIONS]   measures on this machine; figures in one run can be compared, across runs they cannot

  --sizes 10000,100000   entries in the archives measured (default: 10000; a million takes half an hour)
  --photos 40            photos added
  --no-paint             leaves the browser out
  --keep                 keeps the result in tests/bench/results/`;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000' },
    photos: { type: 'string', default: '40' },
    'no-paint': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function measure(folder: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const add = (found: readonly Figure[]): void => {
    figures.push(...found);
    process.stdout.write(`${table(found)}\n`);
  };
  if (!values['no-paint']) add(await benchPaint(folder));
  if (Number(values.photos) > 0) add(await benchPhotos(folder, Number(values.photos)));
  for (const size of values.sizes.split(',').map(Number)) add(await benchArchive(folder, size));
  return figures;
}

function keep(figures: readonly Figure[]): void {
  const [cpu] = os.cpus();
  const machine = {
    cpu: cpu?.model ?? '',
    cores: os.cpus().length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    load: os.loadavg()[0],
  };
  const command = `npm run bench -- ${process.argv.slice(2).join(' ')}`;
  const results = path.join(import.meta.dirname, 'results');
  mkdirSync(results, { recursive: true });
  const at = new Date().toISOString();
  const file = path.join(results, `${at.slice(0, 10)}-${values.sizes.replaceAll(',', '-')}.json`);
  writeFileSync(
    file,
    `${JSON.stringify({ at, node: process.version, machine, command, figures }, null, 2)}\n`,
  );
}

if (values.help) process.stdout.write(`${HELP}\n`);
else {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tangthu-bench-'));
  try {
    const figures = await measure(folder);
    if (values.keep) keep(figures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
