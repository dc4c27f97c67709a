import { useState } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { archive } from '../../../queries/client.ts';
import { useCommand } from '../../../queries/use-command.ts';
import { useNotifyUndoable } from '../../../queries/use-undo.ts';
import { useUploads } from '../../../queries/use-uploads.ts';
import { type Duplicate, duplicatesOf, sortFiles } from './photo-files.ts';

type AddPhotos = {
  /** The conference the photos are of. */
  readonly eventEntryId?: string;
  readonly onAdded?: (ids: readonly string[]) => void;
};

/** One call takes so many at most; what comes at once is one act as far as that. */
const MOST_AT_ONCE = 2000;

/** Brings pictures into the archive, each as an entry of its own; tells what was no picture and what was there before. */
export function useAddPhotos({ eventEntryId, onAdded }: AddPhotos) {
  const { photos: text } = useText();
  const format = useFormat();
  const { uploads, send, stop, clear } = useUploads();
  const notifyUndoable = useNotifyUndoable();
  const [duplicates, setDuplicates] = useState<readonly Duplicate[]>([]);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const make = useCommand(archive.attachment.addPhotos);

  const add = async (files: readonly File[]): Promise<void> => {
    const { photos, others } = sortFiles(files);
    setSkipped(others.map(({ name }) => name));
    setDuplicates([]);
    const stored = (await send(photos)).map(({ sha256, fileName }) => ({ sha256, fileName }));
    const addedIds: string[] = [];
    for (let from = 0; from < stored.length; from += MOST_AT_ONCE) {
      const some = stored.slice(from, from + MOST_AT_ONCE);
      const answer = await make.giveAsync({ files: some, eventEntryId: eventEntryId ?? null });
      addedIds.push(...answer.entryIds);
      setDuplicates((before) => [...before, ...duplicatesOf(some, answer)]);
    }
    if (stored.length === photos.length) clear();
    if (addedIds.length === 0) return;
    notifyUndoable(text.added(format.number(addedIds.length)));
    onAdded?.(addedIds);
  };

  return {
    uploads,
    stop,
    clear,
    duplicates,
    skipped,
    /** The notes about duplicates and other files were read. */
    dismiss: () => {
      setDuplicates([]);
      setSkipped([]);
    },
    add: (files: readonly File[]): void => void add(files).catch(() => undefined),
  };
}
export type AddingPhotos = ReturnType<typeof useAddPhotos>;
