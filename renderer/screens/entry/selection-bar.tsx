import { FolderInput, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { PlaceDialog } from './place-dialog.tsx';
import css from './selection-bar.module.css';

type SelectionBarProps = {
  readonly ids: readonly string[];
  readonly onClear: () => void;
  readonly onTrashed: () => void;
};

/** What can be done with several entries at once. */
export function SelectionBar({ ids, onClear, onTrashed }: SelectionBarProps) {
  const text = useText();
  const format = useFormat();
  const [isPlacing, setPlacing] = useState(false);
  const notifyUndoable = useNotifyUndoable();
  const trash = useCommand(archive.entry.trash, {
    onDone: ({ changed }) => {
      notifyUndoable(text.draft.trashed(format.number(changed)));
      onTrashed();
    },
  });
  const count = format.number(ids.length);
  return (
    <div className={css.bar} role="toolbar" aria-label={text.common.selected(count)}>
      <span className={css.count}>{text.common.selected(count)}</span>
      <Button isSmall icon={FolderInput} onClick={() => setPlacing(true)}>
        {text.entry.place}
      </Button>
      <IconButton
        icon={Trash2}
        size={16}
        label={text.action['entry.delete']}
        onClick={() => trash.give({ ids: [...ids] })}
      />
      <IconButton icon={X} size={16} label={text.entry.clearSelection} onClick={onClear} />
      {isPlacing && <PlaceDialog entryIds={ids} onClose={() => setPlacing(false)} />}
    </div>
  );
}
