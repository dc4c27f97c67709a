import { Award, FileText, Image, NotebookText, Unlink } from 'lucide-react';
import { Link } from 'wouter';
import type { Entry, EntryLink } from '#contract';
import { IconButton } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { Thumb } from '../../components/thumb.tsx';
import { useLanguage, useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { entryPath } from '../../paths.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import css from './entry-links.module.css';
import { LinkPicker } from './link-picker.tsx';

const ICONS = { minutes: NotebookText, photo: Image, commendation: Award, document: FileText };

/** What an entry has to do with: photos as pictures, everything else as lines; and a way to add more. */
export function EntryLinks({ entry }: { readonly entry: Entry }) {
  const { entry: text } = useText();
  const format = useFormat();
  const photos = entry.links.filter((link) => link.other.kind === 'photo');
  const others = entry.links.filter((link) => link.other.kind !== 'photo');
  return (
    <Section title={text.links} count={format.number(entry.links.length)}>
      {photos.length > 0 && (
        <ul className={css.photos} aria-label={text.linkedPhotos}>
          {photos.map(({ id, other }) => (
            <li key={id}>
              <Link href={entryPath('photo', other.id)} className={css.photo} title={other.title}>
                <Thumb sha256={other.cover} alt={other.title || text.linkedPhoto} isFilling />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ul className={css.list}>
        {others.map((link) => (
          <LinkLine key={link.id} link={link} />
        ))}
      </ul>
      <LinkPicker entry={entry} />
    </Section>
  );
}

function LinkLine({ link }: { readonly link: EntryLink }) {
  const { entry: text, common } = useText();
  const format = useFormat();
  const roles = useTerms('entry-link-role');
  const notifyUndoable = useNotifyUndoable();
  const { id, role, direction, other } = link;
  const unlink = useCommand(archive.entry.unlink, {
    onDone: () => notifyUndoable(text.unlinked(other.title)),
  });
  const Icon = ICONS[other.kind];
  const [language] = useLanguage();
  const inverse = roles.term(role)?.attributes[language === 'vi' ? 'inverseVi' : 'inverseEn'];
  return (
    <li className={css.line}>
      <Icon size={16} aria-hidden className={css.icon} />
      <span className={css.role}>
        {direction === 'in' && typeof inverse === 'string' ? inverse : roles.label(role)}
      </span>
      <Link href={entryPath(other.kind, other.id)} className={css.other}>
        {[other.number, other.title || common.untitled].filter(Boolean).join(' · ')}
      </Link>
      <span className={css.date}>{other.date ? format.date(other.date) : ''}</span>
      <IconButton
        icon={Unlink}
        size={15}
        label={text.unlink(other.title)}
        onClick={() => unlink.give({ id })}
      />
    </li>
  );
}
