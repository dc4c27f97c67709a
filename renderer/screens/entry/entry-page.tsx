import { FilePlus, FolderInput, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Entry, EntryKind } from '#contract';
import { useActions } from '../../actions/use-actions.ts';
import { Button } from '../../components/button.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { UploadList } from '../../components/upload-list.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { screenOfKind } from '../../paths.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { withFilter } from '../../with-filter.ts';
import { EntryAttachments } from './entry-attachments.tsx';
import { EntryHistory } from './entry-history.tsx';
import { EntryLinks } from './entry-links.tsx';
import css from './entry-page.module.css';
import { PlaceDialog } from './place-dialog.tsx';
import { useAttachFiles } from './use-attach-files.ts';

type EntryPageProps = {
  readonly entry: Entry;
  readonly onEdit: () => void;
  readonly children: ReactNode;
  /** The rows that are selected in the list: with several, this one among them, actions are for all of them. */
  readonly selection?: ReadonlySet<string>;
  /** Links to these kinds are shown by the page itself. */
  readonly linksAbove?: readonly EntryKind[];
};

/** An entry to read: its own part, then what belongs to it. Files dropped anywhere on it are hung on it. */
export function EntryPage({ entry, onEdit, children, selection, linksAbove = [] }: EntryPageProps) {
  const text = useText();
  const { uploads, attach, stop, clear } = useAttachFiles(entry);
  const picker = useRef<HTMLInputElement>(null);
  const addFiles = () => picker.current?.click();
  const dialog = useEntryActions(entry, { onEdit, addFiles, selection });
  return (
    <FileDrop onFiles={attach} invitation={text.entry.dropFiles}>
      <article className={css.page}>
        <div className={css.buttons}>
          <Button isSmall icon={FilePlus} onClick={addFiles}>
            {text.action['entry.addFiles']}
          </Button>
          <Button isSmall icon={Pencil} title="F2" onClick={onEdit}>
            {text.common.edit}
          </Button>
        </div>
        {children}
        <UploadList uploads={uploads} onStop={stop} onClear={clear} />
        <EntryAttachments entry={entry} />
        <EntryLinks entry={entry} above={linksAbove} />
        <EntryHistory id={entry.summary.id} />
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={text.action['entry.addFiles']}
          onChange={({ target }) => {
            attach([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </article>
      {dialog}
    </FileDrop>
  );
}

type EntryActs = {
  readonly onEdit: () => void;
  readonly addFiles: () => void;
  readonly selection: ReadonlySet<string> | undefined;
};

/** The actions of an entry's page; gives the dialog that one of them opens. */
function useEntryActions({ summary }: Entry, { onEdit, addFiles, selection }: EntryActs): ReactNode {
  const { entry: text } = useText();
  const [isPlacing, setPlacing] = useState(false);
  const ids = selection && selection.size > 1 && selection.has(summary.id) ? [...selection] : [summary.id];
  const trash = useTrash(summary);
  useActions([
    {
      id: 'entry.edit',
      isChange: true,
      scope: 'screen',
      shortcut: 'F2',
      icon: Pencil,
      label: (all) => all.action['entry.edit'],
      run: onEdit,
    },
    {
      id: 'entry.addFiles',
      isChange: true,
      scope: 'screen',
      icon: FilePlus,
      label: (all) => all.action['entry.addFiles'],
      run: addFiles,
    },
    {
      id: 'entry.place',
      isChange: true,
      scope: 'screen',
      place: 'more',
      icon: FolderInput,
      label: () => text.place,
      run: () => setPlacing(true),
    },
    {
      id: 'entry.delete',
      isChange: true,
      scope: 'screen',
      place: 'more',
      shortcut: 'Delete',
      icon: Trash2,
      label: (all) => all.action['entry.delete'],
      run: () => trash(ids),
    },
  ]);
  return isPlacing && <PlaceDialog entryIds={ids} onClose={() => setPlacing(false)} />;
}

function useTrash(summary: Entry['summary']): (ids: readonly string[]) => void {
  const text = useText();
  const format = useFormat();
  const notifyUndoable = useNotifyUndoable();
  const trash = useCommand(archive.entry.trash, {
    onDone: ({ changed }) => {
      const title = summary.title || text.common.untitled;
      notifyUndoable(changed > 1 ? text.draft.trashed(format.number(changed)) : text.entry.trashed(title));
      goTo(withFilter(screenOfKind[summary.kind]));
    },
  });
  return (ids) => trash.give({ ids: [...ids] });
}
