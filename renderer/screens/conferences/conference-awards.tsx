import { Award } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { newEntryFor } from '../../paths.ts';
import type { EntryOf } from '../entry/entry-kind.ts';
import { LinkLines } from '../entry/entry-links.tsx';
import css from './conference-parts.module.css';

/** The commendation decisions announced at a conference, and a way to write another. */
export function ConferenceAwards({ entry }: { readonly entry: EntryOf<'minutes'> }) {
  const { conferences: text } = useText();
  const format = useFormat();
  const awards = entry.links.filter(({ other }) => other.kind === 'commendation');
  return (
    <Section
      title={text.awards}
      {...(awards.length > 0 ? { count: format.number(awards.length) } : {})}
      actions={
        <Button
          isSmall
          look="quiet"
          icon={Award}
          onClick={() => goTo(newEntryFor('commendation', entry.summary.id))}
        >
          {text.addAward}
        </Button>
      }
    >
      {awards.length === 0 && <p className={css.none}>{text.noAwards}</p>}
      <LinkLines links={awards} usualRole="announced-at" />
    </Section>
  );
}
