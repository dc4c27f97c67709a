import type { AgentContent, AgentName } from '#contract';

/** Which of two records a value is taken from. */
export type Source = 'left' | 'right';

/** Fields of which one value is kept; names and positions of both are kept. */
const PERSON = ['birthYear', 'sex', 'homePlace', 'deceasedOn', 'notes'] as const;
const BODY = ['bodyKind', 'level', 'parentId', 'code', 'validFrom', 'validTo', 'notes'] as const;
export type ChosenField = (typeof PERSON)[number] | (typeof BODY)[number];
export type Choices = Partial<Record<ChosenField | 'name', Source>>;

/** The fields that a kind of record has. */
export const fieldsOf = (kind: AgentContent['kind']): readonly ChosenField[] =>
  kind === 'body' ? BODY : PERSON;

const isBlank = (value: unknown): boolean => value === null || value === '' || value === undefined;

/** Whether somebody has to say which value is right. */
export function isDisputed(field: ChosenField, left: AgentContent, right: AgentContent): boolean {
  return !isBlank(left[field]) && !isBlank(right[field]) && left[field] !== right[field];
}

/** Where a value comes from: as chosen, else from the kept record, else from the one that has any. */
export function sourceOf(
  field: ChosenField,
  kept: Source,
  choices: Choices,
  sides: Readonly<Record<Source, AgentContent>>,
): Source {
  if (choices[field] && isDisputed(field, sides.left, sides.right)) return choices[field];
  const other = kept === 'left' ? 'right' : 'left';
  return isBlank(sides[kept][field]) && !isBlank(sides[other][field]) ? other : kept;
}

/** The one record that two become. The name not chosen goes on as another name. */
export function mergedContent(
  kept: Source,
  choices: Choices,
  sides: Readonly<Record<Source, AgentContent>>,
): AgentContent {
  const fields = fieldsOf(sides[kept].kind).map((field) => [
    field,
    sides[sourceOf(field, kept, choices, sides)][field],
  ]);
  const named = choices.name ?? kept;
  const other = named === 'left' ? 'right' : 'left';
  return {
    ...sides[kept],
    ...Object.fromEntries(fields),
    names: withOthers(sides[named].names, sides[other].names),
    positions: distinct([...sides[kept].positions, ...sides[kept === 'left' ? 'right' : 'left'].positions]),
  };
}

function withOthers(names: readonly AgentName[], others: readonly AgentName[]): AgentName[] {
  const known = new Set(names.map(({ name }) => name));
  const missing = others.filter(({ name }) => !known.has(name));
  return [
    ...names,
    ...missing.map((one) => (one.kind === 'official' ? { ...one, kind: 'alias' as const } : one)),
  ];
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
