import type { AgentContentInput, ReadName, WaitingLine } from '#contract';

/** The form of address that tells the sex, by its last word. */
const SEX: readonly (readonly [RegExp, 'male' | 'female'])[] = [
  [/\u00f4ng$/iu, 'male'],
  [/b\u00e0$/iu, 'female'],
];

/** Whether the name can stand in the records at all. */
export const canBeAdded = ({ fault }: ReadName): boolean => fault !== 'no_name' && fault !== 'only_honorific';

/** A new record for the recipient of a line, with what the line says. */
export function agentOfWaiting(read: ReadName, { unitId }: WaitingLine): AgentContentInput {
  const { kind, name, position, unit, birthYear, honorific } = read;
  if (kind === 'body') return { kind, names: [{ name }], parentId: unitId };
  const hasPlace = position !== '' || unit !== '';
  return {
    ...{ kind, names: [{ name }], birthYear },
    sex: kind === 'person' ? (SEX.find(([word]) => word.test(honorific))?.[1] ?? null) : null,
    positions: hasPlace ? [{ position, unit, unitId }] : [],
  };
}
