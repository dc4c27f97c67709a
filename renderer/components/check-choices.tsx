import css from './choices.module.css';

type CheckChoicesProps<T extends string | number> = {
  readonly label: string;
  readonly values: readonly T[];
  readonly onChange: (values: readonly T[]) => void;
  readonly choices: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
};

/** Any of a few, all in sight. */
export function CheckChoices<T extends string | number>(props: CheckChoicesProps<T>) {
  const { label, values, onChange, choices } = props;
  const turn = (value: T, isOn: boolean) =>
    onChange(isOn ? [...values, value] : values.filter((other) => other !== value));
  return (
    <fieldset className={css.choices}>
      <legend className={css.legend}>{label}</legend>
      <div className={css.row}>
        {choices.map(({ value, label: word, hint }) => (
          <label key={value} className={css.choice}>
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={(event) => turn(value, event.target.checked)}
            />
            {word}
            {hint && <span className={css.hint}>{hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
