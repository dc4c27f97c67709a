import { useQueryClient } from '@tanstack/react-query';
import { type Entry, type EntrySummary, PhotoContent } from '#contract';
import { notifyProblem } from '../../../components/notify.tsx';
import { keepAsPrevious } from '../../../editing/previous-entry.ts';
import { archive } from '../../../queries/client.ts';
import { entryQueries } from '../../../queries/entry.ts';
import type { PhotoEdits } from './caption-edits.ts';
import { rememberUsed } from './recently-used.ts';

export type Written = { readonly photos: readonly EntrySummary[]; readonly edits: PhotoEdits };
type Writing = Written & {
  /** The photo as read, where it is one. */
  readonly entry: Entry | undefined;
  readonly endDrafts: () => Promise<void>;
};

/** Writes fields into photos as one act while the window goes on; `onFailed` gets a failure after it was told. */
export function useWriteCaption(onWritten: (written: Written) => void) {
  const queryClient = useQueryClient();

  return ({ photos, entry, edits, endDrafts }: Writing, onFailed: () => void): void => {
    const content = entry?.content.kind === 'photo' ? entry.content : undefined;
    if (entry && content) {
      const key = entryQueries.get(entry.summary.id).queryKey;
      queryClient.setQueryData(key, { ...entry, content: PhotoContent.parse({ ...content, ...edits }) });
    }
    const write = async () => {
      await archive.entry.saveBatch({ ids: photos.map(({ id }) => id), set: edits });
      await endDrafts();
      keepAsPrevious({ kind: 'photo', ...content, ...edits });
      rememberUsed(edits);
      onWritten({ photos, edits });
    };
    write().catch((error: unknown) => {
      notifyProblem(error);
      onFailed();
      if (entry)
        void queryClient.invalidateQueries({ queryKey: entryQueries.get(entry.summary.id).queryKey });
    });
  };
}
