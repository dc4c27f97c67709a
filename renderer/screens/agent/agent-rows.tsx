import type { z } from 'zod';
import { type AgentName, type AgentPosition, fold } from '#contract';
import { CellSelect } from '../../components/cell-input.tsx';
import type { RowCell } from '../../components/row-cell.ts';
import { dateCell, textCell } from '../../components/row-cells.tsx';
import { RowsField } from '../../components/rows-field.tsx';
import { useText } from '../../i18n/language.ts';
import { AgentPicker } from '../pickers/agent-picker.tsx';
import { nameKinds } from './name-order.ts';

type NameRow = z.input<typeof AgentName>;
type PositionRow = z.input<typeof AgentPosition>;
type Rows<Row> = {
  readonly name: string;
  readonly value: readonly Row[] | undefined;
  readonly onChange: (rows: Row[]) => void;
  readonly error?: string | undefined;
};

/** The names of somebody: the official one first, then others it was written under. */
export function NameRows({ value = [], ...field }: Rows<NameRow>) {
  const { agent: text } = useText();
  const kindCell: RowCell<NameRow> = {
    key: 'kind',
    label: text.nameKind,
    width: '124px',
    read: (pasted) => {
      const said = nameKinds.find((kind) => fold(text.nameKinds[kind]) === fold(pasted));
      return said ? { kind: said } : {};
    },
    render: (row, change, label) => (
      <CellSelect
        label={label}
        value={row.kind ?? 'official'}
        choices={nameKinds.map((kind) => ({ value: kind, label: text.nameKinds[kind] }))}
        onChange={(kind) => change({ kind })}
      />
    ),
  };
  return (
    <RowsField
      {...field}
      label={text.names}
      rows={value}
      least={1}
      blank={{ name: '', kind: 'alias' }}
      addLabel={text.addName}
      cells={[
        textCell<NameRow>('name', text.fullName, '1fr'),
        kindCell,
        dateCell<NameRow>('from', text.from, '108px'),
        dateCell<NameRow>('to', text.to, '108px'),
      ]}
    />
  );
}

/** Positions over time; the unit is linked where it is a record of its own. */
export function PositionRows({ value = [], ...field }: Rows<PositionRow>) {
  const { agent: text } = useText();
  const unit: RowCell<PositionRow> = {
    key: 'unit',
    label: text.unit,
    width: '1.3fr',
    read: (pasted) => ({ unit: pasted }),
    render: (row, change, label) => (
      <AgentPicker
        label={label}
        kinds={['body']}
        value={row.unit ? { asPrinted: row.unit, agentId: row.unitId ?? null } : null}
        onChange={(body) => change({ unit: body?.asPrinted ?? '', unitId: body?.agentId ?? null })}
      />
    ),
  };
  return (
    <RowsField
      {...field}
      label={text.positions}
      rows={value}
      blank={{}}
      addLabel={text.addPosition}
      cells={[
        textCell<PositionRow>('position', text.position, '1fr'),
        unit,
        dateCell<PositionRow>('from', text.from, '108px'),
        dateCell<PositionRow>('to', text.to, '108px'),
      ]}
    />
  );
}
