import type { MouseEvent } from 'react';
import type { EntrySummary } from '#contract';
import { useText } from '../../i18n/language.ts';
import css from './marked-picture.module.css';
import type { Mark } from './people-order.ts';
import { PhotoPicture } from './photo-picture.tsx';
import type { Person } from './use-marking.ts';

type MarkedPictureProps = {
  readonly photo: EntrySummary;
  readonly people: readonly Person[];
  readonly rendition?: 'thumb' | 'screen';
  /** Whose mark stands out: a name is pointed at. */
  readonly highlighted?: number | null;
  /** A face that waits for its name. */
  readonly pending?: Mark | null;
  /** Given: a click marks a face, and all marks are shown. */
  readonly onPoint?: ((mark: Mark) => void) | undefined;
};

/** A photo with the faces that are marked on it: numbers while the pointer is over it, a name over each number. */
export function MarkedPicture({
  photo,
  people,
  rendition,
  highlighted,
  pending,
  onPoint,
}: MarkedPictureProps) {
  const { photos: text } = useText();
  const { coverSize, coverState } = photo;
  const isReady = coverState === 'ready';
  const ratio = isReady && coverSize ? coverSize.width / coverSize.height : undefined;
  return (
    <div className={css.room}>
      <div
        className={css.frame}
        data-fits={ratio !== undefined}
        data-marking={onPoint !== undefined}
        style={{ '--ratio': ratio ?? 1 }}
      >
        <PhotoPicture
          sha256={photo.cover}
          state={coverState}
          alt={photo.title || text.photo}
          {...(rendition ? { rendition } : {})}
        />
        {isReady && onPoint && (
          <button
            type="button"
            className={css.target}
            aria-label={text.markFace}
            onClick={(event) => {
              const mark = pointOf(event);
              if (mark) onPoint(mark);
            }}
          />
        )}
        {isReady &&
          people.map((person, n) =>
            person.mark ? (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: x
                key={n}
                className={css.mark}
                data-highlighted={highlighted === n}
                style={{ left: `${person.mark.x * 100}%`, top: `${person.mark.y * 100}%` }}
              >
                {n + 1}
                <span className={css.name}>{person.asPrinted}</span>
              </span>
            ) : null,
          )}
        {pending && (
          <span
            className={css.mark}
            data-highlighted
            style={{ left: `${pending.x * 100}%`, top: `${pending.y * 100}%` }}
          >
            ?
          </span>
        )}
      </div>
    </div>
  );
}

/** Where on the element a click was; undefined for one that was made with the keyboard. */
function pointOf({ currentTarget, clientX, clientY, detail }: MouseEvent): Mark | undefined {
  if (detail === 0) return undefined;
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const within = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
  return { x: within((clientX - left) / width), y: within((clientY - top) / height) };
}
