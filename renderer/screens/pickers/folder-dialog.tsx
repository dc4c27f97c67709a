import { useQuery } from '@tanstack/react-query';
import { Archive, CornerLeftUp, Folder } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { Problem } from '../../components/problem.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../i18n/language.ts';
import { hostQueries } from '../../queries/host.ts';
import css from './folder-dialog.module.css';
import type { FolderPurpose } from './folder-purpose.ts';

type FolderDialogProps = {
  readonly purpose: FolderPurpose;
  readonly onPick: (folder: string) => void;
  readonly onClose: () => void;
};

/** Walks through the folders of this computer where the host has no dialog of its own. */
export function FolderDialog({ purpose, onPick, onClose }: FolderDialogProps) {
  const { common, firstRun } = useText();
  const [at, setAt] = useState<string | null>(null);
  const [fresh, setFresh] = useState('');
  const { data, error, refetch } = useQuery(hostQueries.folders(at));
  const goTo = (folder: string | null) => {
    setFresh('');
    setAt(folder);
  };
  return (
    <Dialog title={firstRun.chooseTitle} size={620} onClose={onClose}>
      {error && <Problem error={error} onRetry={() => void (at === null ? refetch() : goTo(null))} />}
      {!error && !data && <LoadingFrame />}
      {data && !error && (
        <>
          <div className={css.here}>
            <Button
              icon={CornerLeftUp}
              isSmall
              disabled={data.parent === null}
              onClick={() => goTo(data.parent)}
            >
              {firstRun.chooseUp}
            </Button>
            <span className={css.path}>{data.folder}</span>
          </div>
          <FolderList names={data.names} onOpen={(name) => goTo(joined(data.folder, name))} />
          {data.isArchive && (
            <p className={css.archive}>
              <Archive size={16} aria-hidden />
              {firstRun.chooseIsArchive}
            </p>
          )}
          {(purpose === 'create' || purpose === 'handover') && (
            <TextField label={firstRun.newFolder} value={fresh} onChange={setFresh} />
          )}
          <div className={css.buttons}>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button
              look="primary"
              onClick={() => onPick(fresh.trim() ? joined(data.folder, fresh.trim()) : data.folder)}
            >
              {firstRun.choose}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

type FolderListProps = { readonly names: readonly string[]; readonly onOpen: (name: string) => void };

function FolderList({ names, onOpen }: FolderListProps) {
  const { firstRun } = useText();
  return (
    <ul className={css.list}>
      {names.map((name) => (
        <li key={name}>
          <button type="button" className={css.row} onClick={() => onOpen(name)}>
            <Folder size={16} aria-hidden />
            {name}
          </button>
        </li>
      ))}
      {names.length === 0 && <li className={css.none}>{firstRun.chooseNone}</li>}
    </ul>
  );
}

/** A path with one more step, in the manner of the system it came from. */
function joined(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}
