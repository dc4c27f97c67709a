import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { EntrySummary } from '#contract';
import { isField } from '../../../actions/shortcuts.ts';
import { Lightbox } from '../../../components/lightbox.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { entryQueries } from '../../../queries/entry.ts';
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
export function PhotoLightbox({ photos, total, at, onMove, onClose }: PhotoLightboxProps) {
  const { common } = useText();
  const format = useFormat();
  const photo = photos[at];
  const room = useRef<HTMLDivElement>(null);
  const [isEditing, setEditing] = useState(false);
  const [highlighted, highlight] = useState<number | null>(null);
  const caption = useCaption(photo ? [photo] : [], () => undefined);
  const people = caption.values.people ?? [];
  const marking = useMarking(photo?.id ?? '', people, (next) => caption.set({ people: next }));
  const { data: entry } = useQuery({ ...entryQueries.get(photo?.id ?? ''), enabled: photo !== undefined });
  useEditKey(!isEditing, () => setEditing(true));

  const goTo = (to: number) => (photos[to] ? () => onMove(to) : undefined);
  /** The keyboard goes back to the picture. */
  const endEditing = () => {
    caption.save();
    marking.turn(false);
    setEditing(false);
    room.current?.closest<HTMLElement>('[role="group"]')?.focus();
  };
  if (!photo) return null;
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
          entry && (
            <LightboxCaption
              entry={entry}
              onHighlight={highlight}
              onEdit={() => setEditing(true)}
              onLeave={onClose}
            />
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
