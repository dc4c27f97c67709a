import type { z } from 'zod';
import { type Attendee, fold } from '#contract';
import { CellInput, CellSelect } from '../../components/cell-input.tsx';
import type { RowCell } from '../../components/row-cell.ts';
import { textCell } from '../../components/row-cells.tsx';
import { RowsField } from '../../components/rows-field.tsx';
import { useText } from '../../i18n/language.ts';
import { AgentPicker } from '../pickers/agent-picker.tsx';

type Row = z.input<typeof Attendee>;
type AttendeeRowsProps = {
  readonly name: string;
  readonly value: readonly Row[] | undefined;
  readonly onChange: (rows: Row[]) => void;
  readonly error?: string | undefined;
};

const presences = ['present', 'invited', 'absent'] as const;

/** Who attended: name as printed with its link, position and unit then, whether they were there and why not. */
export function AttendeeRows({ value = [], ...field }: AttendeeRowsProps) {
  const { conferences: text } = useText();
  const person = usePersonCell();
  const presence = usePresenceCell();
  const reason: RowCell<Row> = {
    key: 'reason',
    label: text.attendeeReason,
    width: '1fr',
    read: (pasted) => ({ reason: pasted }),
    isBelow: (row) => row.presence === 'absent',
    render: (row, change, label) => (
      <CellInput
        label={label}
        placeholder={text.attendeeReason}
        value={row.reason ?? ''}
        onChange={(next) => change({ reason: next })}
      />
    ),
  };
  return (
    <RowsField
      {...field}
      label={text.attendeeList}
      rows={value}
      blank={{ asPrinted: '', presence: value.at(-1)?.presence ?? 'present' }}
      addLabel={text.addAttendee}
      cells={[
        person,
        textCell<Row>('position', text.attendeePosition, '1.2fr'),
        textCell<Row>('unit', text.attendeeUnit, '1.2fr'),
        presence,
        reason,
      ]}
    />
  );
}

function usePersonCell(): RowCell<Row> {
  const { conferences: text } = useText();
  return {
    key: 'person',
    label: text.attendeeName,
    width: '1.4fr',
    read: (asPrinted) => ({ asPrinted }),
    render: (row, change, label) => (
      <AgentPicker
        label={label}
        value={row.asPrinted === '' ? null : row}
        onChange={(person) => change(person ?? { asPrinted: '', agentId: null })}
      />
    ),
  };
}

function usePresenceCell(): RowCell<Row> {
  const { conferences: text } = useText();
  return {
    key: 'presence',
    label: text.attendeePresence,
    width: '112px',
    read: (pasted) => {
      const said = presences.find((one) => fold(text.presence[one]) === fold(pasted));
      return said ? { presence: said } : {};
    },
    render: (row, change, label) => (
      <CellSelect
        label={label}
        value={row.presence ?? 'present'}
        choices={presences.map((value) => ({ value, label: text.presence[value] }))}
        onChange={(next) => change({ presence: next })}
      />
    ),
  };
}
