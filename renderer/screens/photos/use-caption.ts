import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type EntrySummary, PhotoContent } from '#contract';
import { notifyProblem } from '../../components/notify.tsx';
import { issueText } from '../../editing/bind.ts';
import { fieldOf } from '../../editing/entry-draft.ts';
import { keepAsPrevious } from '../../editing/previous-entry.ts';
import { useText } from '../../i18n/language.ts';
import { archive } from '../../queries/client.ts';
import { entryQueries } from '../../queries/entry.ts';
import { isEmpty, issuesOf, type PhotoEdits, type PhotoField, sharedOf } from './caption-edits.ts';
import { rememberUsed } from './recently-used.ts';
import { useCaptionDraft } from './use-caption-draft.ts';
import { useTyped } from './use-typed.ts';

type Saved = { readonly photos: readonly EntrySummary[]; readonly edits: PhotoEdits };

/**
 * What is written about the chosen photos. Only touched fields are saved, into all of them, as one act; going to
 * other photos saves too. `onSaved` hears when it is done.
 */
export function useCaption(photos: readonly EntrySummary[], onSaved: (saved: Saved) => void) {
  const text = useText();
  const queryClient = useQueryClient();
  const ids = photos.map(({ id }) => id);
  const typed = useTyped(ids.join(' '));
  const single = ids.length === 1 ? ids[0] : undefined;
  const { data } = useQuery({ ...entryQueries.get(single ?? ''), enabled: single !== undefined });
  const entry = data?.summary.id === single ? data : undefined;
  const content = entry?.content.kind === 'photo' ? entry.content : undefined;
  const draft = useCaptionDraft({ entry, edits: typed.edits, draftId: typed.draftId });
  const { shared, mixed } = sharedOf(photos);
  const issues = typed.isRefused ? issuesOf(typed.edits) : [];
  const values: PhotoEdits = { ...(single ? content : shared), ...draft.recovered, ...typed.edits };

  const write = async (edits: PhotoEdits): Promise<void> => {
    if (single && content) {
      const saved = PhotoContent.parse({ ...content, ...edits });
      queryClient.setQueryData(entryQueries.get(single).queryKey, (old) => old && { ...old, content: saved });
    }
    try {
      await archive.entry.saveBatch({ ids, set: edits });
      await draft.drop();
      keepAsPrevious({ kind: 'photo', ...(single ? content : {}), ...edits });
      rememberUsed(edits);
      onSaved({ photos, edits });
    } catch (error) {
      notifyProblem(error);
      typed.set(edits);
      if (single) void queryClient.invalidateQueries({ queryKey: entryQueries.get(single).queryKey });
    }
  };
  /** Saves what was touched. False when a field cannot be read: then it says so and nothing is saved. */
  const save = (): boolean => {
    const edits = { ...draft.recovered, ...typed.now().edits };
    if (isEmpty(edits)) return true;
    if (issuesOf(edits).length > 0) {
      typed.refuse();
      return false;
    }
    typed.clear();
    void write(edits);
    return true;
  };
  const leave = () => {
    if (isEmpty(typed.now().edits)) return;
    if (!save()) void draft.keep();
  };
  const latestLeave = useRef(leave);
  useEffect(() => {
    latestLeave.current = leave;
  });
  const { key } = typed;
  // biome-ignore lint: placeholder
  useEffect(() => () => latestLeave.current(), [key]);

  return { entry, ids, values, mixed };
}
