import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { v7 as newId } from 'uuid';
import { ArchiveError, type EntryKind } from '#contract';
import { notifyProblem } from '../components/notify.tsx';
import { archive } from '../queries/client.ts';
import { entryQueries } from '../queries/entry.ts';
import {
  type Conflict,
  type DraftEvent,
  type EntryDraft,
  fieldOf,
  type InputOf,
  isDirty,
  mergeChosen,
  nextDraft,
} from './entry-draft.ts';
import { keepAsPrevious } from './previous-entry.ts';
import { useDraftKeeper } from './use-draft-keeper.ts';

/**
 * The editing model of every entry form. Give it the state that `useDraftStart` found; it keeps the draft while
 * somebody types, saves with the revision the edit began with, and holds a conflict until it is settled.
 */
export function useEntryDraft<K extends EntryKind>(start: EntryDraft<K>) {
  const queryClient = useQueryClient();
  const [draft, tell] = useReducer<EntryDraft<K>, [DraftEvent<K>]>(nextDraft, start);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });
  const keeper = useDraftKeeper(draft, tell);

  const set = useCallback((patch: Partial<InputOf<K>>) => tell({ type: 'typed', patch }), []);

  const send = useCallback(
    async (content: InputOf<K>, revision: number | null): Promise<string | undefined> => {
      const { entryId, draftId } = latest.current;
      tell({ type: 'saving' });
      await keeper.settle();
      try {
        const saved = await archive.entry.save({ id: entryId, revision, content, draftId });
        keepAsPrevious(content);
        void queryClient.invalidateQueries({ queryKey: entryQueries.get(saved.id).queryKey });
        tell({ type: 'saved', ...saved, content, draftId: newId() });
        return saved.id;
      } catch (error) {
        tell(afterFailure<K>(error));
        return undefined;
      }
    },
    [keeper, queryClient],
  );

  /** Saves; the answer is the entry's id, or undefined when it was refused (the form then says why). */
  const save = useCallback(async (): Promise<string | undefined> => {
    const { baseRevision, content, status } = latest.current;
    return status === 'saving' ? undefined : send(content, baseRevision);
  }, [send]);

  /** Throws the draft away and shows what is saved. */
  const drop = useCallback(async () => {
    await keeper.settle();
    await archive.draft.discard({ id: latest.current.draftId }).catch(notifyProblem);
    tell({ type: 'dropped', draftId: newId() });
  }, [keeper]);

  /** Settles a conflict with the chosen fields of mine over what is saved, and saves that. */
  const resolve = useCallback(
    (conflict: Conflict, mineFields: ReadonlySet<string>) => {
      const content = mergeChosen<K>(conflict, mineFields);
      tell({ type: 'resolved', content, theirs: conflict.theirs as InputOf<K>, revision: conflict.actual });
      return send(content, conflict.actual);
    },
    [send],
  );

  return {
    draft,
    content: draft.content,
    isDirty: isDirty(draft),
    set,
    /** Takes back the last change to a list: a paste, a removed row. Text has the undo of its own field. */
    undo: () => tell({ type: 'undone' }),
    canUndo: draft.past.length > 0,
    save,
    drop,
    resolve,
    leaveConflict: () => tell({ type: 'conflict_left' }),
    /** Keeps the draft now, before leaving. */
    keepNow: keeper.keep,
    issueOf: (field: string) => draft.issues.find(({ path }) => fieldOf(path) === field),
  };
}
export type EntryEditing<K extends EntryKind = EntryKind> = ReturnType<typeof useEntryDraft<K>>;

function afterFailure<K extends EntryKind>(error: unknown): DraftEvent<K> {
  const detail = error instanceof ArchiveError ? error.detail : undefined;
  if (detail?.code === 'conflict') {
    const [mine, theirs] = [detail.mine as Conflict['mine'], detail.theirs as Conflict['theirs']];
    return { type: 'conflicted', conflict: { mine, theirs, actual: detail.actual } };
  }
  if (detail?.code === 'invalid_input') return { type: 'refused', issues: detail.issues };
  notifyProblem(error);
  return { type: 'refused', issues: [] };
}
