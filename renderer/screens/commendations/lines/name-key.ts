import { type AgentKind, type AwardLineInput, keysOf, splitPersonName } from '#contract';

/** The folded name of a person (without honorifics), body or household: equal for all spellings of a name. */
export function nameKey(name: string, kind: AgentKind): string {
  return keysOf(kind === 'person' ? splitPersonName(name).name : name).join(' ');
}

export const nameKeyOf = ({ asPrinted, recipientKind }: AwardLineInput): string =>
  nameKey(asPrinted ?? '', recipientKind ?? 'person');
