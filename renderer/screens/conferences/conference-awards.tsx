import { Award, Unlink } from 'lucide-react';
import { Link } from 'wouter';
import type { EntryLink } from '#contract';
import { Button, IconButton } from '../../components/button.tsx';
import { KindIcon } from '../../components/kind-icon.tsx';
import { Section } from '../../components/section.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { entryPath, newEntryFor } from '../../paths.ts';
import type { EntryOf } from '../entry/entry-kind.ts';
import { useUnlink } from '../entry/use-unlink.ts';
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
      <ul className={css.awards}>
        {awards.map((link) => (
          <AwardLine key={link.id} link={link} />
        ))}
      </ul>
    </Section>
  );
}

/** A decision: its number, its day and how many it commends; below what it is about. */
function AwardLine({ link: { id, other } }: { readonly link: EntryLink }) {
  const { commendations: text, common, entry: words } = useText();
  const format = useFormat();
  const unlink = useUnlink();
  const title = other.title || common.untitled;
  const facts = [other.date && format.date(other.date), text.lineCount(format.number(other.lineCount))];
  return (
    <li className={css.award}>
      <KindIcon kind="commendation" />
      <div className={css.decision}>
        <p>
          <Link href={entryPath('commendation', other.id)}>{other.number || title}</Link>
          <span className={css.facts}>{` · ${facts.filter(Boolean).join(' · ')}`}</span>
        </p>
        {other.number !== '' && (
          <p className={css.about} title={title}>
            {title}
          </p>
        )}
      </div>
      <IconButton icon={Unlink} size={15} label={words.unlink(title)} onClick={() => unlink(id, title)} />
    </li>
  );
}
