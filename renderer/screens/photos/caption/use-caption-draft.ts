import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Entry } from '#contract';
import { archive } from '../../../queries/client.ts';
import { photoQueries } from '../../../queries/photo.ts';
import { editsOfDraft, isEmpty, type PhotoEdits } from './caption-edits.ts';

/** A pause in typing after which the draft is kept; and the longest it may wait while somebody types on. */
const PAUSE = 700;
const LONGEST_WAIT = 1800;

type Drafted = {
  /** The one photo that is captioned; undefined for several, and until it is read. */
  readonly entry: Entry | undefined;
  readonly edits: PhotoEdits;
  readonly draftId: string;
};

/** Keeps what is typed about a photo within two seconds, so that no power cut takes more, and finds what was kept. */
export function useCaptionDraft({ entry, edits, draftId }: Drafted) {
  const id = entry?.summary.id ?? '';
  const waiting = useQuery({ ...photoQueries.draft(id), enabled: id !== '' });
  const keeping = useRef<Keeping>(NOT_KEPT);
  const since = useRef<number | null>(null);
  const found = waiting.isFetching || waiting.data?.id === draftId ? null : (waiting.data ?? null);
  const content = entry?.content.kind === 'photo' ? entry.content : undefined;
  const recovered = found && content ? editsOfDraft(found.content, content) : undefined;

  const keep = (typed = edits): void => {
    if (!entry || !content || isEmpty(typed)) return;
    since.current = null;
    const { kind, revision } = entry.summary;
    const call = { id: found?.id ?? draftId, kind, entryId: id, baseRevision: revision };
    const kept = archive.draft.keep({ ...call, content: { ...content, ...recovered, ...typed } });
    keeping.current = { id: call.id, isOver: kept.catch(() => undefined) };
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    if (isEmpty(edits)) return;
    since.current ??= Date.now();
    const rest = since.current + LONGEST_WAIT - Date.now();
    const timer = setTimeout(() => latest.current(), Math.max(0, Math.min(PAUSE, rest)));
    return () => clearTimeout(timer);
  }, [edits]);
  useEffect(() => {
    const keepNow = () => latest.current();
    window.addEventListener('pagehide', keepNow);
    window.addEventListener('blur', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      window.removeEventListener('blur', keepNow);
    };
  }, []);

  /** Lets go of the drafts there are now; the answer ends them, once what they hold is saved or not wanted. */
  const take = (): (() => Promise<void>) => {
    const { id: keptId, isOver } = keeping.current;
    const ids = new Set([keptId, found?.id ?? ''].filter((one) => one !== ''));
    keeping.current = NOT_KEPT;
    return async () => {
      await isOver;
      for (const one of ids) await archive.draft.discard({ id: one });
    };
  };

  return { recovered, recoveredAt: recovered && found?.updatedAt, keep, take };
}

/** The draft that was kept here, and until when that is under way. */
type Keeping = { readonly id: string; readonly isOver: Promise<unknown> };
const NOT_KEPT: Keeping = { id: '', isOver: Promise.resolve() };
