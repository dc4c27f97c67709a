import { BookOpen, FolderOpen, History } from 'lucide-react';
import { useState } from 'react';
import type { HostState } from '#contract';
import { Button } from '../../components/button.tsx';
import { useText } from '../../i18n/language.ts';
import { usePickFolder } from '../pickers/use-pick-folder.tsx';
import css from './first-run.module.css';
import { RestoreDialog } from './restore-dialog.tsx';
import type { Station } from './use-station.ts';

type OtherWaysProps = { readonly state: HostState; readonly station: Station };

/** Opening an archive that is there, restoring a backup, looking at the sample. */
export function OtherWays({ state, station }: OtherWaysProps) {
  const { firstRun } = useText();
  const [isRestoring, setRestoring] = useState(false);
  const { pick, dialog } = usePickFolder('open', state.hasDialogs, (folder) => void station.open(folder));
  return (
    <>
      <section className={css.way}>
        <h2>{firstRun.openTitle}</h2>
        <p className={css.hint}>{firstRun.openLead}</p>
        <div className={css.buttons}>
          <Button icon={FolderOpen} disabled={station.isBusy} onClick={pick}>
            {firstRun.open}
          </Button>
          <Button icon={History} disabled={station.isBusy} onClick={() => setRestoring(true)}>
            {firstRun.restore}
          </Button>
        </div>
      </section>
      <section className={css.way}>
        <h2>{firstRun.sampleTitle}</h2>
        <p className={css.hint}>{firstRun.sampleLead}</p>
        <Button
          icon={BookOpen}
          disabled={station.isBusy}
          onClick={() => void station.sample(`${state.proposedFolder}-mau`, firstRun.sampleOffice)}
        >
          {firstRun.sample}
        </Button>
      </section>
      {dialog}
      {isRestoring && <RestoreDialog state={state} station={station} onClose={() => setRestoring(false)} />}
    </>
  );
}
