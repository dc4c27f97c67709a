import { useQuery } from '@tanstack/react-query';
import { v7 as newId } from 'uuid';
import type { Draft, Entry, EntryKind } from '#contract';
import { archive } from '../queries/client.ts';
import { asInput, type EntryDraft, type InputOf } from './entry-draft.ts';

type Start<K extends EntryKind> = {
  readonly kind: K;
  /** The entry to edit; null for a new one. */
  readonly entryId: string | null;
  /** The draft of a new entry to go on with. */
  readonly draftId?: string | null;
  /** What a new entry begins with. */
  readonly initial?: Partial<InputOf<K>>;
  /** Tells apart new entries that are begun one after the other. */
  readonly round: number;
};

/**
 * What a form starts from: the entry as saved, or a new one, and over it the draft that was waiting. Read once for
 * each form: what is written later, here or elsewhere, meets the form when it is saved.
 */
export function useDraftStart<K extends EntryKind>({ kind, entryId, draftId, initial, round }: Start<K>) {
  return useQuery({
    queryKey: ['draft', 'start', kind, entryId, draftId ?? null, round],
    queryFn: async (): Promise<EntryDraft<K>> => {
      const [entry, draft] = await Promise.all([
        entryId === null ? null : archive.entry.get({ id: entryId }),
        entryId === null ? waitingDraft(draftId ?? null) : archive.draft.find({ entryId }),
      ]);
      return startFrom(entry, draft, { kind, ...initial } as InputOf<K>);
    },
    staleTime: 0,
    gcTime: 0,
    refetchOnMount: 'always',
  });
}

async function waitingDraft(draftId: string | null): Promise<Draft | null> {
  if (draftId === null) return null;
  return (await archive.draft.list({})).find(({ id }) => id === draftId) ?? null;
}

function startFrom<K extends EntryKind>(
  entry: Entry | null,
  draft: Draft | null,
  fresh: InputOf<K>,
): EntryDraft<K> {
  const base = entry ? asInput<K>(entry.content as never) : ({ kind: fresh.kind } as InputOf<K>);
  return {
    entryId: entry?.summary.id ?? null,
    draftId: draft?.id ?? newId(),
    base,
    baseRevision: draft ? draft.baseRevision : (entry?.summary.revision ?? null),
    content: draft ? (draft.content as InputOf<K>) : entry ? base : fresh,
    past: [],
    status: draft ? 'kept' : 'clean',
    keptAt: draft?.updatedAt ?? null,
    recoveredAt: draft?.updatedAt ?? null,
    issues: [],
    conflict: null,
  };
}
