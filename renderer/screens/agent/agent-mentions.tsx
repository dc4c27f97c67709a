import { useInfiniteQuery } from '@tanstack/react-query';
import { Award, FileText, Image, NotebookText } from 'lucide-react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { Thumb } from '../../components/thumb.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { entryPath } from '../../paths.ts';
import { entryQueries } from '../../queries/entry.ts';
import { usePages } from '../../queries/use-pages.ts';
import css from '../entry/entry-links.module.css';

const ICONS = { minutes: NotebookText, photo: Image, commendation: Award, document: FileText };
type Role = keyof ReturnType<typeof useText>['agent']['roles'];

/** Where somebody is named: photos as pictures, everything else as lines with the role. */
export function AgentMentions({ agentId }: { readonly agentId: string }) {
  const { agent: text, common } = useText();
  const format = useFormat();
  const query = useInfiniteQuery(entryQueries.ofAgent(agentId));
  const { rows, total, readOn } = usePages(query);
  const photos = rows.filter(({ entry, role }) => entry.kind === 'photo' && role === 'depicted');
  const others = rows.filter((row) => !photos.includes(row) && row.role !== 'recipient');
  if (rows.length === 0) return null;
  return (
    <>
      {photos.length > 0 && (
        <Section title={text.photos} count={format.number(photos.length)}>
          <ul className={css.photos}>
            {photos.map(({ entry }) => (
              <li key={entry.id}>
                <Link href={entryPath('photo', entry.id)} className={css.photo} title={entry.title}>
                  <Thumb sha256={entry.cover} alt={entry.title || text.photo} isFilling />
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={text.mentions} count={format.number(others.length)}>
          <ul className={css.list}>
            {others.map(({ entry, role }) => {
              const Icon = ICONS[entry.kind];
              return (
                <li key={`${entry.id}${role}`} className={css.line}>
                  <Icon size={16} aria-hidden className={css.icon} />
                  <span className={css.role}>{text.roles[role as Role] ?? role}</span>
                  <Link href={entryPath(entry.kind, entry.id)} className={css.other}>
                    {[entry.number, entry.title || common.untitled].filter(Boolean).join(' · ')}
                  </Link>
                  <span className={css.date}>{entry.date ? format.date(entry.date) : ''}</span>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      {rows.length < total && (
        <Button isSmall look="quiet" onClick={readOn}>
          {text.readOn}
        </Button>
      )}
    </>
  );
}
