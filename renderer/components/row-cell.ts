import type { ReactNode } from 'react';

/** A column of a field of rows. */
export type RowCell<Row> = {
  readonly key: string;
  readonly label: string;
  /** CSS width of the column: `2fr`, `120px`. */
  readonly width: string;
  /** It stands on a line of its own below the row, and only where it is asked for. */
  readonly isBelow?: (row: Row) => boolean;
  readonly render: (row: Row, change: (patch: Partial<Row>) => void, label: string) => ReactNode;
  /** What a text pasted into the column makes of a row; without it a paste passes the column over. */
  readonly read?: (text: string) => Partial<Row>;
};

export type RowsFieldProps<Row> = {
  readonly label: string;
  /** The content field the rows are. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly cells: readonly RowCell<Row>[];
  readonly blank: Row;
  readonly addLabel: string;
  readonly onChange: (rows: Row[]) => void;
  readonly error?: string | undefined;
  /** False where the field's own label says what its only column is. */
  readonly hasHeads?: boolean;
  /** So many rows stay even when they are blank. */
  readonly least?: number;
};
