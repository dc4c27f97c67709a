import { type AgentContent, type AgentMerger, ArchiveError, type EntryContent } from '#contract';
import { shownName } from '../../agents/agent-index.ts';
import type { Agents } from '../../agents/agents.ts';
import { contentOf } from '../../agents/store-agents.ts';
import { reachable } from '../../agents/succession.ts';
import type { Db } from '../../engine/connection.ts';
import { newId } from '../../engine/identifiers.ts';
import type { Recorder } from '../../engine/recorder.ts';
import { refuseStale } from '../../engine/refuse-stale.ts';
import type { Restorers } from '../../engine/undo.ts';
import type { Entries } from '../entries.ts';
import { withHeirs } from './heirs.ts';
import { type HolderParts, type Holders, openHolders } from './holders.ts';
import { withNamesOf } from './merged-content.ts';
import { amongPlaces, countOf, type Places, placesOf, repointed } from './places.ts';
import { separation } from './separation.ts';
import { type Merger, type MergerDetail, mergerStore } from './store-mergers.ts';
import { type PointerReader, pointerReader } from './store-pointers.ts';

export type MergingParts = HolderParts & {
  readonly db: Db;
  readonly agents: Agents;
  readonly entries: Entries;
};
export type Side = { readonly id: string; readonly revision: number };

const refused = (path: string, rule: string): ArchiveError =>
  new ArchiveError({ code: 'invalid_input', issues: [{ path, rule }] });

/** Makes two records one, takes mergers apart again, and gives a part of a record to a new one. */
export function openMerging(parts: MergingParts) {
  const { db, agents, entries } = parts;
  const mergers = mergerStore(db);
  const pointers = pointerReader(db);
  const holders = openHolders(parts);
  const { separate } = separation({ agents, entries, mergers, holders });

  /** Both records as they are now; refuses what can never be one. */
  function bothOf(kept: Side, gone: Side, mine: AgentContent): { before: AgentContent; lost: AgentContent } {
    if (kept.id === gone.id) throw refused('gone', 'same');
    const [before, lost] = [currentOf(agents, kept, mine), currentOf(agents, gone, mine)];
    if (before.kind !== lost.kind || mine.kind !== before.kind) throw refused('gone', 'kind');
    const { origins, followers } = agents.events;
    if ([...reachable(kept.id, origins), ...reachable(kept.id, followers)].includes(gone.id))
      throw refused('gone', 'circular');
    return { before, lost };
  }

  function join(kept: Side, gone: Side, content: AgentContent, recorder: Recorder) {
    const { before, lost } = bothOf(kept, gone, content);
    const noted = noteOf(gone.id, entries, pointers, holders);
    const parentId = content.parentId === gone.id ? null : content.parentId;
    const after = withNamesOf({ ...content, parentId }, lost);
    recorder.about(shownName(after.names));
    agents.put(kept.id, after, recorder);
    const from = new Set([gone.id]);
    for (const { entryId, ...places } of noted.entries) {
      entries.put(
        entryId,
        repointed(entries.get(entryId).content, amongPlaces(places), from, kept.id),
        recorder,
      );
    }
    for (const id of noted.agents) if (id !== kept.id) holders.agent(id, from, kept.id, recorder);
    for (const id of noted.events) holders.event(id, from, kept.id, recorder);
    for (const id of noted.fonds) holders.fonds(id, from, kept.id, recorder);
    holders.office(from, kept.id, recorder);
    mergers.repointDrafts(gone.id, kept.id);
    agents.remove(gone.id, recorder);
    const detail: MergerDetail = { ...noted, gone: lost, before, after };
    const id = newId();
    mergers.put({
      id,
      keptId: kept.id,
      goneId: gone.id,
      at: recorder.at,
      by: recorder.actor,
      separatedAt: null,
      detail,
    });
    recorder.change('agent_merger', id, 'created', null);
    return { mergerId: id, movedCount: movedCount(detail) };
  }

  const restorers: Restorers = {
    agent_merger(id, before, recorder) {
      const now = mergers.find(id);
      if (before === null) mergers.remove(id);
      else mergers.put(before as Merger);
      recorder.change('agent_merger', id, before === null ? 'removed' : 'changed', now ?? null);
    },
  };

  return {
    join,
    separate,
    restorers,
    /** What was typed before a merger, naming the records of now. */
    withHeirs: (content: EntryContent): EntryContent => withHeirs(content, mergers),
    ofAgent: (agentId: string): AgentMerger[] => mergers.into(agentId).map(toAgentMerger),
    /** Gives places of an agent to a new one of its kind; answers how many there were. */
    split(
      id: string,
      created: { id: string; content: AgentContent },
      chosen: Chosen,
      recorder: Recorder,
    ): number {
      const row = agents.reader.find(id);
      if (!row) throw new ArchiveError({ code: 'not_found', entity: 'agent', id });
      if (row.kind !== created.content.kind) throw refused('content.kind', 'kind');
      recorder.about(row.name);
      agents.put(created.id, created.content, recorder);
      return [...chosen].reduce((sum, [entryId, isChosen]) => {
        const { content } = entries.get(entryId);
        const changed = repointed(content, isChosen, new Set([id]), created.id);
        if (changed === content) return sum;
        entries.put(entryId, changed, recorder);
        return sum + countOf(placesOf(changed, created.id));
      }, 0);
    },
  };
}

/** What is to be given away, by entry. */
export type Chosen = ReadonlyMap<string, Parameters<typeof repointed>[1]>;

function currentOf(agents: Agents, { id, revision }: Side, mine: AgentContent): AgentContent {
  const row = agents.reader.find(id);
  if (!row) throw new ArchiveError({ code: 'not_found', entity: 'agent', id });
  const versions = { actual: row.revision, mine, theirs: contentOf(row) };
  refuseStale({ entity: 'agent', id, expected: revision, ...versions });
  return contentOf(row);
}

/** Notes down all that names an agent. */
function noteOf(id: string, entries: Entries, pointers: PointerReader, holders: Holders) {
  const named = pointers.entries(id).map((entryId): Places & { entryId: string } => ({
    entryId,
    ...placesOf(entries.get(entryId).content, id),
  }));
  return {
    entries: named,
    agents: pointers.agents(id),
    events: pointers.events(id),
    fonds: pointers.fonds(id),
    isOffice: holders.isOffice(id),
  };
}

const movedCount = ({ entries }: Pick<MergerDetail, 'entries'>): number =>
  entries.reduce((sum, places) => sum + countOf(places), 0);

function toAgentMerger({ id, at, by, goneId, detail }: Merger): AgentMerger {
  const { kind, names, birthYear } = detail.gone;
  const gone = { id: goneId, kind, name: shownName(names), birthYear };
  return { id, at, by, gone, movedCount: movedCount(detail) };
}
