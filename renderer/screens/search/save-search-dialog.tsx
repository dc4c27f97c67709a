import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import buttons from '../../components/dialog-buttons.module.css';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../i18n/language.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { filterOf, type SearchRequest } from './search-request.ts';

type SaveSearchDialogProps = {
  readonly request: SearchRequest;
  /** Another name for one that is kept already; without it the search is kept anew. */
  readonly renamed?: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
};

/** Under which name a search is kept. */
export function SaveSearchDialog({ request, renamed, onClose }: SaveSearchDialogProps) {
  const { search, common } = useText();
  const [name, setName] = useState(renamed?.name ?? request.text.trim());
  const sayDone = useNotifyUndoable();
  const done = () => {
    sayDone(search.saved(name.trim()));
    onClose();
  };
  const save = useCommand(archive.savedSearch.save, { onDone: done });
  const rename = useCommand(archive.savedSearch.rename, { onDone: done });
  const give = () => {
    if (renamed) return rename.give({ id: renamed.id, name: name.trim() });
    const { text, body, isLiteral } = request;
    return save.give({
      ...{ name: name.trim(), text, isLiteral },
      filter: filterOf(request),
      bodyName: body?.name ?? '',
    });
  };
  return (
    <Dialog title={renamed ? search.rename : search.save} onClose={onClose} size={440}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') give();
        }}
      >
        <TextField
          label={search.saveName}
          help={search.saveHelp}
          value={name}
          onChange={setName}
          data-autofocus
          onFocus={({ target }) => target.select()}
        />
        <div className={buttons.buttons}>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" look="primary" disabled={name.trim() === '' || save.isBusy || rename.isBusy}>
            {common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
