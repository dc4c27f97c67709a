import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { EntryOf } from '../entry/entry-kind.ts';
import { PhotoStrip } from '../entry/photo-strip.tsx';
import { AddPhotosTo } from '../photos/adding/add-photos-to.tsx';
import css from './conference-parts.module.css';

/** So many photos fit on a line of half a page. */
const FIRST = 3;

/** The photos of a conference: the first ones, and a way to add more. */
export function ConferencePhotos({ entry }: { readonly entry: EntryOf<'minutes'> }) {
  const { conferences: text } = useText();
  const format = useFormat();
  const photos = entry.links.filter(({ other }) => other.kind === 'photo');
  return (
    <AddPhotosTo
      title={text.photos}
      {...(photos.length > 0 ? { count: format.number(photos.length) } : {})}
      eventEntryId={entry.summary.id}
      event={photos[0]?.other.event ?? ''}
    >
      {photos.length > 0 ? (
        <PhotoStrip links={photos} first={FIRST} />
      ) : (
        <p className={css.none}>{text.noPhotos}</p>
      )}
    </AddPhotosTo>
  );
}
