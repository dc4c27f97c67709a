import { Plus, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../i18n/language.ts';
import { Button, IconButton } from './button.tsx';
import css from './rows-field.module.css';
import { useRowKeys } from './use-row-keys.ts';

export type RowCell<Row> = {
  readonly key: string;
  readonly label: string;
  /** CSS width of the column: `2fr`, `120px`. */
  readonly width: string;
  readonly render: (row: Row, change: (patch: Partial<Row>) => void, label: string) => ReactNode;
};

type RowsFieldProps<Row> = {
  readonly label: string;
  /** The content field the rows are. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly cells: readonly RowCell<Row>[];
  readonly blank: Row;
  readonly addLabel: string;
  readonly onChange: (rows: Row[]) => void;
};

/** A short list of things with a few parts each: figures, votes, conclusions. One line each, the last one adds more. */
export function RowsField<Row>({ label, name, rows, cells, blank, addLabel, onChange }: RowsFieldProps<Row>) {
  const { common } = useText();
  const table = useRef<HTMLDivElement>(null);
  const isAdding = useRef(false);
  const { keys, forget } = useRowKeys(rows.length);
  useEffect(() => {
    if (!isAdding.current) return;
    isAdding.current = false;
    table.current?.querySelector<HTMLElement>('[data-last] input, [data-last] textarea')?.focus();
  });
  const columns = `${cells.map(({ width }) => `minmax(0, ${width})`).join(' ')} 32px`;
  return (
    <div className={css.field} data-field={name} ref={table} role="group" aria-label={label}>
      <div className={css.label}>{label}</div>
      {rows.length > 0 && (
        <div className={css.row} style={{ gridTemplateColumns: columns }} aria-hidden>
          {cells.map((cell) => (
            <span key={cell.key} className={css.head}>
              {cell.label}
            </span>
          ))}
        </div>
      )}
      {rows.map((row, n) => (
        <div
          key={keys[n]}
          className={css.row}
          style={{ gridTemplateColumns: columns }}
          data-last={n === rows.length - 1 || undefined}
        >
          {cells.map((cell) => (
            <div key={cell.key} className={css.cell}>
              {cell.render(
                row,
                (patch) => onChange(rows.map((one, at) => (at === n ? { ...one, ...patch } : one))),
                `${cell.label} ${n + 1}`,
              )}
            </div>
          ))}
          <IconButton
            icon={X}
            size={15}
            label={`${common.delete} ${n + 1}`}
            onClick={() => {
              forget(n);
              onChange(rows.filter((_, at) => at !== n));
            }}
          />
        </div>
      ))}
      <Button
        isSmall
        look="quiet"
        icon={Plus}
        onClick={() => {
          isAdding.current = true;
          onChange([...rows, blank]);
        }}
      >
        {addLabel}
      </Button>
    </div>
  );
}

type CellInputProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNumeric?: boolean;
  readonly isInvalid?: boolean;
  readonly onLeave?: () => void;
};

/** One line of text inside a row. */
export function CellInput({ label, value, onChange, isNumeric, isInvalid = false, onLeave }: CellInputProps) {
  return (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      inputMode={isNumeric ? 'decimal' : 'text'}
      aria-label={label}
      className={css.input}
      data-numeric={isNumeric}
      aria-invalid={isInvalid}
      onBlur={onLeave}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
