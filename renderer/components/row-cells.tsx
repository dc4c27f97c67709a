import { readQuantity } from '#contract';
import { CellInput } from './cell-input.tsx';
import { DateCell } from './date-cell.tsx';
import { DecimalInput } from './decimal-input.tsx';
import type { RowCell } from './row-cell.ts';

/** The fields of a row that hold a value of that type. */
type KeysOf<Row, V> = { [K in keyof Row]-?: V extends Row[K] ? K : never }[keyof Row] & string;

const patchOf = <Row,>(key: keyof Row & string, value: unknown) =>
  ({ [key]: value }) as unknown as Partial<Row>;

/** A column of one line of text. */
export function textCell<Row>(key: KeysOf<Row, string>, label: string, width: string): RowCell<Row> {
  return {
    ...{ key, label, width },
    read: (text) => patchOf<Row>(key, text),
    render: (row, change, name) => (
      <CellInput
        label={name}
        value={String(row[key] ?? '')}
        title={String(row[key] ?? '')}
        onChange={(value) => change(patchOf<Row>(key, value))}
      />
    ),
  };
}

/** A column of numbers with their decimals; `set` tells what a number and the unit typed after it change. */
export function numberCell<Row>(
  key: KeysOf<Row, number>,
  label: string,
  width: string,
  set: (value: number | null, unit: string) => Partial<Row> = (value) => patchOf<Row>(key, value),
): RowCell<Row> {
  return {
    ...{ key, label, width },
    read: (text) => {
      const quantity = readQuantity(text);
      return quantity ? set(quantity.value, quantity.unit) : {};
    },
    render: (row, change, name) => (
      <DecimalInput
        label={name}
        value={row[key] as number | null | undefined}
        onChange={(value, unit) => change(set(value, unit))}
      />
    ),
  };
}

/** A column of dates as people write them. */
export function dateCell<Row>(key: KeysOf<Row, null>, label: string, width: string): RowCell<Row> {
  return {
    ...{ key, label, width },
    read: (text) => patchOf<Row>(key, text === '' ? null : text),
    render: (row, change, name) => (
      <DateCell
        label={name}
        value={row[key] as string | null | undefined}
        onChange={(value) => change(patchOf<Row>(key, value))}
      />
    ),
  };
}
