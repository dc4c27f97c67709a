import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { EngineKind } from './engines/engine.ts';
import { bm25, trigram } from './engines/fts.ts';
import { fuse } from './engines/fuse.ts';
import { minisearch } from './engines/minisearch.ts';
import { ours } from './engines/ours.ts';
import { ufuzzy } from './engines/ufuzzy.ts';

const engines: readonly EngineKind[] = [ours, fuse, bm25, trigram, minisearch, ufuzzy];

/** Seeds whose misses may be looked at; all others are for telling how good the engine is. */
export const TUNED_SEEDS: readonly number[] = [1, 2];

export const HELP = `npm run bench:search [-- OPTIONS]   how well and how fast things are found

  --sizes N,N      entries in the archives (default 10000)
  --seeds N,N      seeds of the queries: ${TUNED_SEEDS.join(', ')} for tuning (default), 1001 to 1003 to tell how good it is
  --engines NAME,… some of: ${engines.map(({ name }) => name).join(', ')} (default: ours, with --all every one)
  --all            all engines unless some are named, and the floor, the opening and the sizes as well; kept in tests/bench/results
  --queries N      queries of each category (default 100)
  --rounds N       how often each query is asked; the middle of its times counts (default 3)
  --misses         shows what was not found, for the seeds for tuning only
  --archives DIR   where archives are kept for the next run (default out/bench/search)
  --help           this text

Slow engines are asked a few queries of each category of the first seed, and compared in those.`;

/** Reads the command line; throws where it makes no sense. */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '10000' },
      seeds: { type: 'string', default: TUNED_SEEDS.join(',') },
      engines: { type: 'string' },
      all: { type: 'boolean', default: false },
      queries: { type: 'string', default: '100' },
      rounds: { type: 'string', default: '3' },
      misses: { type: 'boolean', default: false },
      archives: { type: 'string', default: join('out', 'bench', 'search') },
      help: { type: 'boolean', default: false },
    },
  });
  const names = values.engines?.split(',') ?? (values.all ? engines.map(({ name }) => name) : ['ours']);
  const unknown = names.find((name) => !engines.some((engine) => engine.name === name));
  if (unknown !== undefined) throw new Error(`--engines: no engine "${unknown}"`);
  return {
    ...values,
    sizes: numbers('sizes', values.sizes).toSorted((a, b) => a - b),
    seeds: numbers('seeds', values.seeds),
    engines: engines.filter(({ name }) => names.includes(name)),
    each: numbers('queries', values.queries)[0] ?? 0,
    rounds: numbers('rounds', values.rounds)[0] ?? 0,
  };
}
export type Options = ReturnType<typeof readOptions>;

function numbers(option: string, list: string): number[] {
  const read = list.split(',').map(Number);
  if (!read.every((one) => Number.isInteger(one) && one > 0)) throw new Error(`--${option}: ${list}`);
  return read;
}
