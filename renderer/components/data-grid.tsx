import { Popover } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../i18n/language.ts';
import { useRemembered } from '../remembered.ts';
import css from './data-grid.module.css';
import { DataGridHead } from './data-grid-head.tsx';
import { type Cell, type CellChange, isInBlock } from './grid-model.ts';
import type { Suggestion } from './suggest-field.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { type GridColumn, useGrid } from './use-grid.ts';

export type DataGridColumn<Row> = GridColumn<Row> & { readonly render?: (row: Row) => ReactNode };
export type CellTyping = { readonly row: number; readonly column: string; readonly text: string };

type DataGridProps<Row> = {
  /** Under this name the widths are remembered. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly DataGridColumn<Row>[];
  readonly rows: readonly Row[];
  /** An empty row at the end; typing into it makes a change at `rows.length`. */
  readonly isGrowing?: boolean;
  readonly onEdit: (changes: readonly CellChange[]) => void;
  /** Takes a pasted table; without it the cells are filled to the right and down as edits. */
  readonly onPaste?: (cells: string[][], at: Cell) => void;
  /** Ctrl+minus on the selected rows. */
  readonly onRemove?: (from: number, to: number) => void;
  readonly onUndo?: () => void;
  /** A mark beside the row number: a warning, a state. */
  readonly rowMark?: (row: Row) => ReactNode;
  /** Follows the typing in a cell, to offer suggestions; null when it ends. */
  readonly onTyping?: (typing: CellTyping | null) => void;
  readonly suggestions?: readonly Suggestion[];
  readonly onPick?: (at: CellTyping, key: string) => void;
  readonly onActiveChange?: (cell: Cell) => void;
};

const ROW = 32;
const HEAD = 32;
const NUMBERS = 52;

/** A table that feels like Excel, of any length. All typing goes through one input, so input methods work in it. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { columns, rows, isGrowing = false, onActiveChange, onTyping } = props;
  const { field } = useText();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [kept, keepWidths] = useRemembered(`grid.${props.name}`, NO_WIDTHS, isWidths);
  const widths = columns.map(({ key, width }) => kept[key] ?? width);
  const count = rows.length + (isGrowing ? 1 : 0);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  const grid = useGrid({
    columns,
    rows,
    isGrowing,
    onEdit: props.onEdit,
    onPaste: props.onPaste,
    onRemove: props.onRemove,
    onUndo: props.onUndo,
    rowsAPage: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / ROW) - 1),
  });
  const { active, edit } = grid;
  const column = columns[active.column];
  const left = NUMBERS + widths.slice(0, active.column).reduce((sum, width) => sum + width, 0);
  const typing = edit && column ? { row: active.row, column: column.key, text: edit.text } : null;

  useEffect(
    () => onActiveChange?.({ row: active.row, column: active.column }),
    [active.row, active.column, onActiveChange],
  );
  useEffect(() => virtual.scrollToIndex(active.row), [active.row, virtual]);
  useEffect(
    () => keepInSight(scroller.current, left, widths[active.column] ?? 0),
    [left, widths, active.column],
  );
  const typed = edit?.text ?? null;
  useEffect(() => {
    onTyping?.(typed === null || !column ? null : { row: active.row, column: column.key, text: typed });
  }, [typed, active.row, column, onTyping]);

  const current = rows[active.row];
  return (
    <div ref={scroller} className={css.scroller}>
      <div
        role="grid"
        id={id}
        aria-label={props.label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        className={css.grid}
        style={{
          '--columns': `${NUMBERS}px ${widths.map((width) => `${width}px`).join(' ')}`,
          height: virtual.getTotalSize() + HEAD,
        }}
      >
        <DataGridHead
          columns={columns}
          widths={widths}
          onResize={(key, width) => keepWidths({ ...kept, [key]: width })}
        />
        {virtual.getVirtualItems().map(({ index, start }) => (
          <GridRow
            key={index}
            index={index}
            row={rows[index]}
            start={start + HEAD}
            columns={columns}
            mark={props.rowMark}
            isSelected={(at) => isInBlock(grid.block, { row: index, column: at })}
            onPick={(at, isExtending) => {
              grid.commit();
              grid.goTo({ row: index, column: at }, isExtending);
              input.current?.focus();
            }}
            onEdit={grid.startEdit}
          />
        ))}
      </div>
      <Popover
        opened={typing !== null && (props.suggestions?.length ?? 0) > 0}
        position="bottom-start"
        offset={2}
      >
        <Popover.Target>
          <input
            ref={input}
            className={css.input}
            data-editing={edit !== null}
            data-align={column?.align}
            style={{ left, top: active.row * ROW + HEAD, width: widths[active.column], height: ROW }}
            aria-label={field.gridCell(column?.title ?? '', String(active.row + 1))}
            aria-description={edit ? undefined : current && column?.text(current)}
            aria-controls={id}
            autoComplete="off"
            spellCheck={false}
            value={edit?.text ?? ''}
            onChange={(event) => grid.input.onChange(event.target.value)}
            onKeyDown={grid.input.onKeyDown}
            onPaste={grid.input.onPaste}
            onCopy={grid.input.onCopy}
            onDoubleClick={grid.startEdit}
            onBlur={grid.commit}
          />
        </Popover.Target>
        <Popover.Dropdown>
          <SuggestionList
            suggestions={props.suggestions ?? []}
            keysFrom={input}
            onPick={(key) => {
              if (typing) props.onPick?.(typing, key);
              grid.cancel();
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

type GridRowProps<Row> = {
  readonly index: number;
  readonly row: Row | undefined;
  readonly start: number;
  readonly columns: readonly DataGridColumn<Row>[];
  readonly mark: ((row: Row) => ReactNode) | undefined;
  readonly isSelected: (column: number) => boolean;
  readonly onPick: (column: number, isExtending: boolean) => void;
  readonly onEdit: () => void;
};

function GridRow<Row>({ index, row, start, columns, mark, isSelected, onPick, onEdit }: GridRowProps<Row>) {
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      className={css.row}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div role="rowheader" tabIndex={-1} className={css.number}>
        {row !== undefined && mark?.(row)}
        {index + 1}
      </div>
      {columns.map((column, at) => (
        <div
          key={column.key}
          role="gridcell"
          tabIndex={-1}
          aria-colindex={at + 1}
          aria-selected={isSelected(at)}
          className={css.cell}
          data-align={column.align}
          data-fixed={column.isReadOnly}
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(at, event.shiftKey);
          }}
          onDoubleClick={onEdit}
        >
          {row !== undefined && (column.render ? column.render(row) : column.text(row))}
        </div>
      ))}
    </div>
  );
}

/** Scrolls sideways until the active column stands clear of the row numbers. */
function keepInSight(scroller: HTMLElement | null, left: number, width: number): void {
  if (!scroller) return;
  if (left - NUMBERS < scroller.scrollLeft) scroller.scrollLeft = left - NUMBERS;
  const over = left + width - scroller.scrollLeft - scroller.clientWidth;
  if (over > 0) scroller.scrollLeft += over;
}

type Widths = Readonly<Record<string, number>>;
const NO_WIDTHS: Widths = {};
const isWidths = (value: unknown): value is Widths =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((width) => typeof width === 'number');
