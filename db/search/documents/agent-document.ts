import type { AgentContent } from '#contract';
import { byWeight, field, type SearchDocument, together } from './document.ts';

export type AgentSource = { readonly id: string; readonly seq: number; readonly name: string };

/** What a person, body or household is found by. */
export function agentDocument(row: AgentSource, content: AgentContent): SearchDocument {
  const { positions, parentId } = content;
  const otherNames = content.names.map(({ name }) => name).filter((name) => name !== row.name);
  const linked = [row.id, parentId, ...positions.map(({ unitId }) => unitId)];
  return {
    source: { entity: 'agent', seq: row.seq },
    id: row.id,
    kind: content.kind,
    day: '',
    fields: byWeight([
      ...field('title', [row.name]),
      ...field('names', otherNames),
      ...field('number', [content.code]),
      ...field(
        'position',
        positions.map(({ position, unit }) => together(position, unit)),
      ),
      ...field('place', [content.homePlace]),
      ...field('date', [content.birthYear === null ? '' : `${content.birthYear}`], true),
      ...field('notes', [content.notes]),
    ]),
    number: content.code,
    numbers: [],
    choices: [],
    agentIds: [...new Set(linked.filter((id) => id !== null))],
  };
}
