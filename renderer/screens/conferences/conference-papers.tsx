import { FilePlus2 } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { newEntryFor } from '../../paths.ts';
import type { EntryOf } from '../entry/entry-kind.ts';
import { LinkLines } from '../entry/entry-links.tsx';
import css from './conference-parts.module.css';
import { Citations } from './proceedings.tsx';

/** The papers of a conference that the archive has, and those that were only named there. */
export function ConferencePapers({ entry }: { readonly entry: EntryOf<'minutes'> }) {
  const { conferences: text } = useText();
  const format = useFormat();
  const papers = entry.links.filter(({ other }) => other.kind === 'document');
  return (
    <>
      <Section
        title={text.papers}
        anchor="papers"
        {...(papers.length > 0 ? { count: format.number(papers.length) } : {})}
        actions={
          <Button
            isSmall
            look="quiet"
            icon={FilePlus2}
            onClick={() => goTo(newEntryFor('document', entry.summary.id))}
          >
            {text.addPaper}
          </Button>
        }
      >
        {papers.length === 0 && <p className={css.none}>{text.noPapers}</p>}
        <LinkLines links={papers} usualRole="document-of" />
      </Section>
      <Citations citations={entry.content.citations} />
    </>
  );
}
