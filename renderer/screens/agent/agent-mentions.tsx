import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { entryQueries } from '../../queries/entry.ts';
import { usePages } from '../../queries/use-pages.ts';
import { EntryLine, EntryLines } from '../entry/entry-lines.tsx';
import { Pictures } from '../entry/photo-strip.tsx';
import { mentionsIn } from './mentions.ts';

/** Where somebody is named: photos as pictures, everything else as lines with the role. */
export function AgentMentions({ agentId }: { readonly agentId: string }) {
  const { agent: text } = useText();
  const format = useFormat();
  const { rows, total, readOn } = usePages(useInfiniteQuery(entryQueries.ofAgent(agentId)));
  const { depictedIn, photos, others } = useMemo(() => mentionsIn(rows), [rows]);
  const pictures = [
    { title: text.photos, entries: depictedIn },
    { title: text.otherPhotos, entries: photos },
  ].filter(({ entries }) => entries.length > 0);
  return (
    <>
      {pictures.map(({ title, entries }) => (
        <Section key={title} title={title} count={format.number(entries.length)}>
          <Pictures photos={entries} label={title} />
        </Section>
      ))}
      {others.length > 0 && (
        <Section title={text.mentions} count={format.number(others.length)}>
          <EntryLines>
            {others.map(({ entry, roles }) => (
              <EntryLine
                key={entry.id}
                entry={entry}
                role={roles.map((role) => roleWord(text, role)).join(', ')}
              />
            ))}
          </EntryLines>
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

type Words = ReturnType<typeof useText>['agent'];

const roleWord = ({ roles }: Words, role: string): string => roles[role as keyof Words['roles']] ?? role;
