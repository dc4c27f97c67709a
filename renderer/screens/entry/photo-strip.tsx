import { Unlink } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { EntryLink, EntrySummary } from '#contract';
import { Button, IconButton } from '../../components/button.tsx';
import { Thumb } from '../../components/thumb.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { entryPath } from '../../paths.ts';
import css from './photo-strip.module.css';
import { useUnlink } from './use-unlink.ts';

/** So many stand there until all are asked for, unless told otherwise. */
const FIRST = 6;

type PhotoStripProps = { readonly links: readonly EntryLink[]; readonly first?: number };

/** Linked photos as small pictures; each leads to its page and can be parted from here. */
export function PhotoStrip({ links, first = FIRST }: PhotoStripProps) {
  const { entry: text } = useText();
  const unlink = useUnlink();
  return (
    <Pictures
      photos={links.map(({ other }) => other)}
      label={text.linkedPhotos}
      first={first}
      onPart={(photo) => {
        const link = links.find(({ other }) => other.id === photo.id);
        if (link) unlink(link.id, photo.title || text.linkedPhoto);
      }}
    />
  );
}

type PicturesProps = {
  readonly photos: readonly EntrySummary[];
  readonly label: string;
  /** So many stand there until all are asked for. */
  readonly first?: number;
  /** Takes one out of the strip; without it they only can be looked at. */
  readonly onPart?: (photo: EntrySummary) => void;
};

/** Photos as small pictures that lead to their pages: the first few, and all of them when asked for. */
export function Pictures({ photos, label, first = FIRST, onPart }: PicturesProps) {
  const { entry: text } = useText();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const rest = photos.length - first;
  const shown = isWhole || rest <= 1 ? photos : photos.slice(0, first);
  return (
    <ul className={css.strip} aria-label={label} data-few={first < FIRST}>
      {shown.map((photo) => (
        <li key={photo.id} className={css.item}>
          <Link href={entryPath('photo', photo.id)} className={css.photo} title={photo.title}>
            <Thumb
              sha256={photo.cover}
              alt={photo.title || text.linkedPhoto}
              isFilling
              {...(photo.coverState ? { version: photo.coverState } : {})}
            />
          </Link>
          {onPart && (
            <IconButton
              className={css.part}
              icon={Unlink}
              size={14}
              look="plain"
              label={text.unlink(photo.title || text.linkedPhoto)}
              onClick={() => onPart(photo)}
            />
          )}
        </li>
      ))}
      {shown.length < photos.length && (
        <li className={css.item}>
          <Button className={css.more} onClick={() => setWhole(true)}>
            {text.morePhotos(format.number(rest))}
          </Button>
        </li>
      )}
    </ul>
  );
}
