import fieldCss from '../../components/field.module.css';
import { Field, type FieldProps } from '../../components/field.tsx';
import { useText } from '../../i18n/language.ts';

type DayPart = 'morning' | 'afternoon' | 'evening';
type DayPartFieldProps = FieldProps & {
  readonly value: DayPart | null | undefined;
  readonly onChange: (value: DayPart | null) => void;
  /** What stands there while nothing is chosen. */
  readonly none?: string;
};

const parts: readonly DayPart[] = ['morning', 'afternoon', 'evening'];

/** Morning, afternoon or evening. */
export function DayPartField({ value, onChange, none, ...field }: DayPartFieldProps) {
  const { kinds, common } = useText();
  return (
    <Field {...field}>
      {(ids) => (
        <select
          {...ids}
          className={fieldCss.input}
          value={value ?? ''}
          onChange={(event) => onChange(parts.find((part) => part === event.target.value) ?? null)}
        >
          <option value="">{none ?? common.unknown}</option>
          {parts.map((part) => (
            <option key={part} value={part}>
              {kinds.dayPart[part]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
