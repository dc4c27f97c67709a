import { BookOpen, FolderOpen, History } from 'lucide-react';
import { useState } from 'react';
import { ArchiveError, type ErrorCode, type HostState } from '#contract';
import { Button } from '../../components/button.tsx';
import { Problem } from '../../components/problem.tsx';
import { useText } from '../../i18n/language.ts';
import { usePickFolder } from '../pickers/use-pick-folder.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import type { Station, StationProblem } from './use-station.ts';

type OpenProblemProps = {
  readonly problem: StationProblem;
  readonly state: HostState;
  readonly station: Station;
  readonly onClose: () => void;
};

/** Refusals after which reading may still work, and those that a backup can mend. */
const READABLE: readonly ErrorCode[] = ['archive_locked', 'archive_newer_than_app', 'archive_damaged'];
const RESTORABLE: readonly ErrorCode[] = [
  'archive_damaged',
  'archive_foreign',
  'archive_missing',
  'archive_newer_than_app',
];

/** Refusals after which opening it for writing works. */
const OPENABLE: readonly ErrorCode[] = ['archive_exists', 'archive_older_than_app'];

/** Refusals that may have passed by now: the other window closed, the stick is back. */
const RETRYABLE: readonly ErrorCode[] = ['archive_locked', 'archive_missing', 'core_stopped'];

/** An archive that could not be opened: why, and the ways on. Nothing is replaced or repaired. */
export function OpenProblem({ problem: { detail, folder }, state, station, onClose }: OpenProblemProps) {
  const { common, firstRun } = useText();
  const [isRestoring, setRestoring] = useState(false);
  const { pick, dialog } = usePickFolder('open', state.hasDialogs, (other) => void station.open(other));
  const retry = RETRYABLE.includes(detail.code) ? { onRetry: () => void station.open(folder) } : {};
  return (
    <>
      <Problem error={new ArchiveError(detail)} {...retry}>
        {READABLE.includes(detail.code) && (
          <Button icon={BookOpen} onClick={() => void station.open(folder, 'read')}>
            {firstRun.openReading}
          </Button>
        )}
        {OPENABLE.includes(detail.code) && (
          <Button icon={FolderOpen} onClick={() => void station.open(folder)}>
            {firstRun.openThis}
          </Button>
        )}
        {RESTORABLE.includes(detail.code) && (
          <Button icon={History} onClick={() => setRestoring(true)}>
            {firstRun.restore}
          </Button>
        )}
        <Button icon={FolderOpen} onClick={pick}>
          {firstRun.pickOther}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {common.close}
        </Button>
      </Problem>
      {dialog}
      {isRestoring && <RestoreDialog state={state} station={station} onClose={() => setRestoring(false)} />}
    </>
  );
}
