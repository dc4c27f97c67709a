import { GalleryVertical, Pencil } from 'lucide-react';
import { Link } from 'wouter';
import type { Entry } from '#contract';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { entryPath } from '../../../paths.ts';
import { PersonName } from '../../entry/person-name.tsx';
import { occasionOf } from '../occasion.ts';
import { keysOfNames } from '../people/people-order.ts';
import css from './lightbox-caption.module.css';

type LightboxCaptionProps = {
  readonly entry: Entry;
  /** A name is pointed at: its mark stands out on the picture. */
  readonly onHighlight: (at: number | null) => void;
  /** Without it the caption can only be read. */
  readonly onEdit: (() => void) | undefined;
  /** A link was followed. */
  readonly onLeave: () => void;
};

/** Under a large photo: what it shows, who from left to right, when and where, and what it belongs to. */
export function LightboxCaption({ entry, onHighlight, onEdit, onLeave }: LightboxCaptionProps) {
  const { photos: text, common, kinds } = useText();
  const format = useFormat();
  const { content, summary, links } = entry;
  if (content.kind !== 'photo') return null;
  const keys = keysOfNames(content.people);
  const when = [
    content.dayPart && kinds.dayPart[content.dayPart],
    summary.date ? format.date(summary.date, 'full') : common.noDate,
  ];
  const { event } = occasionOf(entry);
  return (
    <div className={css.caption}>
      <div className={css.words}>
        {content.caption && <p className={css.text}>{content.caption}</p>}
        {content.people.length > 0 && (
          <p>
            <span className={css.label}>{text.leftToRight}</span>
            {content.people.map((person, n) => (
              <span
                key={keys[n]}
                className={css.person}
                onPointerEnter={() => onHighlight(n)}
                onPointerLeave={() => onHighlight(null)}
                onClickCapture={onLeave}
              >
                <PersonName value={person} />
                {n < content.people.length - 1 && '; '}
              </span>
            ))}
          </p>
        )}
        <p className={css.facts}>
          {[...when, event, content.place, content.photographer?.asPrinted].filter(Boolean).join(' · ')}
        </p>
        {links.map(({ id, other }) => (
          <p key={id} className={css.facts}>
            {`${kinds.entry[other.kind]}: `}
            <Link href={entryPath(other.kind, other.id)} onClick={onLeave}>
              {other.title || common.untitled}
            </Link>
          </p>
        ))}
      </div>
      <div className={css.buttons}>
        {onEdit && (
          <Button isSmall icon={Pencil} title="E" onClick={onEdit}>
            {text.editCaption}
          </Button>
        )}
        <Link href={entryPath('photo', summary.id)} className={css.page} onClick={onLeave}>
          <GalleryVertical size={15} aria-hidden />
          {text.act.page}
        </Link>
      </div>
    </div>
  );
}
