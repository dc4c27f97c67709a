import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { archiveOf } from './archives.ts';
import { type Answered, askAll, type Standing, standingOf } from './compare.ts';
import { comparisonsOf, figuresOf } from './figures.ts';
import { HELP, type Options, readOptions, TUNED_SEEDS } from './options.ts';
import { comparisonTable, figureTable, missesOf, scoreTable } from './report.ts';
import { scoreOf, scoresByCategory } from './score.ts';

const CORPUS_SEED = 7;

type Found = { readonly answered: Answered[]; readonly standings: Standing[] };
const say = (text: string): void => console.error(text);

async function run(options: Options): Promise<void> {
  const startedAt = new Date();
  const loadBefore = os.loadavg()[0];
  const found: Found = { answered: [], standings: [] };
  for (const entries of options.sizes) await atSize(entries, options, found);
  const figures = figuresOf(found.answered, found.standings);
  const comparisons = comparisonsOf(found.answered);
  console.log(figureTable(figures));
  if (comparisons.length > 0) console.log(comparisonTable(comparisons));
  if (!options.all) return;
  const results = {
    at: startedAt.toISOString(),
    command: `npm run bench:search -- ${process.argv.slice(2).join(' ')}`.trim(),
    machine: { cpu: os.cpus()[0]?.model, cores: os.cpus().length, node: process.version },
    loadAverage: { before: loadBefore, after: os.loadavg()[0] },
    ...{ sizes: options.sizes, figures, comparisons },
    scores: found.answered.map(({ asked, ...which }) => ({
      ...{ ...which, all: scoreOf(asked), categories: Object.fromEntries(scoresByCategory(asked)) },
    })),
  };
  keep(results);
}

async function atSize(entries: number, options: Options, { answered, standings }: Found): Promise<void> {
  const archive = await archiveOf(options.archives, entries, CORPUS_SEED, say);
  const scratch = mkdtempSync(join(os.tmpdir(), 'tangthu-bench-search-'));
  const material = { entries, seed: CORPUS_SEED, archive, scratch };
  try {
    for (const kind of options.engines) {
      say(`asking ${kind.name}`);
      for (const one of await askAll(kind, material, options)) {
        answered.push(one);
        console.log(scoreTable(`${kind.name}, ${entries} entries, seed ${one.seed}`, one.asked));
        const isForTuning = kind.name === 'ours' && TUNED_SEEDS.includes(one.seed);
        if (options.misses && isForTuning) console.log(`${missesOf(one.asked, CORPUS_SEED)}\n`);
      }
    }
    if (options.all) standings.push(await standingOf(material, archive));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function keep(results: { readonly at: string; readonly sizes: readonly number[] }): void {
  const folder = join(import.meta.dirname, '..', 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${results.at.slice(0, 10)}-search-${results.sizes.join('-')}.json`);
  const short = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
  writeFileSync(file, `${JSON.stringify(results, short, 2)}\n`);
  say(`kept in ${file}`);
}

const options = readOptions();
if (options.help) console.log(HELP);
else await run(options);
