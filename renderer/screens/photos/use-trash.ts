import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { choose, nothingSelected } from './grid/selection.ts';
import type { PhotoBrowsing } from './use-photo-browser.ts';

/** Puts the chosen photos into the bin; the one after them is chosen next. */
export function useTrash({ rows, selection, select }: PhotoBrowsing): () => void {
  const { photos: text } = useText();
  const format = useFormat();
  const notifyUndoable = useNotifyUndoable();
  const { give } = useCommand(archive.entry.trash, {
    onDone: ({ changed }) => notifyUndoable(text.trashed(format.number(changed))),
  });
  return () => {
    const isLeft = ({ id }: { readonly id: string }) => !selection.ids.has(id);
    const last = rows.photos.findLastIndex((photo) => !isLeft(photo));
    const next = rows.photos.slice(last + 1).find(isLeft) ?? rows.photos.findLast(isLeft);
    give({ ids: [...selection.ids] });
    select(next ? choose(next.id) : nothingSelected);
  };
}
