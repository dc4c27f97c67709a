import { FilePlus, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { Entry } from '#contract';
import { useActions } from '../../actions/use-actions.ts';
import { Button } from '../../components/button.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { UploadList } from '../../components/upload-list.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { screenOfKind } from '../../paths.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { EntryAttachments } from './entry-attachments.tsx';
import { EntryHistory } from './entry-history.tsx';
import { EntryLinks } from './entry-links.tsx';
import css from './entry-page.module.css';
import { useAttachFiles } from './use-attach-files.ts';

type EntryPageProps = { readonly entry: Entry; readonly onEdit: () => void; readonly children: ReactNode };

/** An entry to read: its own part, then what belongs to it. Files dropped anywhere on it are hung on it. */
export function EntryPage({ entry, onEdit, children }: EntryPageProps) {
  const text = useText();
  const { uploads, attach, stop, clear } = useAttachFiles(entry);
  const picker = useRef<HTMLInputElement>(null);
  useEntryActions(entry, onEdit, () => picker.current?.click());
  return (
    <FileDrop onFiles={attach} invitation={text.entry.dropFiles}>
      <article className={css.page}>
        <div className={css.buttons}>
          <Button isSmall icon={FilePlus} onClick={() => picker.current?.click()}>
            {text.action['entry.addFiles']}
          </Button>
          <Button isSmall icon={Pencil} title="F2" onClick={onEdit}>
            {text.common.edit}
          </Button>
        </div>
        {children}
        <UploadList uploads={uploads} onStop={stop} onClear={clear} />
        <EntryAttachments entry={entry} />
        <EntryLinks entry={entry} />
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
    </FileDrop>
  );
}

function useEntryActions({ summary }: Entry, onEdit: () => void, onAddFiles: () => void): void {
  const text = useText();
  const notifyUndoable = useNotifyUndoable();
  const trash = useCommand(archive.entry.trash, {
    onDone: () => {
      notifyUndoable(text.entry.trashed(summary.title || text.common.untitled));
      goTo(screenOfKind[summary.kind]);
    },
  });
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
      run: onAddFiles,
    },
    {
      id: 'entry.delete',
      isChange: true,
      scope: 'screen',
      place: 'more',
      shortcut: 'Delete',
      icon: Trash2,
      label: (all) => all.action['entry.delete'],
      run: () => trash.give({ ids: [summary.id] }),
    },
  ]);
}
