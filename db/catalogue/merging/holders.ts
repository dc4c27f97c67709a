import type { AgentContent } from '#contract';
import type { Agents } from '../../agents/agents.ts';
import { contentOf } from '../../agents/store-agents.ts';
import type { Recorder } from '../../engine/recorder.ts';
import type { openArrangement } from '../arrangement.ts';
import type { OfficeRoom } from '../office.ts';
import { fondsContent } from '../store-arrangement.ts';

export type HolderParts = {
  readonly agents: Agents;
  readonly arrangement: ReturnType<typeof openArrangement>;
  readonly office: OfficeRoom;
};

/** Re-points what is no entry: other agents, events of bodies, fonds, the office. Each says whether it did. */
export function openHolders({ agents, arrangement, office }: HolderParts) {
  const swapped = (id: string | null, from: ReadonlySet<string>, to: string): string | null =>
    id !== null && from.has(id) ? to : id;

  return {
    agent(id: string, from: ReadonlySet<string>, to: string, recorder: Recorder): void {
      const row = agents.reader.find(id);
      if (!row) return;
      const content = contentOf(row);
      const changed: AgentContent = {
        ...content,
        parentId: swapped(content.parentId, from, to),
        positions: content.positions.map((one) => ({ ...one, unitId: swapped(one.unitId, from, to) })),
      };
      agents.put(id, changed, recorder);
    },
    event(id: string, from: ReadonlySet<string>, to: string, recorder: Recorder): void {
      const event = agents.events.find(id);
      if (!event) return;
      const side = (ids: readonly string[]) => ids.map((one) => swapped(one, from, to) ?? one);
      agents.putEvent(id, { ...event, fromIds: side(event.fromIds), toIds: side(event.toIds) }, recorder);
    },
    fonds(id: string, from: ReadonlySet<string>, to: string, recorder: Recorder): void {
      const row = arrangement.reader.savedFonds(id);
      const content = row && fondsContent(row);
      if (!content?.creator) return;
      const creator = { ...content.creator, agentId: swapped(content.creator.agentId, from, to) };
      arrangement.putFonds(id, { ...content, creator }, recorder);
    },
    /** Whether the office is this body. */
    isOffice: (id: string): boolean => office.get().office.bodyId === id,
    office(from: ReadonlySet<string>, to: string, recorder: Recorder): void {
      const before = office.get();
      const bodyId = swapped(before.office.bodyId, from, to);
      if (bodyId === before.office.bodyId) return;
      office.put({ ...before, office: { ...before.office, bodyId } });
      recorder.change('setting', 'office', 'changed', before);
    },
  };
}
export type Holders = ReturnType<typeof openHolders>;
