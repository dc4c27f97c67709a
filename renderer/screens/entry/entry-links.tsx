import { Unlink } from 'lucide-react';
import type { Entry, EntryKind, EntryLink } from '#contract';
import { IconButton } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { useLanguage, useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { EntryLine, EntryLines } from './entry-lines.tsx';
import { LinkPicker } from './link-picker.tsx';
import { PhotoStrip } from './photo-strip.tsx';
import { useUnlink } from './use-unlink.ts';

type EntryLinksProps = {
  readonly entry: Entry;
  /** Links to these kinds are shown elsewhere on the page. */
  readonly above: readonly EntryKind[];
};

/** What an entry has to do with: photos as pictures, everything else as lines; and a way to add more. */
export function EntryLinks({ entry, above }: EntryLinksProps) {
  const { entry: text } = useText();
  const format = useFormat();
  const links = entry.links.filter(({ other }) => !above.includes(other.kind));
  const photos = links.filter(({ other }) => other.kind === 'photo');
  return (
    <Section title={text.links} {...(links.length > 0 ? { count: format.number(links.length) } : {})}>
      {photos.length > 0 && <PhotoStrip links={photos} />}
      <LinkLines links={links.filter(({ other }) => other.kind !== 'photo')} />
      <LinkPicker entry={entry} />
    </Section>
  );
}

type LinkLinesProps = {
  readonly links: readonly EntryLink[];
  /** What goes without saying there: only other roles are told. */
  readonly usualRole?: string;
};

/** Links as lines: what one is to the other, the other with its number and day, and a way to part them. */
export function LinkLines({ links, usualRole }: LinkLinesProps) {
  if (links.length === 0) return null;
  return (
    <EntryLines>
      {links.map((link) => (
        <LinkLine key={link.id} link={link} isRoleTold={link.role !== usualRole} />
      ))}
    </EntryLines>
  );
}

type LinkLineProps = { readonly link: EntryLink; readonly isRoleTold: boolean };

function LinkLine({ link: { id, role, direction, other }, isRoleTold }: LinkLineProps) {
  const { entry: text } = useText();
  const [language] = useLanguage();
  const roles = useTerms('entry-link-role');
  const unlink = useUnlink();
  const inverse = roles.term(role)?.attributes[language === 'vi' ? 'inverseVi' : 'inverseEn'];
  return (
    <EntryLine
      entry={other}
      {...(isRoleTold
        ? { role: direction === 'in' && typeof inverse === 'string' ? inverse : roles.label(role) }
        : {})}
      end={
        <IconButton
          icon={Unlink}
          size={15}
          label={text.unlink(other.title)}
          onClick={() => unlink(id, other.title)}
        />
      }
    />
  );
}
