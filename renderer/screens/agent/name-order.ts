import type { AgentName } from '#contract';

/** The kinds of names in the order in which they are told. */
export const nameKinds = ['official', 'short', 'alias', 'misspelling'] as const;

/** Names with the official ones first, then short ones, then others it was written under. */
export function officialFirst(names: readonly AgentName[]): AgentName[] {
  return names.toSorted((a, b) => nameKinds.indexOf(a.kind) - nameKinds.indexOf(b.kind));
}
