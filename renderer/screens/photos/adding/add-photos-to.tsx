import { ImagePlus, Images } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { FileDrop } from '../../../components/file-drop.tsx';
import { Section } from '../../../components/section.tsx';
import { goTo } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { screenOfKind } from '../../../paths.ts';
import { AddedPhotos } from './added-photos.tsx';
import { PHOTO_TYPES } from './photo-files.ts';
import { useAddPhotos } from './use-add-photos.ts';

type AddPhotosToProps = {
  readonly title: string;
  readonly count?: string;
  /** The conference the photos are of; each is linked to it, with its day and place. */
  readonly eventEntryId: string;
  /** Its name, when it has photos: under this event they are found. */
  readonly event: string;
  /** The photos it has, or that there are none. */
  readonly children: ReactNode;
};

/** The photos of a conference on its page, and a way to bring more into the archive: drop them here or choose them. */
export function AddPhotosTo({ title, count, eventEntryId, event, children }: AddPhotosToProps) {
  const { photos: text } = useText();
  const picker = useRef<HTMLInputElement>(null);
  const adding = useAddPhotos({ eventEntryId });
  return (
    <Section
      title={title}
      {...(count ? { count } : {})}
      actions={
        <>
          {event !== '' && (
            <Button
              isSmall
              look="quiet"
              icon={Images}
              onClick={() => goTo(`${screenOfKind.photo}?event=${encodeURIComponent(event)}`)}
            >
              {text.captionOfEvent}
            </Button>
          )}
          <Button isSmall look="quiet" icon={ImagePlus} onClick={() => picker.current?.click()}>
            {text.add}
          </Button>
        </>
      }
    >
      <FileDrop onFiles={adding.add} invitation={text.dropOfEvent}>
        {children}
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
    </Section>
  );
}
