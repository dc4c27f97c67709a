import type { EntrySummary } from '#contract';
import { useFormat } from '../../../i18n/use-format.ts';
import { PhotoPicture } from '../photo-picture.tsx';
import css from './chosen-pictures.module.css';

const MOST = 8;

/** The first of several chosen photos, and how many more there are. */
export function ChosenPictures({ photos }: { readonly photos: readonly EntrySummary[] }) {
  const format = useFormat();
  const shown = photos.length > MOST ? photos.slice(0, MOST - 1) : photos;
  const more = photos.length - shown.length;
  return (
    <ul className={css.list}>
      {shown.map((photo) => (
        <li key={photo.id} className={css.picture}>
          <PhotoPicture sha256={photo.cover} state={photo.coverState} alt={photo.title} isFilling isSmall />
        </li>
      ))}
      {more > 0 && <li className={css.more}>{`+${format.number(more)}`}</li>}
    </ul>
  );
}
