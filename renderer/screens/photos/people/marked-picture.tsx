import type { MouseEvent, Ref } from 'react';
import type { EntrySummary } from '#contract';
import { useText } from '../../../i18n/language.ts';
import { PhotoPicture } from '../photo-picture.tsx';
import css from './marked-picture.module.css';
import { keysOfNames, type Mark } from './people-order.ts';
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
  readonly ref?: Ref<HTMLDivElement>;
};

/** A photo with the faces that are marked on it: numbers while the pointer is over it, a name over each number. */
export function MarkedPicture({
  photo,
  people,
  rendition,
  highlighted,
  pending,
  onPoint,
  ref,
}: MarkedPictureProps) {
  const { photos: text } = useText();
  const { coverSize, coverState } = photo;
  const isReady = coverState === 'ready';
  const keys = keysOfNames(people);
  const ratio = isReady && coverSize ? coverSize.width / coverSize.height : undefined;
  return (
    <div ref={ref} className={css.room}>
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
          people.map(
            ({ mark, asPrinted }, n) =>
              mark && (
                <FaceMark
                  key={keys[n]}
                  mark={mark}
                  sign={String(n + 1)}
                  name={asPrinted}
                  isHighlighted={highlighted === n}
                />
              ),
          )}
        {pending && <FaceMark mark={pending} sign="?" isHighlighted />}
      </div>
    </div>
  );
}

type FaceMarkProps = {
  readonly mark: Mark;
  readonly sign: string;
  readonly name?: string;
  readonly isHighlighted: boolean;
};

function FaceMark({ mark, sign, name, isHighlighted }: FaceMarkProps) {
  return (
    <span
      className={css.mark}
      data-highlighted={isHighlighted}
      style={{ left: `${mark.x * 100}%`, top: `${mark.y * 100}%` }}
    >
      {sign}
      {name && <span className={css.name}>{name}</span>}
    </span>
  );
}

/** Where on the element a click was; undefined for one that was made with the keyboard. */
function pointOf({ currentTarget, clientX, clientY, detail }: MouseEvent): Mark | undefined {
  if (detail === 0) return undefined;
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const within = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
  return { x: within((clientX - left) / width), y: within((clientY - top) / height) };
}
