import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Spread } from '../measure.ts';
import type { SearchedArchive } from './archives.ts';
import type { EngineKind, Material } from './engines/engine.ts';
import { floorOf } from './floor.ts';
import { type Opening, openingOf } from './opening.ts';
import { drawQueries } from './queries/draw.ts';
import type { Query } from './queries/query.ts';
import { type Asked, ask, type Score, scoreOf } from './score.ts';

const WARM_UP = { seed: 99, each: 2 };
/** Entries at the beginning of every corpus from which queries are drawn, so that all sizes are asked the same. */
const SOURCE_ENTRIES = 10_000;
const OPENING_QUERIES = 20;

/** What one engine answered to the queries of one seed. */
export type Answered = {
  readonly engine: string;
  readonly entries: number;
  readonly seed: number;
  readonly asked: readonly Asked[];
};

/** What is true of an archive whatever it is asked. */
export type Standing = Opening & {
  readonly entries: number;
  readonly floor: Spread;
  /** Bytes of the index a byte of what the entries tell, and a byte of the catalogue. */
  readonly indexToOriginals: number;
  readonly indexToCatalogue: number;
  /** Entries taken in and findable, a second; when the archive was made. */
  readonly entriesPerSecond: number;
};

/** The queries of a seed for a corpus of this size. */
const queriesFor = (seed: number, each: number, { entries, seed: corpusSeed }: Material): Query[] =>
  drawQueries(seed, each, { corpusSeed, entries: Math.min(entries, SOURCE_ENTRIES) });

/** Asks one engine the queries of all seeds, as many of each category as it has the patience for. */
export async function askAll(
  kind: EngineKind,
  material: Material,
  { seeds, each, rounds }: { seeds: readonly number[]; each: number; rounds: number },
): Promise<Answered[]> {
  const patience = Math.min(each, kind.patience(material.entries));
  if (patience === 0) return [];
  const engine = await kind.open(material);
  const isPatient = patience === each;
  if (isPatient) await ask(engine, queriesFor(WARM_UP.seed, WARM_UP.each, material), 1, material.seed);
  const answered: Answered[] = [];
  for (const seed of isPatient ? seeds : seeds.slice(0, 1)) {
    const queries = queriesFor(seed, patience, material);
    const asked = await ask(engine, queries, isPatient ? rounds : 1, material.seed);
    answered.push({ engine: kind.name, entries: material.entries, seed, asked });
  }
  await engine.close();
  return answered;
}

/** The score of an engine in the queries another one was asked. */
export function inTheSame(own: readonly Asked[], other: readonly Asked[]): Score {
  const texts = new Set(other.map(({ query }) => `${query.category} ${query.text}`));
  return scoreOf(own.filter(({ query }) => texts.has(`${query.category} ${query.text}`)));
}

/** Measures the floor, the opening and the sizes of one archive. */
export async function standingOf(material: Material, archive: SearchedArchive): Promise<Standing> {
  const { entries } = material;
  const { folder, making, originalBytes } = archive;
  const bytes = (file: string): number => statSync(join(folder, file)).size;
  return {
    ...{ entries, floor: await floorOf(material) },
    ...(await openingOf(folder, queriesFor(WARM_UP.seed, OPENING_QUERIES, material))),
    indexToOriginals: bytes('search.sqlite') / originalBytes,
    indexToCatalogue: bytes('search.sqlite') / bytes('archive.sqlite'),
    entriesPerSecond: (entries / making.findableMs) * 1000,
  };
}
