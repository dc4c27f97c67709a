import css from './cell-input.module.css';

type CellInputProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNumeric?: boolean;
  readonly isInvalid?: boolean;
  readonly placeholder?: string;
  /** What a wide thing in a narrow cell says in full. */
  readonly title?: string | undefined;
  readonly onLeave?: () => void;
};

/** One line of text inside a row; its column says above what it is. */
export function CellInput({
  label,
  value,
  onChange,
  isNumeric = false,
  isInvalid = false,
  onLeave,
  ...rest
}: CellInputProps) {
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
      {...rest}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

type CellSelectProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
};

/** One of a few, inside a row. */
export function CellSelect<T extends string>({ label, value, onChange, choices }: CellSelectProps<T>) {
  return (
    <select
      aria-label={label}
      className={css.input}
      value={value}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
