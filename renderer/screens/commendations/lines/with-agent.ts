import {
  type AgentContentInput,
  type AgentSummary,
  type AwardLineInput,
  fold,
  splitPersonName,
} from '#contract';
import { nameKey } from './name-key.ts';

/** A line linked to a record. The name stays as printed where it is the record's; what was empty is filled in. */
export function withAgent(line: AwardLineInput, agent: AgentSummary): AwardLineInput {
  const isNamed = isSameName(line.asPrinted ?? '', agent);
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

/** A name typed without marks was typed to find somebody; one with marks, or in capitals, is what the paper says. */
function isSameName(asPrinted: string, { name, kind }: AgentSummary): boolean {
  const isHasty = asPrinted === fold(asPrinted) && name !== fold(name);
  return !isHasty && nameKey(asPrinted, kind) === nameKey(name, kind);
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
