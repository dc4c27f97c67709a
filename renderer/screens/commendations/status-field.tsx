import type { CommendationContent } from '#contract';
import fieldCss from '../../components/field.module.css';
import { Field, type FieldProps } from '../../components/field.tsx';
import { useText } from '../../i18n/language.ts';

type Status = CommendationContent['status'];
type StatusFieldProps = FieldProps & {
  readonly value: Status | undefined;
  readonly onChange: (status: Status) => void;
};

const STATUSES: readonly Status[] = ['in_force', 'corrected', 'revoked'];

/** Whether a decision still stands. */
export function StatusField({ value = 'in_force', onChange, ...field }: StatusFieldProps) {
  const { commendations: text } = useText();
  return (
    <Field {...field}>
      {(ids) => (
        <select
          className={fieldCss.input}
          {...ids}
          value={value}
          onChange={(event) => onChange(event.target.value as Status)}
        >
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {text.status[status]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
