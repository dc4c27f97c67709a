import { useState } from 'react';
import type { HostState } from '#contract';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useText } from '../../i18n/language.ts';
import { FolderField } from '../pickers/folder-field.tsx';
import css from './first-run.module.css';
import type { Station } from './use-station.ts';

type RestoreDialogProps = {
  readonly state: Pick<HostState, 'hasDialogs' | 'proposedFolder'>;
  readonly station: Pick<Station, 'isBusy' | 'restore'>;
  /** The copy to restore, where it is known already. */
  readonly backup?: string;
  readonly onClose: () => void;
};

/** Puts a backup copy into a new folder and opens it. */
export function RestoreDialog({ state, station, backup: known = '', onClose }: RestoreDialogProps) {
  const { common, firstRun } = useText();
  const [backup, setBackup] = useState(known);
  const [folder, setFolder] = useState('');
  const restore = async () => {
    await station.restore(backup.trim(), folder.trim());
    onClose();
  };
  return (
    <Dialog title={firstRun.restoreTitle} size={600} onClose={onClose}>
      <div className={css.dialog}>
        <p className={css.hint}>{firstRun.restoreLead}</p>
        <FolderField
          label={firstRun.restoreFrom}
          purpose="restore"
          hasDialogs={state.hasDialogs}
          value={backup}
          onChange={setBackup}
        />
        <FolderField
          label={firstRun.restoreTo}
          purpose="create"
          hasDialogs={state.hasDialogs}
          value={folder}
          onChange={setFolder}
          help={firstRun.folderHelp}
        />
        <div className={css.dialogButtons}>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="primary"
            disabled={station.isBusy || !backup.trim() || !folder.trim()}
            onClick={() => void restore()}
          >
            {station.isBusy ? firstRun.restoring : firstRun.restoreGo}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
