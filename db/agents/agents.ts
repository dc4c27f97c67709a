import { type AgentContent, ArchiveError } from '#contract';
import type { Db } from '../engine/connection.ts';
import type { Recorder } from '../engine/recorder.ts';
import type { Restorers } from '../engine/undo.ts';
import { indexOf } from './agent-index.ts';
import { openMatcher } from './matching/matcher.ts';
import { agentKeyReader } from './matching/store-keys.ts';
import { unitBook } from './matching/units.ts';
import { agentReader, contentOf } from './store-agents.ts';
import { agentWriter } from './store-agents-write.ts';
import { type EventContent, eventReader, eventWriter } from './store-events.ts';
import { isCircle, reachable } from './succession.ts';
import { agentSummaries } from './summaries.ts';

type Snapshot = { readonly content: AgentContent; readonly revision: number };

const circular = (path: string): ArchiveError =>
  new ArchiveError({ code: 'invalid_input', issues: [{ path, rule: 'circular' }] });

/** The people, bodies and households of one open archive. */
export function openAgents(db: Db) {
  const reader = agentReader(db);
  const writer = agentWriter(db);
  const events = { ...eventReader(db), ...eventWriter(db) };
  const keys = agentKeyReader(db);
  const units = unitBook({ ...keys, ...events, parentsOf: reader.parentsOf });

  const snapshot = (id: string): Snapshot | null => {
    const row = reader.saved(id);
    return row ? { content: contentOf(row), revision: row.revision } : null;
  };

  /** Writes an agent as it is now; creates it where it is new. Nobody can stand above itself: rule `circular`. */
  function put(id: string, content: AgentContent, recorder: Recorder): number {
    const before = snapshot(id);
    const { parentId } = content;
    if (parentId !== null && parentId !== before?.content.parentId) {
      if (parentId === id || reachable(parentId, reader.parentsOf).includes(id))
        throw circular('content.parentId');
    }
    const revision = before ? before.revision + 1 : 0;
    const index = indexOf(content);
    if (content.kind === 'body' || before?.content.kind === 'body') units.forget();
    writer.put(id, { content, index, revision, at: recorder.at }, before === null);
    recorder.about(index.name);
    recorder.change('agent', id, before ? 'changed' : 'created', before);
    return revision;
  }

  function remove(id: string, recorder: Recorder): void {
    const before = snapshot(id);
    if (!before) return;
    recorder.about(indexOf(before.content).name);
    if (before.content.kind === 'body') units.forget();
    writer.remove(id);
    recorder.change('agent', id, 'removed', before);
  }

  /** Writes an event as it is now; its circles are looked for with it in its place, so that it can be turned round. */
  function putEvent(id: string, event: EventContent, recorder: Recorder): void {
    const before = events.find(id) ?? null;
    events.put(id, event);
    units.forget();
    if (isCircle(event.fromIds, event.toIds, events.followers)) throw circular('toIds');
    recorder.about(reader.find(event.fromIds[0] ?? event.toIds[0] ?? '')?.name ?? '');
    recorder.change('body_event', id, before ? 'changed' : 'created', before);
  }

  function removeEvent(id: string, recorder: Recorder): void {
    const before = events.find(id);
    if (!before) throw new ArchiveError({ code: 'not_found', entity: 'body_event', id });
    events.remove(id);
    units.forget();
    recorder.change('body_event', id, 'removed', before);
  }

  const restorers: Restorers = {
    agent(id, before, recorder) {
      if (before === null) {
        const uses = reader.uses(id);
        if (uses > 0) throw new ArchiveError({ code: 'in_use', entity: 'agent', id, count: uses });
        remove(id, recorder);
      } else put(id, (before as Snapshot).content, recorder);
    },
    body_event(id, before, recorder) {
      if (before === null) removeEvent(id, recorder);
      else putEvent(id, before as EventContent, recorder);
    },
  };

  const toSummary = agentSummaries(reader, events);
  const summaries = (ids: readonly string[]) => reader.findAll(ids).map(toSummary);
  /** Compares a batch of printed names with the archive as it is now. */
  const matcher = () => openMatcher({ keys, agents: reader, units, summaries });

  return { reader, events, summaries, matcher, put, remove, putEvent, removeEvent, restorers };
}
export type Agents = ReturnType<typeof openAgents>;
