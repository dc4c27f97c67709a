import { type RefObject, useEffect, useRef, useState } from 'react';
import type { EntrySummary } from '#contract';
import { isField } from '../../../actions/shortcuts.ts';
import { Lightbox } from '../../../components/lightbox.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useReadOnly } from '../../../queries/use-read-only.ts';
import { useCaption } from '../caption/use-caption.ts';
import { MarkedPicture } from '../people/marked-picture.tsx';
import { useMarking } from '../people/use-marking.ts';
import { LightboxCaption } from './lightbox-caption.tsx';
import { LightboxForm } from './lightbox-form.tsx';

type PhotoLightboxProps = {
  readonly photos: readonly EntrySummary[];
  /** How many there are in all, read or not. */
  readonly total: number;
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onClose: () => void;
};

/** One photo over everything: arrows go on, `E` writes its caption in place, marked faces tell their names. */
export function PhotoLightbox(props: PhotoLightboxProps) {
  const photo = props.photos[props.at];
  return photo ? <LargePhoto {...props} photo={photo} /> : null;
}

type LargePhotoProps = PhotoLightboxProps & { readonly photo: EntrySummary };

function LargePhoto({ photo, photos, total, at, onMove, onClose }: LargePhotoProps) {
  const { common } = useText();
  const format = useFormat();
  const room = useRef<HTMLDivElement>(null);
  const [highlighted, highlight] = useState<number | null>(null);
  const { caption, people, marking, isEditing, edit, endEditing } = useEditing(photo, room);
  const goTo = (to: number) => (photos[to] ? () => onMove(to) : undefined);
  return (
    <Lightbox
      title={photo.title || common.untitled}
      place={`${format.number(at + 1)} / ${format.number(total)}`}
      onPrevious={goTo(at - 1)}
      onNext={goTo(at + 1)}
      onClose={onClose}
      closesOnEscape={!isEditing}
      caption={
        isEditing ? (
          <LightboxForm caption={caption} marking={marking} onNext={goTo(at + 1)} onEnd={endEditing} />
        ) : (
          caption.entry && (
            <LightboxCaption entry={caption.entry} onHighlight={highlight} onEdit={edit} onLeave={onClose} />
          )
        )
      }
    >
      <MarkedPicture
        ref={room}
        photo={photo}
        people={people}
        rendition="screen"
        highlighted={isEditing ? marking.at : highlighted}
        pending={marking.pending}
        onPoint={isEditing && marking.isOn ? marking.point : undefined}
      />
    </Lightbox>
  );
}

/** Writing under the large photo: begun with `E`, where the archive may be written; ended with the keys at the picture again. */
function useEditing(photo: EntrySummary, room: RefObject<HTMLElement | null>) {
  const isReadOnly = useReadOnly();
  const [isEditing, setEditing] = useState(false);
  const caption = useCaption([photo], () => undefined);
  const people = caption.values.people ?? [];
  const marking = useMarking(photo.id, people, (next) => caption.set({ people: next }));
  const begin = () => setEditing(true);
  useEditKey(!isEditing && !isReadOnly, begin);
  return {
    caption,
    people,
    marking,
    isEditing,
    edit: isReadOnly ? undefined : begin,
    endEditing: () => {
      caption.save();
      marking.turn(false);
      setEditing(false);
      room.current?.closest<HTMLElement>('[role="group"]')?.focus();
    },
  };
}

/** `E` while the picture has the keyboard. */
function useEditKey(isOn: boolean, onEdit: () => void): void {
  const latest = useRef(onEdit);
  useEffect(() => {
    latest.current = onEdit;
  });
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'e' || event.ctrlKey || event.altKey || isField(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}
