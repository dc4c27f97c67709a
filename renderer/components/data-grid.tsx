import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import css from './data-grid.module.css';
import { DataGridHead } from './data-grid-head.tsx';
import { DataGridInput } from './data-grid-input.tsx';
import { type DataGridColumn, DataGridRow } from './data-grid-row.tsx';
import { type Cell, type CellChange, isInBlock } from './grid-model.ts';
import type { Suggestion } from './suggest-field.tsx';
import { useGrid } from './use-grid.ts';
import { useGridWidths } from './use-grid-widths.ts';

/** What is being typed into a cell; `row` may lie after the last row, where the table grows. */
export type CellTyping = CellChange;

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
  /** Ctrl+Z while no cell is being edited. */
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
const NONE: readonly Suggestion[] = [];

/** A table that feels like Excel, of any length. All typing goes through one input, so input methods work in it. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { columns, rows, isGrowing = false } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { widths, resize } = useGridWidths(props.name, columns);
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
  const { row: activeRow, column: activeColumn } = grid.active;
  const column = columns[activeColumn];
  const left = NUMBERS + widths.slice(0, activeColumn).reduce((sum, width) => sum + width, 0);
  const width = widths[activeColumn] ?? 0;
  const typing = grid.edit && column ? { row: activeRow, column: column.key, text: grid.edit.text } : null;
  useTold(props, typing, grid.active);
  useEffect(() => virtual.scrollToIndex(activeRow), [activeRow, virtual]);
  useEffect(() => keepInSight(scroller.current, left, width), [left, width]);
  const current = rows[activeRow];
  const template = { '--columns': `${NUMBERS}px ${widths.map((size) => `${size}px`).join(' ')}` };

  return (
    <div ref={scroller} className={css.scroller}>
      <div
        role="grid"
        id={id}
        aria-label={props.label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        className={css.grid}
        style={{ ...template, height: virtual.getTotalSize() + HEAD }}
      >
        <DataGridHead columns={columns} widths={widths} onResize={resize} />
        {virtual.getVirtualItems().map(({ index, start }) => (
          <DataGridRow
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
      <DataGridInput
        input={input}
        grid={grid}
        gridId={id}
        column={column}
        current={current === undefined ? '' : (column?.text(current) ?? '')}
        place={{ left, top: activeRow * ROW + HEAD, width, height: ROW }}
        suggestions={props.suggestions ?? NONE}
        onPick={(key) => {
          if (typing) props.onPick?.(typing, key);
          grid.cancel();
        }}
      />
    </div>
  );
}

type Told = Pick<DataGridProps<never>, 'onTyping' | 'onActiveChange'>;

/** Tells the owner where the active cell is and what is being typed into it. */
function useTold({ onTyping, onActiveChange }: Told, typing: CellTyping | null, active: Cell): void {
  const { row, column } = active;
  const [typedColumn, typedText] = [typing?.column, typing?.text];
  useEffect(() => onActiveChange?.({ row, column }), [row, column, onActiveChange]);
  useEffect(() => {
    const isTyping = typedColumn !== undefined && typedText !== undefined;
    onTyping?.(isTyping ? { row, column: typedColumn, text: typedText } : null);
  }, [row, typedColumn, typedText, onTyping]);
}

/** Scrolls sideways until the active column stands clear of the row numbers. */
function keepInSight(scroller: HTMLElement | null, left: number, width: number): void {
  if (!scroller) return;
  if (left - NUMBERS < scroller.scrollLeft) scroller.scrollLeft = left - NUMBERS;
  const over = left + width - scroller.scrollLeft - scroller.clientWidth;
  if (over > 0) scroller.scrollLeft += over;
}
