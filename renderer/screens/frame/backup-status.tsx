import { useQuery } from '@tanstack/react-query';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { Link } from 'wouter';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { archiveQueries } from '../../queries/office.ts';
import css from './backup-status.module.css';

const OLD_AFTER = 7 * 24 * 60 * 60 * 1000;

/** When the archive was last copied; leads to the backups. */
export function BackupStatus() {
  const { frame } = useText();
  const format = useFormat();
  const { data } = useQuery(archiveQueries.info());
  if (!data) return null;
  const at = data.lastBackup?.at;
  const isFresh = at !== undefined && Date.now() - Date.parse(at) < OLD_AFTER;
  const Icon = isFresh ? ShieldCheck : ShieldAlert;
  const when = at === undefined ? '' : format.moment(at);
  const words = at === undefined ? frame.backupNever : isFresh ? frame.backupAt(when) : frame.backupOld(when);
  return (
    <Link href="/settings/backup" className={css.status} data-fresh={isFresh}>
      <Icon size={16} aria-hidden />
      {words}
    </Link>
  );
}
