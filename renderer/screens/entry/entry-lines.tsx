import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { EntrySummary } from '#contract';
import { KindIcon } from '../../components/kind-icon.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { entryPath } from '../../paths.ts';
import css from './entry-lines.module.css';

/** Entries one a line, leading to their pages. */
export function EntryLines({ children }: { readonly children: ReactNode }) {
  return <ul className={css.list}>{children}</ul>;
}

type EntryLineProps = {
  readonly entry: EntrySummary;
  /** What it is to the one on whose page it stands. */
  readonly role?: string;
  /** At the right end: a button, a count. */
  readonly end?: ReactNode;
};

/** One entry on a line: its kind, its role, number and title, its day. */
export function EntryLine({ entry, role, end }: EntryLineProps) {
  const { common, kinds } = useText();
  const format = useFormat();
  const title = entry.title || common.untitled;
  return (
    <li className={css.line}>
      <KindIcon kind={entry.kind} />
      {role !== undefined && <span className={css.role}>{role}</span>}
      <Link href={entryPath(entry.kind, entry.id)} className={css.entry} title={title}>
        <span className={css.unseen}>{`${kinds.entry[entry.kind]} `}</span>
        {[entry.number, title].filter(Boolean).join(' · ')}
      </Link>
      {entry.date && <span className={css.date}>{format.date(entry.date)}</span>}
      {end}
    </li>
  );
}
