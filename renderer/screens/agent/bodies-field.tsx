import type { RowCell } from '../../components/row-cell.ts';
import { RowsField } from '../../components/rows-field.tsx';
import { useText } from '../../i18n/language.ts';
import { AgentPicker, type AgentValue } from '../pickers/agent-picker.tsx';

type BodiesFieldProps = {
  readonly label: string;
  readonly name: string;
  readonly value: readonly AgentValue[];
  /** Why these bodies were refused. */
  readonly error: string | undefined;
  readonly onChange: (bodies: AgentValue[]) => void;
};

/** Several bodies of the register, one a line. */
export function BodiesField({ label, name, value, error, onChange }: BodiesFieldProps) {
  const { agent: text } = useText();
  const body: RowCell<AgentValue> = {
    key: 'body',
    label,
    width: '1fr',
    read: (asPrinted) => ({ asPrinted }),
    render: (row, change, cellLabel) => (
      <AgentPicker
        label={cellLabel}
        kinds={['body']}
        value={row.asPrinted === '' ? null : row}
        onChange={(next) => change(next ?? { asPrinted: '', agentId: null })}
      />
    ),
  };
  const isUnlinked = value.some(({ asPrinted, agentId }) => asPrinted !== '' && !agentId);
  return (
    <RowsField
      label={label}
      name={name}
      rows={value}
      blank={{ asPrinted: '' }}
      addLabel={text.addBody}
      hasHeads={false}
      onChange={onChange}
      cells={[body]}
      error={isUnlinked ? text.eventUnlinked : error}
    />
  );
}
