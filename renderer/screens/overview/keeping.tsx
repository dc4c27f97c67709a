import { CircleAlert, ShieldAlert, ShieldCheck } from 'lucide-react';
import { Link } from 'wouter';
import type { ArchiveInfo } from '#contract';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './keeping.module.css';

/** Below so much free space the disk is said to be short. */
const SHORT_OF_SPACE = 2 * 1024 ** 3;

/** Backup, size and disk: is the archive safe? */
export function Keeping({ info }: { readonly info: ArchiveInfo }) {
  const { overview } = useText();
  const format = useFormat();
  const { lastBackup, freeBytes, folderWarning } = info;
  const isShort = freeBytes !== null && freeBytes < SHORT_OF_SPACE;
  return (
    <Section title={overview.keeping}>
      <dl className={css.facts}>
        <dt>{overview.lastBackup}</dt>
        <dd>
          <Link href="/settings/backup" className={lastBackup ? css.good : css.warn}>
            {lastBackup ? <ShieldCheck size={15} aria-hidden /> : <ShieldAlert size={15} aria-hidden />}
            {lastBackup ? format.moment(lastBackup.at) : overview.never}
          </Link>
        </dd>
        <dt>{overview.size}</dt>
        <dd>{format.bytes(info.databaseBytes + info.blobs.bytes)}</dd>
        {freeBytes !== null && (
          <>
            <dt>{overview.free}</dt>
            <dd className={isShort ? css.warn : undefined}>
              {isShort && <CircleAlert size={15} aria-hidden />}
              {format.bytes(freeBytes)}
            </dd>
          </>
        )}
        <dt>{overview.folder}</dt>
        <dd className={css.folder} title={info.folder}>
          {info.folder}
        </dd>
      </dl>
      {folderWarning && (
        <p className={css.warning}>
          <CircleAlert size={16} aria-hidden />
          {folderWarning === 'network' ? overview.networkWarning : overview.synchronisedWarning}
        </p>
      )}
    </Section>
  );
}
