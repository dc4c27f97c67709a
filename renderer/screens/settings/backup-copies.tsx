import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CircleHelp, History } from 'lucide-react';
import { useState } from 'react';
import type { BackupCopy } from '#contract';
import { Button } from '../../components/button.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { Problem } from '../../components/problem.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { hostQueries } from '../../queries/host.ts';
import { backupQueries } from '../../queries/office.ts';
import { OpenProblem } from '../first-run/open-problem.tsx';
import { RestoreDialog } from '../first-run/restore-dialog.tsx';
import { useStation } from '../first-run/use-station.ts';
import css from './backup-copies.module.css';

/** The copies that can be restored, newest first. */
export function BackupCopies() {
  const { settings } = useText();
  const { data, error, refetch } = useQuery(backupQueries.list());
  const { data: state } = useQuery(hostQueries.state());
  const station = useStation();
  const [chosen, choose] = useState<BackupCopy | null>(null);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data || !state) return <LoadingFrame />;
  if (data.length === 0) {
    return (
      <p>
        {settings.backupNone} {settings.backupNoneHint}
      </p>
    );
  }
  return (
    <>
      {station.problem && (
        <OpenProblem
          problem={station.problem}
          state={state}
          station={station}
          onClose={station.forgetProblem}
        />
      )}
      <table className={css.table}>
        <CopyHead />
        <tbody>
          {data.map((copy) => (
            <CopyRow key={copy.path} copy={copy} onRestore={() => choose(copy)} />
          ))}
        </tbody>
      </table>
      {chosen && (
        <RestoreDialog state={state} station={station} backup={chosen.path} onClose={() => choose(null)} />
      )}
    </>
  );
}

function CopyHead() {
  const { settings } = useText();
  return (
    <thead>
      <tr>
        <th scope="col">{settings.backupWhen}</th>
        <th scope="col">{settings.backupEntries}</th>
        <th scope="col">{settings.backupSize}</th>
        <th scope="col">{settings.backupState}</th>
        <td />
      </tr>
    </thead>
  );
}

type CopyRowProps = { readonly copy: BackupCopy; readonly onRestore: () => void };

function CopyRow({ copy, onRestore }: CopyRowProps) {
  const { settings } = useText();
  const format = useFormat();
  return (
    <tr title={copy.path}>
      <td>
        {format.day(copy.at)} {format.time(copy.at)}
      </td>
      <td>{format.number(copy.entries)}</td>
      <td>{format.bytes(copy.bytes)}</td>
      <td>
        <CopyState copy={copy} />
      </td>
      <td>
        <Button isSmall icon={History} onClick={onRestore}>
          {settings.backupRestore}
        </Button>
      </td>
    </tr>
  );
}

function CopyState({ copy: { isChecked, missingBlobs } }: { readonly copy: BackupCopy }) {
  const { settings } = useText();
  const format = useFormat();
  if (missingBlobs > 0) {
    return (
      <span className={css.bad}>
        <CircleAlert size={15} aria-hidden />
        {settings.backupMissing(format.number(missingBlobs))}
      </span>
    );
  }
  const Icon = isChecked ? CircleCheck : CircleHelp;
  return (
    <span className={isChecked ? css.good : css.warn}>
      <Icon size={15} aria-hidden />
      {isChecked ? settings.backupChecked : settings.backupUnchecked}
    </span>
  );
}
