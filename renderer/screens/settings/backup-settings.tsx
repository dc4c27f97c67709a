import { useQuery } from '@tanstack/react-query';
import { Save, ShieldCheck } from 'lucide-react';
import { isUnderWay } from '#contract';
import { Button } from '../../components/button.tsx';
import { CountField } from '../../components/count-field.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { archive } from '../../queries/client.ts';
import { hostQueries } from '../../queries/host.ts';
import { jobQueries } from '../../queries/office.ts';
import { useCommand } from '../../queries/use-command.ts';
import { FolderField } from '../pickers/folder-field.tsx';
import { BackupCopies } from './backup-copies.tsx';
import { LastVerify } from './last-verify.tsx';
import css from './settings.module.css';
import { useOffice } from './use-office.ts';

/** Copies of the archive: making them, where they lie, which there are, whether all is whole. */
export function BackupSettings() {
  const { settings } = useText();
  const { data: jobs = [] } = useQuery(jobQueries.list());
  const backup = useCommand(archive.job.startBackup);
  const verify = useCommand(archive.job.startVerify);
  const isRunning = (kind: string) => jobs.some((job) => job.kind === kind && isUnderWay(job));
  return (
    <>
      <p className={css.lead}>{settings.backupLead}</p>
      <div className={css.buttons}>
        <Button
          look="primary"
          icon={ShieldCheck}
          disabled={isRunning('backup') || backup.isBusy}
          onClick={() => backup.give({})}
        >
          {isRunning('backup') ? settings.backupStarted : settings.backupNow}
        </Button>
      </div>
      <Section title={settings.backupCopies}>
        <BackupCopies />
      </Section>
      <Section title={settings.backupFolder}>
        <BackupPlace />
      </Section>
      <Section title={settings.verify}>
        <p className={css.lead}>{settings.verifyLead}</p>
        <LastVerify jobs={jobs} />
        <Button
          icon={ShieldCheck}
          disabled={isRunning('verify') || verify.isBusy}
          onClick={() => verify.give({})}
        >
          {isRunning('verify') ? settings.verifyRunning : settings.verifyNow}
        </Button>
      </Section>
    </>
  );
}

function BackupPlace() {
  const { common, settings } = useText();
  const { data: host } = useQuery(hostQueries.state());
  const { current, isChanged, isBusy, setPreferences, save } = useOffice();
  if (!current || !host) return null;
  const { backupFolder, keepBackups } = current.preferences;
  return (
    <div className={css.form}>
      <FolderField
        label={settings.backupFolder}
        purpose="backup"
        hasDialogs={host.hasDialogs}
        help={settings.backupFolderHelp}
        value={backupFolder ?? ''}
        onChange={(folder) => setPreferences({ backupFolder: folder.trim() || null })}
      />
      <CountField
        label={settings.backupKeep}
        value={keepBackups}
        onChange={(count) => count !== null && setPreferences({ keepBackups: count })}
      />
      <div className={css.buttons}>
        <Button icon={Save} disabled={!isChanged || isBusy} onClick={save}>
          {common.save}
        </Button>
      </div>
    </div>
  );
}
