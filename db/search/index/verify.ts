import { setImmediate } from 'node:timers/promises';
import type { Fault } from '#contract';
import { SEARCH_INDEX } from '../../engine/archive-file.ts';
import type { DocumentKey } from '../documents/store-affected.ts';
import { type Catalogue, readIndexed } from './feeder.ts';
import type { OpenIndex } from './index-file.ts';
import { nextWalk, WALK_START, type Walk } from './stamp.ts';

const ROWS_AT_ONCE = 20;

/**
 * Compares an index with the catalogue, document by document and with what the terms of each should be: what differs,
 * by name. Lets waiting calls be answered in between.
 */
export async function differences({ store, isFed }: OpenIndex, catalogue: Catalogue): Promise<Fault[]> {
  const faults: Fault[] = [];
  const differs = (name: string): void =>
    void faults.push({ kind: 'index_differs', name: `${SEARCH_INDEX} ${name}`.trim() });
  const stamp = store.stamp();
  if (stamp.walk !== null || stamp.seq < catalogue.acts.lastSeq()) {
    faults.push({ kind: 'index_behind', name: SEARCH_INDEX });
  }
  for await (const { entity, id } of everyRow(catalogue)) {
    const wanted = readIndexed(catalogue, { entity, id });
    const held = store.find(id);
    if (wanted?.place !== held?.place || wanted?.checksum !== held?.checksum) differs(`${entity} ${id}`);
  }
  for await (const id of everyDocument(store)) {
    if (!catalogue.affected.exists(id)) differs(id);
  }
  if (isFed && !store.isSound()) differs('');
  return faults;
}

async function* everyRow({ affected }: Catalogue): AsyncGenerator<DocumentKey> {
  for (let walk: Walk | null = WALK_START; walk !== null; ) {
    const { entity, before }: Walk = walk;
    const rows = affected.walk(entity, before, ROWS_AT_ONCE);
    for (const { id } of rows) yield { entity, id };
    const last = rows.at(-1);
    walk = last ? { entity, before: last.seq } : nextWalk(entity);
    await setImmediate();
  }
}

async function* everyDocument(store: OpenIndex['store']): AsyncGenerator<string> {
  for (let last = ''; ; ) {
    const rows = store.after(last, ROWS_AT_ONCE);
    for (const { id } of rows) yield id;
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
    await setImmediate();
  }
}
