import { Maximize2 } from 'lucide-react';
import type { EntrySummary } from '#contract';
import { IconButton } from '../../../components/button.tsx';
import { useText } from '../../../i18n/language.ts';
import { MarkedPicture } from '../people/marked-picture.tsx';
import type { MarkingFaces, Person } from '../people/use-marking.ts';
import css from './caption-picture.module.css';

type CaptionPictureProps = {
  readonly photo: EntrySummary;
  readonly people: readonly Person[];
  readonly marking: MarkingFaces;
  readonly onOpen: () => void;
};

/** The one photo that is captioned, over its fields. */
export function CaptionPicture({ photo, people, marking, onOpen }: CaptionPictureProps) {
  const { photos: text } = useText();
  return (
    <div className={css.picture}>
      <MarkedPicture
        photo={photo}
        people={people}
        pending={marking.pending}
        onPoint={marking.isOn ? marking.point : undefined}
      />
      <IconButton
        className={css.large ?? ''}
        look="plain"
        icon={Maximize2}
        size={15}
        tabIndex={-1}
        label={text.openLarge}
        onClick={onOpen}
      />
    </div>
  );
}
