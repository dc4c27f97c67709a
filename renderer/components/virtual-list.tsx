import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { isComposing } from '../actions/shortcuts.ts';
import { keysBetween, rowAfterKey, toggled } from './list-keys.ts';
import css from './virtual-list.module.css';

export type VirtualListProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly renderRow: (row: Row) => ReactNode;
  /** In pixels, the same for all rows. */
  readonly rowHeight?: number;
  /** The row that the detail shows and the arrows move from. */
  readonly activeKey: string | null;
  readonly onActiveChange: (key: string) => void;
  /** Several rows at once (Shift and Ctrl with mouse and arrows, Ctrl+A); without it only one. */
  readonly selection?: ReadonlySet<string>;
  readonly onSelectionChange?: (selection: ReadonlySet<string>) => void;
  /** A key that the list has no use for, on the active row; tells whether it was taken. */
  readonly onOtherKey?: (key: string, row: Row) => boolean;
  /** Enter or a double click. */
  readonly onOpen?: (row: Row) => void;
  /** The last rows come near: read on. */
  readonly onEnd?: () => void;
};

const NOTHING: ReadonlySet<string> = new Set();
/** So many rows before the end the list is read on. */
const AHEAD = 20;

/** A list of any length: only the rows in sight exist. One stop for Tab; arrows, Home, End and pages move in it. */
export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const { rows, keyOf, rowHeight = 36, activeKey, selection = NOTHING, onSelectionChange, onEnd } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<string | null>(null);
  const keys = rows.map(keyOf);
  const active = activeKey === null ? -1 : keys.indexOf(activeKey);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const isNearEnd = rows.length > 0 && (items.at(-1)?.index ?? 0) >= rows.length - AHEAD;

  useEffect(() => {
    if (isNearEnd) onEnd?.();
  }, [isNearEnd, onEnd]);
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active);
  }, [active, virtual]);

  const goTo = (index: number, isExtending: boolean) => {
    const key = keys[index];
    if (key === undefined) return;
    anchor.current = isExtending ? (anchor.current ?? activeKey ?? key) : key;
    onSelectionChange?.(keysBetween(keys, anchor.current, key));
    props.onActiveChange(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.altKey) return;
    const row = rows[active];
    const rowsAPage = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const to = rowAfterKey(event.key, active, rows.length, rowsAPage);
    if (to !== undefined) goTo(to, event.shiftKey);
    else if (event.key === 'Enter' && row && props.onOpen) props.onOpen(row);
    else if (event.key === 'a' && event.ctrlKey && onSelectionChange) onSelectionChange(new Set(keys));
    else if (!row || !props.onOtherKey?.(event.key, row)) return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const index = rowUnder(event);
    const key = keys[index];
    if (event.ctrlKey && onSelectionChange && key !== undefined) {
      anchor.current = key;
      onSelectionChange(toggled(selection, key));
      props.onActiveChange(key);
    } else goTo(index, event.shiftKey);
  };
  /** The list keeps the focus, so that its keys and what is spoken of it stay in one place. */
  const onMouseDown = (event: MouseEvent) => {
    if (rowUnder(event) < 0) return;
    event.preventDefault();
    scroller.current?.focus({ preventScroll: true });
  };
  const onDoubleClick = (event: MouseEvent) => {
    const row = rows[rowUnder(event)];
    if (row) props.onOpen?.(row);
  };

  return (
    <div
      ref={scroller}
      className={css.list}
      role="listbox"
      aria-label={props.label}
      aria-multiselectable={onSelectionChange !== undefined}
      aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      <div className={css.room} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, size }) => {
          const row = rows[index];
          const key = keys[index];
          if (row === undefined || key === undefined) return null;
          return (
            <div
              key={key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={selection.has(key) || index === active}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              className={css.row}
              data-index={index}
              data-active={index === active}
              data-selected={selection.has(key)}
              style={{ transform: `translateY(${start}px)`, height: size }}
            >
              {props.renderRow(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function rowUnder({ target }: MouseEvent): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return Number(row?.dataset.index ?? -1);
}
