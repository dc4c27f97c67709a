import { type CommendationContent, decisionStatuses } from '#contract';
import fieldCss from '../../components/field.module.css';
import { Field, type FieldProps } from '../../components/field.tsx';
import { useText } from '../../i18n/language.ts';

type Status = CommendationContent['status'];
type StatusFieldProps = FieldProps & {
  readonly value: Status | undefined;
  readonly onChange: (status: Status) => void;
};

/** Whether a decision is only proposed, stands, was corrected or revoked. */
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
          {decisionStatuses.map((status) => (
            <option key={status} value={status}>
              {text.status[status]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
