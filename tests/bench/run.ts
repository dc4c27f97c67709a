import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { handover } from './benches/handover.ts';
import { history } from './benches/history.ts';
import { importing } from './benches/import.ts';
import { lists } from './benches/lists.ts';
import { matching } from './benches/matching.ts';
import { opening } from './benches/open.ts';
import { painting } from './benches/paint.ts';
import { photos } from './benches/photos.ts';
import { searching } from './benches/searches.ts';
import { typing } from './benches/typing.ts';
import { writing } from './benches/write.ts';
import { openTownStage } from './matching/town-stage.ts';
import type { Figure } from './measure.ts';
import { openShelf } from './shelf.ts';
import { tableOf } from './table.ts';

const benches: readonly Bench[] = [
  ...[importing, opening, painting, lists, searching, typing, writing, photos],
  ...[matching, history, handover],
];

const HELP = `npm run bench [-- OPTIONS]   measures ratios in one run, and keeps them in tests/bench/results

  --sizes N,N      entries in the archives (default 10000)
  --only NAME,…    some of: ${benches.map(({ name }) => name).join(', ')}
  --town-lines N   award lines of the town that matching and history are measured in (default 200000)
  --archives DIR   keeps the archives there, and takes those that are there already (imports are then not measured)
  --quick          few repetitions, 1000 entries unless told: only to see that it works; nothing is kept
  --help           this text`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string' },
      only: { type: 'string' },
      'town-lines': { type: 'string' },
      archives: { type: 'string' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const sizes = (values.sizes ?? (values.quick ? '1000' : '10000')).split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new Error(`--sizes: ${values.sizes}`);
  const townLines = values['town-lines'] === undefined ? undefined : Number(values['town-lines']);
  if (townLines !== undefined && !(Number.isInteger(townLines) && townLines > 0))
    throw new Error(`--town-lines: ${values['town-lines']}`);
  const names = values.only?.split(',');
  const unknown = names?.find((name) => !benches.some((bench) => bench.name === name));
  if (unknown !== undefined) throw new Error(`--only: no bench "${unknown}"`);
  return { ...values, sizes: sizes.toSorted((a, b) => a - b), names, townLines };
}

const machine = () => ({
  cpu: os.cpus()[0]?.model ?? '',
  cores: os.cpus().length,
  memoryGb: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.type()} ${os.release()} ${os.arch()}`,
  node: process.version,
});

async function run({
  sizes,
  names,
  archives,
  quick,
  townLines,
}: ReturnType<typeof readOptions>): Promise<void> {
  const scratch = mkdtempSync(join(os.tmpdir(), 'tangthu-bench-'));
  const say = (text: string): void => console.error(text);
  const load = { before: os.loadavg()[0] ?? 0 };
  const startedAt = new Date();
  const townStage = openTownStage(scratch, { isQuick: quick, lines: townLines, say });
  const surroundings = {
    townStage,
    shelf: openShelf(archives ?? join(scratch, 'archives'), say),
    sizes,
    scratch,
    isQuick: quick,
    say,
  };
  const figures: Figure[] = [];
  try {
    for (const bench of benches.filter(({ name }) => !names || names.includes(name))) {
      say(`── ${bench.name}`);
      const found = await bench.run(surroundings);
      console.log(tableOf(found));
      figures.push(...found);
    }
  } finally {
    await townStage.close();
    rmSync(scratch, { recursive: true, force: true });
  }
  const command = `npm run bench -- ${process.argv.slice(2).join(' ')}`.trim();
  const about = {
    at: startedAt.toISOString(),
    command,
    machine: machine(),
    loadAverage: { before: load.before, after: os.loadavg()[0] ?? 0 },
  };
  if (!quick) say(`kept in ${keep({ ...about, figures: figures.map(rounded) }, sizes)}`);
}

/** Three digits are all such a number is worth; of a share, four. */
function rounded(figure: Figure): Figure {
  const numbers = Object.entries(figure).map(([name, value]) => [
    name,
    typeof value === 'number' && name !== 'entries'
      ? Number(value.toPrecision(figure.unit === '%' ? 4 : 3))
      : value,
  ]);
  return Object.fromEntries(numbers) as Figure;
}

function keep(
  results: { readonly at: string; readonly figures: readonly Figure[] },
  sizes: readonly number[],
): string {
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${results.at.slice(0, 10)}-${sizes.join('-')}.json`);
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  return file;
}

const options = readOptions();
if (options.help) console.log(HELP);
else await run(options);
