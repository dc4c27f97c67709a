import { useQuery } from '@tanstack/react-query';
import { FolderPlus } from 'lucide-react';
import { Link } from 'wouter';
import type { Fonds } from '#contract';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { dossierPath } from '../../paths.ts';
import { fondsQueries } from '../../queries/arrangement.ts';
import pageCss from '../entry/entry-page.module.css';
import css from './fonds-overview.module.css';

/** The archive's fonds at a glance, open ones first; each narrows the list to its dossiers. */
export function FondsOverview() {
  const { dossiers: text } = useText();
  const { data } = useQuery(fondsQueries.list());
  if (!data || data.length === 0) return null;
  const parts = [
    { title: text.openFonds, fonds: data.filter(({ content }) => content.status === 'open') },
    { title: text.closedFondsList, fonds: data.filter(({ content }) => content.status === 'closed') },
  ];
  return (
    <article className={pageCss.page}>
      <div className={pageCss.buttons}>
        <Button isSmall icon={FolderPlus} onClick={() => goTo(dossierPath('new-fonds'))}>
          {text.newFonds}
        </Button>
      </div>
      <h2 className={css.title}>{text.fondsList}</h2>
      <p className={css.hint}>{text.fondsHint}</p>
      {parts.map(
        ({ title, fonds }) => fonds.length > 0 && <FondsTable key={title} title={title} fonds={fonds} />,
      )}
    </article>
  );
}

function FondsTable({ title, fonds }: { readonly title: string; readonly fonds: readonly Fonds[] }) {
  const { dossiers: text } = useText();
  const format = useFormat();
  return (
    <Section title={title}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{text.fondsCode}</th>
            <th scope="col">{text.fondsName}</th>
            <th scope="col" data-number>
              {text.dossiersCount}
            </th>
            <th scope="col" data-number>
              {text.entriesCount}
            </th>
          </tr>
        </thead>
        <tbody>
          {fonds.map(({ id, content, closedOn, dossierCount, entryCount }) => (
            <tr key={id}>
              <td>{content.code}</td>
              <td>
                <Link href={`/dossiers?fonds=${id}`}>{content.name}</Link>
                {closedOn && <span className={css.closed}>{text.closedSince(format.date(closedOn))}</span>}
              </td>
              <td data-number>{format.number(dossierCount)}</td>
              <td data-number>{format.number(entryCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
