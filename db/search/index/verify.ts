import { setImmediate } from 'node:timers/promises';
import type { Fault } from '#contract';
import { SEARCH_INDEX } from '../../engine/archive-file.ts';
import type { DocumentKey } from '../documents/store-affected.ts';
import { sourceNumber } from '../place.ts';
import { type Catalogue, readIndexed } from './feeder.ts';
import type { Keeper } from './keeper.ts';
import { nextWalk, WALK_START, type Walk } from './stamp.ts';

const ROWS_AT_ONCE = 20;

/**
 * Compares the index with the catalogue, document by document and with what the terms of each should be: what differs,
 * by name. Waiting calls are answered in between, and what they change is read before the comparison goes on.
 */
export async function differences(keeper: Keeper, catalogue: Catalogue): Promise<Fault[]> {
  const faults: Fault[] = [];
  const differs = (name: string): void =>
    void faults.push({ kind: 'index_differs', name: `${SEARCH_INDEX} ${name}`.trim() });
  const breathe = async (): Promise<void> => {
    await setImmediate();
    await keeper.catchUp();
  };
  await breathe();
  if (keeper.behindBy() > 0) faults.push({ kind: 'index_behind', name: SEARCH_INDEX });
  for await (const { entity, id } of everyRow(catalogue, breathe)) {
    const wanted = readIndexed(catalogue, { entity, id });
    const held = keeper.index.store.find(id);
    const stands = held && keeper.index.store.sourceAt(held.place);
    const source = wanted && sourceNumber(wanted.kind, wanted.seq);
    if (source !== stands || wanted?.checksum !== held?.checksum) differs(`${entity} ${id}`);
  }
  for await (const id of everyDocument(keeper, breathe)) {
    if (!catalogue.affected.exists(id)) differs(id);
  }
  if (keeper.index.isFed && !keeper.index.store.isSound()) differs('');
  return faults;
}

type Breathe = () => Promise<void>;

async function* everyRow({ affected }: Catalogue, breathe: Breathe): AsyncGenerator<DocumentKey> {
  for (let walk: Walk | null = WALK_START; walk !== null; await breathe()) {
    const { entity, before }: Walk = walk;
    const rows = affected.walk(entity, before, ROWS_AT_ONCE);
    for (const { id } of rows) yield { entity, id };
    const last = rows.at(-1);
    walk = last ? { entity, before: last.seq } : nextWalk(entity);
  }
}

async function* everyDocument(keeper: Keeper, breathe: Breathe): AsyncGenerator<string> {
  for (let last: string | undefined = ''; last !== undefined; await breathe()) {
    const rows = keeper.index.store.after(last, ROWS_AT_ONCE);
    yield* rows;
    last = rows.at(-1);
  }
}
