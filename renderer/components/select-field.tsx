import css from './field.module.css';
import { Field, type FieldProps } from './field.tsx';

type SelectFieldProps<T extends string> = FieldProps & {
  readonly value: T | '';
  /** Empty when nothing is chosen. */
  readonly onChange: (value: T | '') => void;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  /** The words for nothing chosen; without them one is always chosen. */
  readonly none?: string;
};

/** One of a few that everybody knows. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { value, onChange, choices, none, ...field } = props;
  return (
    <Field {...field}>
      {(ids) => (
        <select
          {...ids}
          className={css.input}
          value={value}
          onChange={(event) =>
            onChange(choices.find((choice) => choice.value === event.target.value)?.value ?? '')
          }
        >
          {none !== undefined && <option value="">{none}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
