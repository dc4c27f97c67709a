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
import type { Text } from '../../i18n/text.ts';
import { entryPath, newEntryPath } from '../../paths.ts';
import { PHOTO_TYPES } from './adding/photo-files.ts';
import { chooseMany } from './grid/selection.ts';
import type { PhotoBrowsing } from './use-photo-browser.ts';
import { useTrash } from './use-trash.ts';

/** What can be done in the grid; `inputs` are the file dialogs and must stand on the screen. */
export function useBrowserActions(browser: PhotoBrowsing) {
  const { photos: text } = useText();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const trash = useTrash(browser);
  const pickFiles = () => files.current?.click();
  useActions([...addingActions(pickFiles, () => folder.current?.click()), ...chosenActions(browser, trash)]);
  const take = ({ target }: { readonly target: HTMLInputElement }) => {
    browser.adding.add([...(target.files ?? [])]);
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
        onChange={take}
      />
      <input
        ref={(input) => {
          folder.current = input;
          if (input) input.webkitdirectory = true;
        }}
        type="file"
        hidden
        aria-label={text.act.addFolder}
        onChange={take}
      />
    </>
  );
  return { inputs, pickFiles };
}

function act(id: keyof Text['photos']['act'], rest: Omit<Action, 'id' | 'label' | 'scope'>): Action {
  return { id: `photos.${id}`, scope: 'screen', label: (text) => text.photos.act[id], ...rest };
}

function addingActions(pickFiles: () => void, pickFolder: () => void): readonly Action[] {
  const [more, isChange] = ['more', true] as const;
  return [
    {
      ...act('add', { place: 'primary', icon: ImagePlus, shortcut: 'Ctrl+N', isChange, run: pickFiles }),
      id: 'entry.new',
    },
    act('addFolder', { place: more, icon: FolderPlus, isChange, run: pickFolder }),
    act('addWithoutFile', { place: more, icon: FilePlus, isChange, run: () => goTo(newEntryPath('photo')) }),
  ];
}

function chosenActions({ rows, selection, select }: PhotoBrowsing, trash: () => void): readonly Action[] {
  const { active, ids } = selection;
  const path = active === null ? '' : entryPath('photo', active);
  const group = rows.groups.find(({ photos }) => photos.some(({ id }) => id === active));
  const when = () => active !== null;
  const [place, isChange] = ['more', true] as const;
  const chooseGroup = () => group && select(chooseMany(group.photos.map(({ id }) => id)));
  return [
    act('chooseGroup', {
      place,
      icon: SquareDashedMousePointer,
      shortcut: 'Ctrl+Shift+A',
      when: () => group !== undefined,
      run: chooseGroup,
    }),
    act('page', { place, icon: GalleryVertical, when, run: () => goTo(path) }),
    {
      ...act('edit', {
        place,
        icon: Pencil,
        shortcut: 'F2',
        isChange,
        when,
        run: () => goTo(`${path}?edit=1`),
      }),
      id: 'entry.edit',
    },
    {
      ...act('delete', { place, icon: Trash2, shortcut: 'Delete', isChange, run: trash }),
      id: 'entry.delete',
      when: () => ids.size > 0,
    },
  ];
}
