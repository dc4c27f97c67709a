import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Entry } from '#contract';
import { archive } from '../../queries/client.ts';
import { photoQueries } from '../../queries/photo.ts';
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
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const keptId = useRef('');
  const since = useRef<number | null>(null);
  const found = waiting.isFetching ? undefined : waiting.data;
  const foundOther = found && found.id !== draftId ? found : undefined;
  const content = entry?.content.kind === 'photo' ? entry.content : undefined;
  const recovered = foundOther && content ? editsOfDraft(foundOther.content, content) : undefined;

  const keep = (): Promise<unknown> => {
    if (!entry || !content || isEmpty(edits)) return underWay.current;
    keptId.current = foundOther?.id ?? draftId;
    since.current = null;
    const { summary } = entry;
    const call = { id: keptId.current, kind: summary.kind, entryId: id, baseRevision: summary.revision };
    underWay.current = archive.draft
      .keep({ ...call, content: { ...content, ...recovered, ...edits } })
      .catch(() => undefined);
    return underWay.current;
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
    const keepNow = () => void latest.current();
    window.addEventListener('pagehide', keepNow);
    window.addEventListener('blur', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      window.removeEventListener('blur', keepNow);
    };
  }, []);

  /** Throws away what was kept or found. */
  const drop = async (): Promise<void> => {
    const ids = [keptId.current, foundOther?.id ?? ''].filter((one) => one !== '');
    keptId.current = '';
    await underWay.current;
    for (const one of new Set(ids)) await archive.draft.discard({ id: one });
  };

  return { recovered, recoveredAt: foundOther?.updatedAt, keep, drop };
}
