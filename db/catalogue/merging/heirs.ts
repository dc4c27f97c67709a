import type { EntryContent } from '#contract';
import { mentionsOf } from '../mentions.ts';
import { repointed } from './places.ts';
import type { MergerStore } from './store-mergers.ts';

const EVERYWHERE = { mention: () => true, line: () => true, unit: () => true };

/** The record that one went into, through as many mergers as there were; undefined where it went into none. */
function heirOf(id: string, mergers: MergerStore): string | undefined {
  let heir: string | undefined;
  for (let next = mergers.outOf(id); next && next.keptId !== id; next = mergers.outOf(next.keptId))
    heir = next.keptId;
  return heir;
}

/** A content typed while a record it names went into another one names that one. */
export function withHeirs(content: EntryContent, mergers: MergerStore): EntryContent {
  const lines = content.kind === 'commendation' ? content.lines : [];
  const ids = new Set([
    ...mentionsOf(content).map(({ ref }) => ref.agentId),
    ...lines.flatMap(({ agentId, unitId }) => [agentId, unitId]),
  ]);
  return [...ids].reduce((result, id) => {
    const heir = id === null ? undefined : heirOf(id, mergers);
    return id === null || heir === undefined ? result : repointed(result, EVERYWHERE, new Set([id]), heir);
  }, content);
}
