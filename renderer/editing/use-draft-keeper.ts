import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { EntryKind } from '#contract';
import { archive } from '../queries/client.ts';
import { type DraftEvent, type EntryDraft, type InputOf, isDirty } from './entry-draft.ts';

/** A pause in typing after which the draft is kept; and the longest it may wait while somebody types on. */
const PAUSE = 700;
const LONGEST_WAIT = 1800;

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
    kept.current = content;
    waitingSince.current = null;
    const call = { id: draftId, kind: content.kind, entryId, baseRevision, content: { ...content } };
    underWay.current = archive.draft.keep(call).then(
      ({ updatedAt }) => tell({ type: 'kept', content, at: updatedAt }),
      () => tell({ type: 'not_kept' }),
    );
    return underWay.current;
  }, [tell]);

  useEffect(() => {
    if (draft.content === kept.current) return;
    waitingSince.current ??= Date.now();
    const rest = waitingSince.current + LONGEST_WAIT - Date.now();
    const timer = setTimeout(keep, Math.max(0, Math.min(PAUSE, rest)));
    return () => clearTimeout(timer);
  }, [draft.content, keep]);

  useEffect(() => {
    const keepNow = () => void keep();
    window.addEventListener('pagehide', keepNow);
    window.addEventListener('blur', keepNow);
    document.addEventListener('focusout', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      window.removeEventListener('blur', keepNow);
      document.removeEventListener('focusout', keepNow);
      keepNow();
    };
  }, [keep]);

  /** Waits until a draft that is under way is kept. Does not begin another. */
  return useMemo(() => ({ keep, settle: () => underWay.current }), [keep]);
}
