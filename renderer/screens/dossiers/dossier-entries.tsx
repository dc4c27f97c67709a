import { useInfiniteQuery } from '@tanstack/react-query';
import { Award, FileText, Image, NotebookText } from 'lucide-react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { entryPath } from '../../paths.ts';
import { entryQueries } from '../../queries/entry.ts';
import { usePages } from '../../queries/use-pages.ts';
import css from '../entry/entry-links.module.css';

const ICONS = { minutes: NotebookText, photo: Image, commendation: Award, document: FileText };

/** What lies in a dossier, in the order of dates. */
export function DossierEntries({ dossierId }: { readonly dossierId: string }) {
  const { dossiers: text, common } = useText();
  const format = useFormat();
  const query = useInfiniteQuery(entryQueries.list({ dossierId }, 'date_asc'));
  const { rows, total, readOn } = usePages(query);
  return (
    <Section title={text.contents} count={format.number(total)}>
      {rows.length === 0 && <p>{text.noContents}</p>}
      <ul className={css.list}>
        {rows.map((row) => {
          const Icon = ICONS[row.kind];
          return (
            <li key={row.id} className={css.line}>
              <Icon size={16} aria-hidden className={css.icon} />
              <Link href={entryPath(row.kind, row.id)} className={css.other}>
                {[row.number, row.title || common.untitled].filter(Boolean).join(' · ')}
              </Link>
              <span className={css.date}>{row.date ? format.date(row.date) : ''}</span>
            </li>
          );
        })}
      </ul>
      {rows.length < total && (
        <Button isSmall look="quiet" onClick={readOn}>
          {common.more}
        </Button>
      )}
    </Section>
  );
}
