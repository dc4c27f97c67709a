import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveOf } from './archives.ts';
import type { EngineKind } from './engines/engine.ts';
import { ours } from './engines/ours.ts';
import { drawQueries } from './queries/draw.ts';
import { missesOf, scoreTable } from './report.ts';
import { type Asked, ask, scoreOf, scoresByCategory } from './score.ts';

const engines: readonly EngineKind[] = [ours];
const CORPUS_SEED = 7;
const SOURCE_ENTRIES = 10_000;
/** Seeds whose misses may be looked at; all others are for telling how good the engine is. */
const TUNED_SEEDS = [1, 2];
const WARM_UP = { seed: 99, each: 2 };

const HELP = `npm run bench:search [-- OPTIONS]   how well and how fast things are found; kept in tests/bench/results

  --sizes N,N      entries in the archives (default 10000)
  --seeds N,N      seeds of the queries: ${TUNED_SEEDS.join(', ')} for tuning (default), 1001 to 1003 to tell how good it is
  --engines NAME,… some of: ${engines.map(({ name }) => name).join(', ')} (default: all)
  --queries N      queries of each category (default 100)
  --rounds N       how often each query is asked; the middle of its times counts (default 3)
  --misses         shows what was not found, for the seeds for tuning only
  --archives DIR   where archives are kept for the next run (default out/bench/search)
  --help           this text`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '10000' },
      seeds: { type: 'string', default: TUNED_SEEDS.join(',') },
      engines: { type: 'string' },
      queries: { type: 'string', default: '100' },
      rounds: { type: 'string', default: '3' },
      misses: { type: 'boolean', default: false },
      archives: { type: 'string', default: join('out', 'bench', 'search') },
      help: { type: 'boolean', default: false },
    },
  });
  const names = values.engines?.split(',');
  const unknown = names?.find((name) => !engines.some((engine) => engine.name === name));
  if (unknown !== undefined) throw new Error(`--engines: no engine "${unknown}"`);
  return {
    ...values,
    sizes: numbers('sizes', values.sizes).toSorted((a, b) => a - b),
    seeds: numbers('seeds', values.seeds),
    engines: engines.filter(({ name }) => names?.includes(name) ?? true),
    each: numbers('queries', values.queries)[0] ?? 0,
    rounds: numbers('rounds', values.rounds)[0] ?? 0,
  };
}

function numbers(option: string, list: string): number[] {
  const read = list.split(',').map(Number);
  if (!read.every((one) => Number.isInteger(one) && one > 0)) throw new Error(`--${option}: ${list}`);
  return read;
}

type Options = ReturnType<typeof readOptions>;
const say = (text: string): void => console.error(text);

async function run(options: Options): Promise<void> {
  const startedAt = new Date();
  const loadBefore = os.loadavg()[0];
  const scratch = mkdtempSync(join(os.tmpdir(), 'tangthu-bench-search-'));
  const results: object[] = [];
  try {
    for (const entries of options.sizes) results.push(...(await atSize(entries, options, scratch)));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const machine = { cpu: os.cpus()[0]?.model, cores: os.cpus().length, node: process.version };
  const command = `npm run bench:search -- ${process.argv.slice(2).join(' ')}`.trim();
  const load = { before: loadBefore, after: os.loadavg()[0] };
  const about = { at: startedAt.toISOString(), command, machine, loadAverage: load };
  keep({ ...about, results }, options);
}

async function atSize(entries: number, options: Options, scratch: string): Promise<object[]> {
  const archive = await archiveOf(options.archives, entries, CORPUS_SEED, say);
  const source = { corpusSeed: CORPUS_SEED, entries: Math.min(entries, SOURCE_ENTRIES) };
  const results: object[] = [];
  for (const kind of options.engines) {
    const engine = await kind.open({ entries, seed: CORPUS_SEED, archive, scratch });
    await ask(engine, drawQueries(WARM_UP.seed, WARM_UP.each, source), 1, CORPUS_SEED);
    for (const seed of options.seeds) {
      const each = Math.min(options.each, kind.patience(entries));
      const asked = await ask(engine, drawQueries(seed, each, source), options.rounds, CORPUS_SEED);
      console.log(scoreTable(`${kind.name}, ${entries} entries, seed ${seed}`, asked));
      if (options.misses && TUNED_SEEDS.includes(seed)) console.log(`${missesOf(asked, CORPUS_SEED)}\n`);
      results.push(told(kind.name, entries, seed, asked));
    }
    await engine.close();
  }
  return results;
}

const told = (engine: string, entries: number, seed: number, asked: readonly Asked[]) => ({
  ...{ engine, entries, seed, all: scoreOf(asked) },
  categories: Object.fromEntries(scoresByCategory(asked)),
});

type Kept = { readonly at: string; readonly command: string; readonly results: readonly object[] };

/** What seeds for tuning give proves nothing and is not kept. */
function keep(results: Kept, { sizes, seeds }: Options): void {
  if (seeds.some((seed) => TUNED_SEEDS.includes(seed))) return;
  const folder = join(import.meta.dirname, '..', 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${results.at.slice(0, 10)}-search-${sizes.join('-')}.json`);
  const short = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
  writeFileSync(file, `${JSON.stringify(results, short, 2)}\n`);
  say(`kept in ${file}`);
}

const options = readOptions();
if (options.help) console.log(HELP);
else await run(options);
