import { ImagePlus } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { FileDrop } from '../../../components/file-drop.tsx';
import { goTo } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { screenOfKind } from '../../../paths.ts';
import css from './add-photos-to.module.css';
import { AddedPhotos } from './added-photos.tsx';
import { PHOTO_TYPES } from './photo-files.ts';
import { useAddPhotos } from './use-add-photos.ts';

type AddPhotosToProps = {
  /** The conference the photos are of; each is linked to it, with its day and place. */
  readonly eventEntryId: string;
  /** Its name: under this event the photos are found. */
  readonly event: string;
};

/** Brings photos of a conference into the archive from its page: drop them here or choose them. */
export function AddPhotosTo({ eventEntryId, event }: AddPhotosToProps) {
  const { photos: text } = useText();
  const picker = useRef<HTMLInputElement>(null);
  const adding = useAddPhotos({ eventEntryId });
  return (
    <div className={css.add}>
      <FileDrop onFiles={adding.add} invitation={text.dropOfEvent}>
        <div className={css.zone}>
          <ImagePlus size={18} aria-hidden className={css.icon} />
          <span className={css.words}>{text.addOfEvent}</span>
          <Button isSmall onClick={() => picker.current?.click()}>
            {text.add}
          </Button>
          {event !== '' && (
            <Button
              isSmall
              look="quiet"
              onClick={() => goTo(`${screenOfKind.photo}?event=${encodeURIComponent(event)}`)}
            >
              {text.captionOfEvent}
            </Button>
          )}
        </div>
      </FileDrop>
      <AddedPhotos adding={adding} />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={PHOTO_TYPES}
        aria-label={text.add}
        onChange={({ target }) => {
          adding.add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </div>
  );
}
