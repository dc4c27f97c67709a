import type { AgentContentInput, AgentSummary, AwardLineInput } from '#contract';
import { splitPersonName } from '#contract';
import { nameKey, nameKeyOf } from './name-key.ts';

/** A line linked to a record. The name stays as printed where it is the record's; what was empty is filled in. */
export function withAgent(line: AwardLineInput, agent: AgentSummary): AwardLineInput {
  const isNamed = nameKey(line.asPrinted ?? '', agent.kind) === nameKey(agent.name, agent.kind);
  const hasPlace = Boolean(line.position || line.unit) || agent.kind === 'body';
  return {
    ...line,
    recipientKind: agent.kind,
    asPrinted: isNamed ? (line.asPrinted ?? agent.name) : agent.name,
    agentId: agent.id,
    birthYear: line.birthYear ?? agent.birthYear,
    ...(hasPlace ? {} : { position: agent.position, unit: agent.unit }),
  };
}

/** A new record for the recipient of a line, with what the line knows. */
export function agentOfLine(line: AwardLineInput): AgentContentInput {
  const { asPrinted = '', recipientKind = 'person', position = '', unit = '', birthYear, sex } = line;
  const name = recipientKind === 'person' ? splitPersonName(asPrinted).name : asPrinted;
  const hasPlace = recipientKind === 'person' && (position !== '' || unit !== '');
  return {
    kind: recipientKind,
    names: [{ name }],
    birthYear: recipientKind === 'person' ? (birthYear ?? null) : null,
    sex: recipientKind === 'person' ? (sex ?? null) : null,
    positions: hasPlace ? [{ position, unit }] : [],
  };
}

/** Whether a line may become a record of its own. */
export const canBecomeAgent = (line: AwardLineInput): boolean => !line.agentId && nameKeyOf(line) !== '';
