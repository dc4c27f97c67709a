import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { EntryKind } from '#contract';
import { archive } from '../queries/client.ts';
import { type DraftEvent, type EntryDraft, type InputOf, isDirty } from './entry-draft.ts';
import { useKeepSoon } from './use-keep-soon.ts';

/** Keeps the draft within two seconds of a keystroke, when the field or the window is left, and on `settle()`. */
export function useDraftKeeper<K extends EntryKind>(
  draft: EntryDraft<K>,
  tell: (event: DraftEvent<K>) => void,
) {
  const latest = useRef(draft);
  const kept = useRef<InputOf<K>>(draft.content);
  const waitingSince = useRef<number | null>(null);
  const underWay = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    latest.current = draft;
  });

  const keep = useCallback((): Promise<void> => {
    const { content, status, draftId, entryId, baseRevision } = latest.current;
    if (content === kept.current || status === 'saving' || !isDirty(latest.current)) return underWay.current;
    const before = kept.current;
    kept.current = content;
    waitingSince.current = null;
    const call = { id: draftId, kind: content.kind, entryId, baseRevision, content: { ...content } };
    underWay.current = archive.draft.keep(call).then(
      ({ updatedAt }) => tell({ type: 'kept', content, at: updatedAt }),
      () => {
        // The core may be on its way back: the next pause or field left tries again.
        if (kept.current === content) kept.current = before;
        tell({ type: 'not_kept' });
      },
    );
    return underWay.current;
  }, [tell]);

  useKeepSoon({ value: draft.content, kept, waitingSince, keep, onLeavingFields: true });

  /** Waits until a draft that is under way is kept. Does not begin another. */
  return useMemo(() => ({ keep, settle: () => underWay.current }), [keep]);
}
