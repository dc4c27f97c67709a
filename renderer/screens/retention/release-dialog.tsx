import { useState } from 'react';
import type { RetentionFonds } from '#contract';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import buttons from '../../components/dialog-buttons.module.css';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../i18n/language.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';

type ReleaseDialogProps = { readonly fonds: RetentionFonds; readonly onClose: () => void };

/** Asks why the dossiers of an ended body may be appraised: the reason is kept with the fonds. */
export function ReleaseDialog({ fonds, onClose }: ReleaseDialogProps) {
  const { common, retention: text } = useText();
  const [reason, setReason] = useState('');
  const notifyUndoable = useNotifyUndoable();
  const release = useCommand(archive.retention.release, {
    onDone: () => {
      notifyUndoable(text.releasedNow(fonds.name));
      onClose();
    },
  });
  const isEmpty = reason.trim() === '';
  const give = () => release.give({ fondsId: fonds.id, revision: fonds.revision, reason });
  return (
    <Dialog title={text.releaseTitle(fonds.name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmpty && !release.isBusy) give();
        }}
      >
        <TextField label={text.reason} help={text.reasonHelp} isWide value={reason} onChange={setReason} />
        <div className={buttons.buttons}>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" disabled={isEmpty || release.isBusy} onClick={give}>
            {text.releaseNow}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
