import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { useText } from '../../../i18n/language.ts';
import { GridHeading } from './grid-heading.tsx';
import { lineHeight, linesOf, lineWith, type TileLine } from './grid-lines.ts';
import css from './photo-grid.module.css';
import type { PhotoGroup } from './photo-groups.ts';
import { PhotoTile } from './photo-tile.tsx';
import { type GridActs, useGridKeys } from './use-grid-keys.ts';

type PhotoGridProps = GridActs & {
  readonly groups: readonly PhotoGroup[];
  readonly doneIds: ReadonlySet<string>;
  /** The last photos come near: read on. */
  readonly onEnd: () => void;
  readonly ref?: Ref<HTMLDivElement>;
};

/** So many lines before the end the grid is read on. */
const AHEAD = 8;
const PADDING = 20;

/** Photos as pictures, in lines of equal height, by day and event. Only the lines in sight exist; one stop for Tab. */
export function PhotoGrid(props: PhotoGridProps) {
  const { groups, selection, onEnd, ref } = props;
  const { photos: text } = useText();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measured, width } = useElementSize();
  const lines = useMemo(() => (width > 0 ? linesOf(groups, width) : []), [groups, width]);
  const order = useMemo(() => groups.flatMap(({ photos }) => photos.map((photo) => photo.id)), [groups]);
  const active = selection.active === null ? -1 : order.indexOf(selection.active);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (lines[at] ? lineHeight(lines[at]) : 0),
    getItemKey: useCallback((at: number) => lines[at]?.key ?? at, [lines]),
    paddingStart: 4,
    paddingEnd: PADDING,
    scrollPaddingStart: 44,
    overscan: 4,
  });
  const items = virtual.getVirtualItems();
  const isNearEnd = lines.length > 0 && (items.at(-1)?.index ?? 0) >= lines.length - AHEAD;
  const activeLine = lineWith(lines, active);
  const on = useGridKeys({ ...props, lines, order, active });

  useEffect(() => {
    if (isNearEnd) onEnd();
  }, [isNearEnd, onEnd]);
  useEffect(() => {
    if (activeLine >= 0) virtual.scrollToIndex(activeLine);
  }, [activeLine, virtual]);

  return (
    <div
      ref={(element) => {
        scroller.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      className={css.grid}
      role="grid"
      aria-label={text.title}
      aria-multiselectable
      aria-rowcount={lines.length}
      aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
      tabIndex={0}
      {...on}
    >
      <div ref={measured} className={css.room} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, key }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <div
              key={key}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 1}
              className={css.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              {line.kind === 'heading' ? (
                line.headings.map((heading) => (
                  <GridHeading
                    key={heading.group.key}
                    heading={heading}
                    selection={selection}
                    onSelect={props.onSelect}
                  />
                ))
              ) : (
                <Tiles line={line} gridId={id} {...props} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

type TilesProps = Pick<PhotoGridProps, 'selection' | 'doneIds'> & {
  readonly line: TileLine;
  readonly gridId: string;
};

function Tiles({ line, gridId, selection, doneIds }: TilesProps) {
  return line.tiles.map(({ photo, at, left, width }) => (
    <div
      key={photo.id}
      id={`${gridId}-${at}`}
      role="gridcell"
      tabIndex={-1}
      aria-selected={selection.ids.has(photo.id)}
      className={css.tile}
      data-at={at}
      data-active={selection.active === photo.id}
      style={{ left, width }}
    >
      <PhotoTile photo={photo} height={line.height} isDone={doneIds.has(photo.id)} />
    </div>
  ));
}
