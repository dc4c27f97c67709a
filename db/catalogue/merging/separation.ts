import { type AgentContent, ArchiveError } from '#contract';
import type { Agents } from '../../agents/agents.ts';
import { contentOf } from '../../agents/store-agents.ts';
import type { Recorder } from '../../engine/recorder.ts';
import type { Entries } from '../entries.ts';
import type { Holders } from './holders.ts';
import { withoutMerger } from './merged-content.ts';
import { amongPlaces, countOf, placesOf, repointed } from './places.ts';
import type { Merger, MergerStore } from './store-mergers.ts';

type SeparationParts = {
  readonly agents: Agents;
  readonly entries: Entries;
  readonly mergers: MergerStore;
  readonly holders: Holders;
};

/** Takes mergers apart, however much has been written since. */
export function separation({ agents, entries, mergers, holders }: SeparationParts) {
  /** The kept record and those it has gone into since: where what was moved may be now. */
  function holdersOf(id: string): string[] {
    const ids = [id];
    for (let next = mergers.outOf(id); next && !ids.includes(next.keptId); next = mergers.outOf(next.keptId))
      ids.push(next.keptId);
    return ids;
  }

  /** The record that went, pointing only at what is still there. */
  function comeBack({ gone }: Merger['detail']): AgentContent {
    const there = (id: string | null): string | null => (id !== null && agents.reader.find(id) ? id : null);
    const positions = gone.positions.map((one) => ({ ...one, unitId: there(one.unitId) }));
    return { ...gone, parentId: there(gone.parentId), positions };
  }

  function moveBack({ goneId, detail }: Merger, from: ReadonlySet<string>, recorder: Recorder): number {
    let moved = 0;
    for (const { entryId, ...places } of detail.entries) {
      const entry = entries.reader.find(entryId);
      if (!entry) continue;
      const changed = repointed(entry.content, amongPlaces(places), from, goneId);
      if (changed === entry.content) continue;
      entries.put(entryId, changed, recorder);
      moved += countOf(placesOf(changed, goneId));
    }
    for (const id of detail.agents) holders.agent(id, from, goneId, recorder);
    for (const id of detail.events) holders.event(id, from, goneId, recorder);
    for (const id of detail.fonds) holders.fonds(id, from, goneId, recorder);
    if (detail.isOffice) holders.office(from, goneId, recorder);
    return moved;
  }

  return {
    separate(mergerId: string, recorder: Recorder): { agentId: string; movedCount: number } {
      const merger = mergers.find(mergerId);
      if (!merger || merger.separatedAt !== null)
        throw new ArchiveError({ code: 'not_found', entity: 'agent_merger', id: mergerId });
      const { goneId, detail } = merger;
      const from = holdersOf(merger.keptId);
      agents.put(goneId, comeBack(detail), recorder);
      const movedCount = moveBack(merger, new Set(from), recorder);
      for (const id of from) {
        const row = agents.reader.find(id);
        if (row) agents.put(id, withoutMerger(contentOf(row), detail.before, detail.after), recorder);
      }
      mergers.put({ ...merger, separatedAt: recorder.at });
      recorder.change('agent_merger', mergerId, 'changed', merger);
      return { agentId: goneId, movedCount };
    },
  };
}
