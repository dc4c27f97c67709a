import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { isComposing } from '../actions/shortcuts.ts';
import { readClipboardTable, writeTabText } from './clipboard-table.ts';
import {
  blockOf,
  type Cell,
  type CellChange,
  cellAfterKey,
  cellAfterTab,
  clampCell,
  pasteChanges,
} from './grid-model.ts';

export type GridColumn<Row> = {
  readonly key: string;
  readonly title: string;
  /** In pixels, until somebody drags the border. */
  readonly width: number;
  readonly align?: 'right';
  readonly isReadOnly?: boolean;
  /** What is edited, copied and, without `render`, shown. */
  readonly text: (row: Row) => string;
};

type GridOptions<Row> = {
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly isGrowing: boolean;
  readonly rowsAPage: () => number;
  readonly onEdit: (changes: readonly CellChange[]) => void;
  readonly onPaste: ((cells: string[][], at: Cell) => void) | undefined;
  readonly onRemove: ((from: number, to: number) => void) | undefined;
  readonly onUndo: (() => void) | undefined;
};

/** `typed`: begun by typing over the cell, so that arrows end it; otherwise they move the caret. */
type Edit = { readonly text: string; readonly isTyped: boolean };

/** The state of a table and what its keys do. One input stands over the active cell and takes all typing. */
export function useGrid<Row>(options: GridOptions<Row>) {
  const { columns, rows, isGrowing, onEdit } = options;
  const extent = { rows: rows.length + (isGrowing ? 1 : 0), columns: columns.length };
  const [placed, place] = useState<{ active: Cell; anchor: Cell }>({
    active: { row: 0, column: 0 },
    anchor: { row: 0, column: 0 },
  });
  const [edit, setEdit] = useState<Edit | null>(null);
  const active = clampCell(placed.active, extent);
  const block = blockOf(active, clampCell(placed.anchor, extent));
  const column = columns[active.column];

  const textAt = ({ row, column: at }: Cell) => {
    const found = rows[row];
    return found === undefined ? '' : (columns[at]?.text(found) ?? '');
  };
  const goTo = (cell: Cell, isExtending = false) => {
    const to = clampCell(cell, extent);
    place({ active: to, anchor: isExtending ? placed.anchor : to });
  };
  const change = (text: string) => {
    if (column && !column.isReadOnly && text !== textAt(active))
      onEdit([{ row: active.row, column: column.key, text }]);
  };
  const commit = () => {
    if (edit) change(edit.text);
    setEdit(null);
  };
  const startEdit = () => {
    if (column && !column.isReadOnly) setEdit({ text: textAt(active), isTyped: false });
  };
  const overBlock = (textFor: (cell: Cell) => string) => {
    const changes: CellChange[] = [];
    for (let row = block.top; row <= block.bottom; row += 1)
      for (let at = block.left; at <= block.right; at += 1) {
        const target = columns[at];
        if (target && !target.isReadOnly && row < rows.length)
          changes.push({ row, column: target.key, text: textFor({ row, column: at }) });
      }
    onEdit(changes);
  };
  const fillDown = () => {
    const from = block.top === block.bottom ? block.top - 1 : block.top;
    if (from >= 0) overBlock(({ column: at }) => textAt({ row: from, column: at }));
  };

  const keysWhileEditing = (event: KeyboardEvent): boolean => {
    if (event.key === 'Escape') setEdit(null);
    else if (event.key === 'Enter') {
      commit();
      goTo({ ...active, row: active.row + 1 });
    } else if (event.key === 'Tab') {
      commit();
      goTo(cellAfterTab(active, extent, event.shiftKey));
    } else if (edit?.isTyped && /^Arrow/.test(event.key)) {
      commit();
      const to = cellAfterKey(event, active, extent, 1);
      if (to) goTo(to);
    } else return event.key !== 'F1';
    event.preventDefault();
    return true;
  };
  const keysWhileMoving = (event: KeyboardEvent): boolean => {
    const to = cellAfterKey(event, active, extent, options.rowsAPage());
    const isLeaving = event.key === 'Tab' && (event.shiftKey ? isFirst(active) : isLast(active, extent));
    if (isLeaving) return false;
    if (to) goTo(to, event.shiftKey);
    else if (event.key === 'Tab') goTo(cellAfterTab(active, extent, event.shiftKey));
    else if (event.key === 'Enter' || event.key === 'F2') startEdit();
    else if (event.key === 'Delete' || event.key === 'Backspace') overBlock(() => '');
    else if (event.ctrlKey && event.key === 'd') fillDown();
    else if (event.ctrlKey && event.key === 'a')
      place({ active: { row: rows.length - 1, column: columns.length - 1 }, anchor: { row: 0, column: 0 } });
    else if (event.ctrlKey && event.key === '-')
      options.onRemove?.(block.top, Math.min(block.bottom, rows.length - 1));
    else if (event.ctrlKey && event.key === 'z' && options.onUndo) options.onUndo();
    else return false;
    event.preventDefault();
    return true;
  };

  return {
    active,
    block,
    edit,
    goTo,
    commit,
    cancel: () => setEdit(null),
    startEdit,
    fillDown,
    /** What the input over the active cell does. */
    input: {
      onChange: (text: string) => {
        if (column && !column.isReadOnly) setEdit({ text, isTyped: edit?.isTyped ?? true });
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (isComposing(event.nativeEvent)) return;
        const isTaken = edit ? keysWhileEditing(event) : keysWhileMoving(event);
        if (isTaken) event.stopPropagation();
      },
      onPaste: (event: ClipboardEvent) => {
        if (edit) return;
        event.preventDefault();
        const cells = readClipboardTable(event.clipboardData);
        if (options.onPaste) options.onPaste(cells, active);
        else onEdit(pasteChanges(cells, active, columns));
      },
      onCopy: (event: ClipboardEvent) => {
        if (edit) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', writeTabText(cellsOf(rows, columns, block)));
      },
    },
  };
}

export type Grid = ReturnType<typeof useGrid>;

function isFirst({ row, column }: Cell): boolean {
  return row === 0 && column === 0;
}

function isLast({ row, column }: Cell, extent: { rows: number; columns: number }): boolean {
  return row >= extent.rows - 1 && column >= extent.columns - 1;
}

function cellsOf<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  { top, bottom, left, right }: ReturnType<typeof blockOf>,
): string[][] {
  return rows
    .slice(top, bottom + 1)
    .map((row) => columns.slice(left, right + 1).map((column) => column.text(row)));
}
