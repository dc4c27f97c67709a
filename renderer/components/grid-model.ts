/** A place in a table: row and column, both from 0. */
export type Cell = { readonly row: number; readonly column: number };
/** One text put into one cell; `row` may lie after the last row, where the table grows. */
export type CellChange = { readonly row: number; readonly column: string; readonly text: string };
/** The cells between two corners, both included. */
export type Block = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};
export type Extent = { readonly rows: number; readonly columns: number };

export function blockOf(a: Cell, b: Cell): Block {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export const isInBlock = ({ top, bottom, left, right }: Block, { row, column }: Cell): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export function clampCell({ row, column }: Cell, { rows, columns }: Extent): Cell {
  return { row: Math.max(0, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) };
}

/** Where a key takes the active cell; undefined when the key does not move. */
export function cellAfterKey(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { row, column }: Cell,
  extent: Extent,
  rowsAPage: number,
): Cell | undefined {
  const [lastRow, lastColumn] = [extent.rows - 1, extent.columns - 1];
  const to: Cell | undefined = {
    ArrowUp: { row: ctrlKey ? 0 : row - 1, column },
    ArrowDown: { row: ctrlKey ? lastRow : row + 1, column },
    ArrowLeft: { row, column: ctrlKey ? 0 : column - 1 },
    ArrowRight: { row, column: ctrlKey ? lastColumn : column + 1 },
    PageUp: { row: row - rowsAPage, column },
    PageDown: { row: row + rowsAPage, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? lastRow : row, column: lastColumn },
  }[key];
  return to && clampCell(to, extent);
}

/** The next cell in reading order, for Tab; the one before for Shift+Tab. Stays at the ends. */
export function cellAfterTab({ row, column }: Cell, { rows, columns }: Extent, isBack: boolean): Cell {
  const place = Math.max(0, Math.min(row * columns + column + (isBack ? -1 : 1), rows * columns - 1));
  return { row: Math.floor(place / columns), column: place % columns };
}

/** The changes that put a pasted table at a cell, to the right and down; what goes over the last column is left out. */
export function pasteChanges(
  cells: readonly (readonly string[])[],
  at: Cell,
  columns: readonly { readonly key: string; readonly isReadOnly?: boolean }[],
): readonly CellChange[] {
  return cells.flatMap((line, down) =>
    line.flatMap((text, right) => {
      const column = columns[at.column + right];
      if (!column || column.isReadOnly) return [];
      return [{ row: at.row + down, column: column.key, text: text.trim() }];
    }),
  );
}
