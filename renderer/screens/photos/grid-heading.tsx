import { Button } from '../../components/button.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './grid-heading.module.css';
import type { PhotoGroup } from './photo-groups.ts';
import { chooseMany, type Selection } from './selection.ts';

type GridHeadingProps = {
  readonly group: PhotoGroup;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
};

/** The day and event over a group of photos, and a way to choose the whole group. */
export function GridHeading({ group, selection, onSelect }: GridHeadingProps) {
  const { photos: text, common } = useText();
  const format = useFormat();
  const { date, event, photos } = group;
  const isChosen = photos.every(({ id }) => selection.ids.has(id));
  return (
    <div role="gridcell" tabIndex={-1} className={css.heading}>
      <h2 className={css.words}>
        <span className={css.date}>{date ? format.date(date, 'full') : common.noDate}</span>
        {event && (
          <span className={css.event} title={event}>
            {event}
          </span>
        )}
      </h2>
      {!isChosen && (
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
