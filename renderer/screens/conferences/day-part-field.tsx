import type { FieldProps } from '../../components/field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useText } from '../../i18n/language.ts';

type DayPart = 'morning' | 'afternoon' | 'evening';
type DayPartFieldProps = FieldProps & {
  readonly value: DayPart | null | undefined;
  readonly onChange: (value: DayPart | null) => void;
};

const parts: readonly DayPart[] = ['morning', 'afternoon', 'evening'];

/** Morning, afternoon or evening. */
export function DayPartField({ value, onChange, ...field }: DayPartFieldProps) {
  const { kinds, common } = useText();
  return (
    <SelectField
      {...field}
      value={value ?? ''}
      onChange={(part) => onChange(part === '' ? null : part)}
      none={common.unknown}
      choices={parts.map((part) => ({ value: part, label: kinds.dayPart[part] }))}
    />
  );
}
