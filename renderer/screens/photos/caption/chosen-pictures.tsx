import type { EntrySummary } from '#contract';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { PhotoPicture } from '../photo-picture.tsx';
import css from './chosen-pictures.module.css';

const MOST = 8;

/** How many photos are chosen, and the first of them. */
export function ChosenPictures({ photos }: { readonly photos: readonly EntrySummary[] }) {
  const { photos: text, common } = useText();
  const format = useFormat();
  const shown = photos.length > MOST ? photos.slice(0, MOST - 1) : photos;
  const more = photos.length - shown.length;
  return (
    <>
      <h2 className={css.title}>{common.selected(text.count(format.number(photos.length)))}</h2>
      <ul className={css.list}>
        {shown.map((photo) => (
          <li key={photo.id} className={css.picture}>
            <PhotoPicture sha256={photo.cover} state={photo.coverState} alt={photo.title} isFilling isSmall />
          </li>
        ))}
        {more > 0 && <li className={css.more}>{`+${format.number(more)}`}</li>}
      </ul>
    </>
  );
}
