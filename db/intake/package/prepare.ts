import fs, { type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { type InterchangeRecord, type TakeInOrder, TakeInResult } from '#contract';
import type { TermBook } from '../../catalogue/interchange/terms.ts';
import { fondsContent } from '../../catalogue/store-arrangement.ts';
import type { JobHandle } from '../../engine/jobs/runner.ts';
import { WHOLE_FILE } from '../jsonl/read-lines.ts';
import { readRecords } from '../jsonl/read-records.ts';
import type { Rooms } from '../jsonl/settle.ts';
import { copyId, standingOf } from './compare.ts';
import { isAgent, SameAgents } from './same-agents.ts';

/** What a package would bring. */
export const Comparison = TakeInResult.pick({
  ...{ added: true, equal: true, differentCount: true, keptBoth: true },
  ...{ different: true, matchedAgents: true, renamedFonds: true },
});
export type Comparison = z.output<typeof Comparison>;
/** What is to become of records that differ, and the archive the package is of. */
export type Decisions = Pick<TakeInOrder, 'prefer' | 'decisions'> & { readonly archiveId: string };
export type Prepared = {
  readonly told: Comparison;
  /** Ids of the records that take the place of ours. */
  readonly replace: ReadonlySet<string>;
};

/** Of those that differ so many are told one by one. */
const MOST_NAMED = 500;
const POINTERS = new Set(['agentId', 'unitId', 'parentId', 'fromIds', 'toIds']);

/**
 * Reads the catalogue of a package, compares it with what is here, and writes what is to be taken in into a file of
 * its own: agents that are here already are pointed at instead, and a fonds whose code is taken gets one of its own.
 */
export async function preparePackage(
  source: string,
  target: string,
  { rooms, terms, order }: Pick<Preparing, 'rooms' | 'terms' | 'order'>,
  job: JobHandle,
): Promise<Prepared> {
  const counts = { added: 0, equal: 0, differentCount: 0, keptBoth: 0, matchedAgents: 0 };
  const told: Comparison = { ...counts, different: [], renamedFonds: [] };
  const replace = new Set<string>();
  const same = await sameAgents(source, rooms, job);
  await fs.mkdir(path.dirname(target), { recursive: true });
  const file = await fs.open(target, 'w');
  try {
    for await (const records of readRecords(source, WHOLE_FILE)) {
      await writeWanted(
        records.map(({ record }) => record),
        { file, same, rooms, terms, order, told, replace },
      );
      await job.giveWay();
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { told, replace };
}

type Preparing = {
  readonly file: FileHandle;
  readonly same: ReadonlyMap<string, string>;
  readonly rooms: Rooms;
  readonly terms: TermBook;
  readonly order: Decisions;
  readonly told: Comparison;
  readonly replace: Set<string>;
};

async function writeWanted(records: readonly InterchangeRecord[], preparing: Preparing): Promise<void> {
  const { file, same, rooms, told } = preparing;
  const lines: string[] = [];
  for (const record of records) {
    if (isAgent(record) && same.has(record.id ?? '')) {
      told.matchedAgents += 1;
      continue;
    }
    const pointed = pointAt(record, same) as InterchangeRecord;
    const apart = pointed.kind === 'fonds' ? keepApart(pointed, rooms, told) : pointed;
    lines.push(`${JSON.stringify(decided(apart, preparing))}\n`);
  }
  await file.appendFile(lines.join(''));
}

async function sameAgents(source: string, { agents }: Rooms, job: JobHandle) {
  const same = new SameAgents(agents);
  const inPackage = new Set<string>();
  for await (const records of readRecords(source, WHOLE_FILE)) {
    for (const { record } of records) {
      if (!isAgent(record)) continue;
      if (record.id !== undefined) inPackage.add(record.id);
      same.add(record);
    }
    await job.giveWay();
  }
  return same.settle(inPackage);
}

/** The same record with every pointer to an agent led to the one that is here. */
function pointAt(value: unknown, same: ReadonlyMap<string, string>, field = ''): unknown {
  if (typeof value === 'string') return POINTERS.has(field) ? (same.get(value) ?? value) : value;
  if (Array.isArray(value)) return value.map((one) => pointAt(one, same, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, pointAt(one, same, name)]));
}

type FondsRecord = Extract<InterchangeRecord, { kind: 'fonds' }>;

/** Two offices may both have a fonds P01: they stay two, and one that is here keeps the code it has here. */
function keepApart(record: FondsRecord, { arrangement }: Rooms, told: Comparison): FondsRecord {
  const holderOf = (code: string): string | undefined => arrangement.reader.savedFondsByCode(code)?.id;
  const here = record.id === undefined ? undefined : arrangement.reader.savedFonds(record.id);
  const holder = holderOf(record.code);
  if (here) return { ...record, code: fondsContent(here).code };
  if (holder === undefined || holder === record.id) return record;
  let code = record.code;
  for (let n = 2; holderOf(code) !== undefined; n += 1) code = `${record.code}-${n}`;
  told.renamedFonds.push({ from: record.code, to: code });
  return { ...record, code };
}

/** Counts a record, and gives it as it is to be written: theirs under its own id, or beside ours under another one. */
function decided(record: InterchangeRecord, preparing: Preparing): InterchangeRecord {
  const { rooms, terms, told, order } = preparing;
  const standing = standingOf(record, order.archiveId, rooms, terms);
  if (standing === 'new') told.added += 1;
  else if (standing === 'equal') told.equal += 1;
  else {
    told.differentCount += 1;
    if (told.different.length < MOST_NAMED) told.different.push(standing);
    const decision = order.decisions[standing.id] ?? order.prefer;
    if (decision === 'theirs') preparing.replace.add(standing.id);
    if (decision === 'both' && standing.canKeepBoth) {
      told.added += 1;
      told.keptBoth += 1;
      return { ...record, id: copyId(record, order.archiveId) };
    }
  }
  return record;
}
