import type { AgentKind, EntryKind } from '#contract';
import { useText } from './language.ts';

/** The word for every kind of thing that can be found. */
export function useKindWords(): Record<EntryKind | AgentKind | 'dossier', string> {
  const { kinds } = useText();
  return { ...kinds.entry, ...kinds.agent, dossier: kinds.dossier };
}
