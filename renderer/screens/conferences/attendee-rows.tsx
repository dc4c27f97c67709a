import { Plus, X } from 'lucide-react';
import type { z } from 'zod';
import type { Attendee } from '#contract';
import { Button, IconButton } from '../../components/button.tsx';
import fieldCss from '../../components/field.module.css';
import { TextField } from '../../components/text-field.tsx';
import { useRowKeys } from '../../components/use-row-keys.ts';
import { useText } from '../../i18n/language.ts';
import { AgentPicker } from '../pickers/agent-picker.tsx';
import css from './attendee-rows.module.css';

type Row = z.input<typeof Attendee>;
type Presence = NonNullable<Row['presence']>;
type AttendeeRowsProps = {
  readonly name: string;
  readonly value: readonly Row[] | undefined;
  readonly onChange: (rows: Row[]) => void;
};

const presences: readonly Presence[] = ['present', 'invited', 'absent'];

/** Who attended: name as printed with its link, position, and whether they were there. */
export function AttendeeRows({ name, value = [], onChange }: AttendeeRowsProps) {
  const { conferences: text, content: label } = useText();
  const { keys, forget } = useRowKeys(value.length);
  const change = (at: number, patch: Partial<Row>) =>
    onChange(value.map((row, n) => (n === at ? { ...row, ...patch } : row)));
  return (
    <div className={css.field} data-field={name} role="group" aria-label={label.attendees}>
      {value.map((row, n) => (
        <AttendeeRow
          key={keys[n]}
          row={row}
          n={n + 1}
          onChange={(patch) => change(n, patch)}
          onRemove={() => {
            forget(n);
            onChange(value.filter((_, at) => at !== n));
          }}
        />
      ))}
      <Button
        isSmall
        look="quiet"
        icon={Plus}
        onClick={() => onChange([...value, { asPrinted: '', presence: value.at(-1)?.presence ?? 'present' }])}
      >
        {text.addAttendee}
      </Button>
    </div>
  );
}

type AttendeeRowProps = {
  readonly row: Row;
  readonly n: number;
  readonly onChange: (patch: Partial<Row>) => void;
  readonly onRemove: () => void;
};

function AttendeeRow({ row, n, onChange, onRemove }: AttendeeRowProps) {
  const { conferences: text, common } = useText();
  const presence = row.presence ?? 'present';
  return (
    <div className={css.row}>
      <AgentPicker
        label={`${text.attendeeName} ${n}`}
        value={row}
        onChange={(person) => onChange(person ?? { asPrinted: '', agentId: null })}
      />
      <TextField
        label={text.attendeePosition}
        value={[row.position, row.unit].filter(Boolean).join(', ')}
        onChange={(position) => onChange({ position, unit: '' })}
      />
      <label className={css.presence}>
        <span className={fieldCss.label}>{text.attendeePresence}</span>
        <select
          className={fieldCss.input}
          value={presence}
          onChange={(event) =>
            onChange({ presence: presences.find((one) => one === event.target.value) ?? 'present' })
          }
        >
          {presences.map((one) => (
            <option key={one} value={one}>
              {text.presence[one]}
            </option>
          ))}
        </select>
      </label>
      <IconButton
        className={css.remove ?? ''}
        icon={X}
        size={15}
        label={`${common.delete} ${n}`}
        onClick={onRemove}
      />
    </div>
  );
}
