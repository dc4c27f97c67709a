import { type AgentSummary, readPartialDate } from '#contract';
import { type AgentReader, type AgentRow, contentOf } from './store-agents.ts';
import type { EventReader } from './store-events.ts';
import { reachable } from './succession.ts';

/** Turns rows into what pickers and lists show. */
export function agentSummaries(agents: AgentReader, events: EventReader) {
  const successorOf = (row: AgentRow): string => {
    if (row.kind !== 'body') return '';
    const last = reachable(row.id, events.followers).at(-1);
    return last ? (agents.find(last)?.name ?? '') : '';
  };

  return (row: AgentRow): AgentSummary => {
    const content = contentOf(row);
    const place = content.positions.find((one) => !one.to) ?? content.positions[0];
    return {
      id: row.id,
      kind: row.kind,
      name: row.name,
      birthYear: row.birth_year,
      position: place?.position ?? '',
      unit: row.kind === 'body' ? (row.parent_name ?? '') : (place?.unit ?? ''),
      bodyKind: row.body_kind,
      validFrom: (content.validFrom && readPartialDate(content.validFrom)) || null,
      validTo: (content.validTo && readPartialDate(content.validTo)) || null,
      successor: successorOf(row),
      awardCount: row.award_count,
      mentionCount: row.mention_count,
      revision: row.revision,
    };
  };
}
