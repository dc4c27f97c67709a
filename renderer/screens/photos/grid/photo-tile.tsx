import { Check, PenLine, UsersRound } from 'lucide-react';
import type { EntrySummary } from '#contract';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { PhotoPicture } from '../photo-picture.tsx';
import css from './photo-tile.module.css';

type PhotoTileProps = {
  readonly photo: EntrySummary;
  /** Pixels of the picture's height. */
  readonly height: number;
  /** It has left the filter since that was set: what was missing is there now. */
  readonly isDone: boolean;
};

/** A photo in the grid with its title on one line, who is named in it, a waiting draft, and whether it is done. */
export function PhotoTile({ photo, height, isDone }: PhotoTileProps) {
  const { photos: text, common, entry } = useText();
  const format = useFormat();
  return (
    <>
      <span className={css.picture} style={{ height }}>
        <PhotoPicture
          sha256={photo.cover}
          state={photo.coverState}
          alt=""
          isFilling
          isSmall={photo.coverState !== 'failed'}
        />
        {isDone && (
          <span className={css.done}>
            <Check size={15} role="img" aria-label={text.done} />
          </span>
        )}
      </span>
      <span className={css.caption}>
        <span className={css.title} data-empty={photo.title === ''} title={photo.title}>
          {photo.title || common.untitled}
        </span>
        {photo.hasDraft && (
          <PenLine size={14} role="img" aria-label={entry.draftWaits} className={css.draft} />
        )}
        {photo.peopleCount > 0 && (
          <span className={css.people}>
            <UsersRound size={13} role="img" aria-label={text.peopleNamed} />
            {format.number(photo.peopleCount)}
          </span>
        )}
      </span>
    </>
  );
}
