import css from './list-pane.module.css';

type ListFilterProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The words for no filter. */
  readonly all: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};

/** Narrows a list to one of a few: a year, a fonds. */
export function ListFilter({ label, value, onChange, all, choices }: ListFilterProps) {
  return (
    <select
      className={css.filter}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
