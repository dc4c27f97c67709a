import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import dialogCss from '../../components/dialog-buttons.module.css';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { DossierPicker } from '../pickers/dossier-picker.tsx';

type PlaceDialogProps = { readonly entryIds: readonly string[]; readonly onClose: () => void };

/** Puts entries into a dossier, or out of the one they are in. */
export function PlaceDialog({ entryIds, onClose }: PlaceDialogProps) {
  const { entry: text, common, content: label } = useText();
  const format = useFormat();
  const [dossierId, setDossierId] = useState<string | null>(null);
  const notifyUndoable = useNotifyUndoable();
  const count = format.number(entryIds.length);
  const place = useCommand(archive.dossier.place, {
    onDone: (_, input) => {
      notifyUndoable(input.dossierId === null ? text.unplaced(count) : text.placed(count));
      onClose();
    },
  });
  const put = (into: string | null) => place.give({ dossierId: into, entryIds: [...entryIds] });
  return (
    <Dialog title={text.placeTitle(count)} onClose={onClose}>
      <DossierPicker
        label={label.dossierId}
        help={text.placeHelp}
        value={dossierId}
        onChange={setDossierId}
      />
      <div className={dialogCss.buttons}>
        <Button look="quiet" disabled={place.isBusy} onClick={() => put(null)}>
          {text.unplace}
        </Button>
        <span className={dialogCss.between} />
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button look="primary" disabled={dossierId === null || place.isBusy} onClick={() => put(dossierId)}>
          {text.placeNow}
        </Button>
      </div>
    </Dialog>
  );
}
