import {
  FilePlus,
  FolderPlus,
  GalleryVertical,
  ImagePlus,
  Pencil,
  SquareDashedMousePointer,
  Trash2,
} from 'lucide-react';
import { useRef } from 'react';
import type { Action } from '../../actions/action.ts';
import { useActions } from '../../actions/use-actions.ts';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { entryPath, newEntryPath } from '../../paths.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { PHOTO_TYPES } from './adding/photo-files.ts';
import { chooseMany, nothingSelected, type Selection } from './grid/selection.ts';
import type { PhotoRows } from './use-photo-rows.ts';

type Browser = {
  readonly rows: PhotoRows;
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  readonly onFiles: (files: readonly File[]) => void;
};

/** What can be done in the grid; `inputs` are the file dialogs and must stand on the screen. */
export function useBrowserActions({ rows, selection, select, onFiles }: Browser) {
  const { photos: text } = useText();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const trash = useTrash(rows, selection, select);
  const { active } = selection;
  const hasActive = () => active !== null;
  const group = rows.groups.find(({ photos }) => photos.some(({ id }) => id === active));
  const act = (id: keyof typeof text.act, rest: Omit<Action, 'id' | 'label' | 'scope'>): Action => ({
    id: `photos.${id}`,
    scope: 'screen',
    label: (all) => all.photos.act[id],
    ...rest,
  });
  useActions([
    {
      ...act('add', {
        place: 'primary',
        icon: ImagePlus,
        shortcut: 'Ctrl+N',
        run: () => files.current?.click(),
      }),
      id: 'entry.new',
      isChange: true,
    },
    act('addFolder', { place: 'more', icon: FolderPlus, run: () => folder.current?.click() }),
    act('addWithoutFile', { place: 'more', icon: FilePlus, run: () => goTo(newEntryPath('photo')) }),
    act('chooseGroup', {
      place: 'more',
      icon: SquareDashedMousePointer,
      shortcut: 'Ctrl+Shift+A',
      when: () => group !== undefined,
      run: () => group && select(chooseMany(group.photos.map(({ id }) => id))),
    }),
    act('page', {
      place: 'more',
      icon: GalleryVertical,
      when: hasActive,
      run: () => active && goTo(entryPath('photo', active)),
    }),
    {
      ...act('edit', {
        place: 'more',
        icon: Pencil,
        shortcut: 'F2',
        when: hasActive,
        run: () => active && goTo(`${entryPath('photo', active)}?edit=1`),
      }),
      id: 'entry.edit',
      isChange: true,
    },
    {
      ...act('delete', {
        place: 'more',
        icon: Trash2,
        shortcut: 'Delete',
        when: () => selection.ids.size > 0,
        run: trash,
      }),
      id: 'entry.delete',
      isChange: true,
    },
  ]);
  const chosen = ({ target }: { readonly target: HTMLInputElement }) => {
    onFiles([...(target.files ?? [])]);
    target.value = '';
  };
  const inputs = (
    <>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={PHOTO_TYPES}
        aria-label={text.add}
        onChange={chosen}
      />
      <input
        ref={(input) => {
          folder.current = input;
          if (input) input.webkitdirectory = true;
        }}
        type="file"
        hidden
        aria-label={text.act.addFolder}
        onChange={chosen}
      />
    </>
  );
  return { inputs, pickFiles: () => files.current?.click() };
}

/** Puts the chosen photos into the bin; the one after them is chosen next. */
function useTrash(rows: PhotoRows, selection: Selection, select: Browser['select']): () => void {
  const { photos: text } = useText();
  const format = useFormat();
  const notifyUndoable = useNotifyUndoable();
  const { give } = useCommand(archive.entry.trash, {
    onDone: ({ changed }) => notifyUndoable(text.trashed(format.number(changed))),
  });
  return () => {
    const last = rows.photos.findLastIndex(({ id }) => selection.ids.has(id));
    const left = rows.photos.filter(({ id }) => !selection.ids.has(id));
    const next = rows.photos.slice(last + 1).find(({ id }) => !selection.ids.has(id)) ?? left.at(-1);
    give({ ids: [...selection.ids] });
    select(next ? chooseMany([next.id]) : nothingSelected);
  };
}
