import { Plus, X } from 'lucide-react';
import { useText } from '../i18n/language.ts';
import { Button, IconButton } from './button.tsx';
import fieldCss from './field.module.css';
import type { RowCell, RowsFieldProps } from './row-cell.ts';
import css from './rows-field.module.css';
import { useRowsField } from './use-rows-field.ts';

/**
 * A short list of things with a few parts each: figures, votes, attendees. Enter in the last cell begins another row,
 * a pasted table makes rows, up and down stay in the column; rows left blank go when the field is left.
 */
export function RowsField<Row extends object>(props: RowsFieldProps<Row>) {
  const { label, name, rows, cells, addLabel, error, hasHeads = true } = props;
  const field = useRowsField(props);
  const columns = `${inLine(cells)
    .map(({ width }) => `minmax(0, ${width})`)
    .join(' ')} 32px`;
  return (
    <div
      ref={field.table}
      className={css.field}
      style={{ '--columns': columns }}
      data-field={name}
      role="group"
      aria-label={label}
      onKeyDown={field.onKeyDown}
      onPaste={field.onPaste}
      onBlur={field.onBlur}
    >
      <div className={css.label}>{label}</div>
      {hasHeads && rows.length > 0 && <Heads cells={cells} />}
      {rows.map((row, n) => (
        <OneRow
          key={field.keys[n]}
          row={row}
          n={n}
          cells={cells}
          isPassedOver={field.isTrailingBlank(n)}
          onChange={(patch) => field.change(n, patch)}
          onRemove={rows.length > (props.least ?? 0) ? () => field.remove(n) : undefined}
        />
      ))}
      {error && (
        <p role="alert" className={css.error}>
          {error}
        </p>
      )}
      <Button isSmall look="quiet" icon={Plus} className={css.add} onClick={field.add}>
        {addLabel}
      </Button>
    </div>
  );
}

function Heads<Row>({ cells }: { readonly cells: readonly RowCell<Row>[] }) {
  return (
    <div className={css.row} aria-hidden>
      {inLine(cells).map((cell) => (
        <span key={cell.key} className={css.head}>
          {cell.label}
        </span>
      ))}
    </div>
  );
}

/** The columns; what stands below a row is none. */
const inLine = <Row,>(cells: readonly RowCell<Row>[]) => cells.filter(({ isBelow }) => !isBelow);

type OneRowProps<Row> = {
  readonly row: Row;
  readonly n: number;
  readonly cells: readonly RowCell<Row>[];
  /** Enter goes on behind it: nothing was written into it. */
  readonly isPassedOver: boolean;
  readonly onChange: (patch: Partial<Row>) => void;
  readonly onRemove: (() => void) | undefined;
};

function OneRow<Row>({ row, n, cells, isPassedOver, onChange, onRemove }: OneRowProps<Row>) {
  const { common } = useText();
  return (
    <div className={css.row} data-row={n} data-passed-over={isPassedOver || undefined}>
      {cells.map(
        (cell, at) =>
          (cell.isBelow?.(row) ?? true) && (
            <div
              key={cell.key}
              className={`${css.cell} ${fieldCss.bare}`}
              data-cell={at}
              data-below={cell.isBelow !== undefined}
            >
              {cell.render(row, onChange, `${cell.label} ${n + 1}`)}
            </div>
          ),
      )}
      {onRemove && (
        <IconButton
          className={css.remove}
          icon={X}
          size={15}
          label={`${common.delete} ${n + 1}`}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
