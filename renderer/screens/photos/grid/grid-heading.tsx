import { Button } from '../../../components/button.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import css from './grid-heading.module.css';
import type { Heading } from './grid-lines.ts';
import { chooseMany, type Selection } from './selection.ts';

type GridHeadingProps = {
  readonly heading: Heading;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
};

/** Narrower than this there is room for the words alone. */
const ROOM_FOR_BUTTON = 330;

/** The day and event over a group of photos, and a way to choose the whole group. */
export function GridHeading({ heading, selection, onSelect }: GridHeadingProps) {
  const { photos: text, common } = useText();
  const format = useFormat();
  const { left, width } = heading;
  const { date, event, photos } = heading.group;
  const isChosen = photos.every(({ id }) => selection.ids.has(id));
  const hasButton = photos.length > 1 && width >= ROOM_FOR_BUTTON && !isChosen;
  return (
    <div role="gridcell" tabIndex={-1} className={css.heading} style={{ left, width }}>
      <h2 className={css.words}>
        <span className={css.date}>{date ? format.date(date, 'full') : common.noDate}</span>
        {event && (
          <span className={css.event} title={event}>
            {event}
          </span>
        )}
      </h2>
      {hasButton && (
        <Button
          isSmall
          look="quiet"
          tabIndex={-1}
          className={css.choose ?? ''}
          onClick={() => onSelect(chooseMany(photos.map(({ id }) => id)))}
        >
          {text.chooseGroup(format.number(photos.length))}
        </Button>
      )}
    </div>
  );
}
