import type { ReactNode } from 'react';
import css from './data-grid.module.css';
import type { GridColumn } from './use-grid.ts';

export type DataGridColumn<Row> = GridColumn<Row> & { readonly render?: (row: Row) => ReactNode };

type DataGridRowProps<Row> = {
  readonly index: number;
  /** Undefined in the empty row at the end. */
  readonly row: Row | undefined;
  /** Distance from the top of the table in pixels. */
  readonly start: number;
  readonly columns: readonly DataGridColumn<Row>[];
  readonly mark: ((row: Row) => ReactNode) | undefined;
  readonly isSelected: (column: number) => boolean;
  readonly onPick: (column: number, isExtending: boolean) => void;
  readonly onEdit: () => void;
};

/** One row: its number with a mark, and the cells as they are read. */
export function DataGridRow<Row>(props: DataGridRowProps<Row>) {
  const { index, row, start, columns, mark, isSelected, onPick, onEdit } = props;
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
