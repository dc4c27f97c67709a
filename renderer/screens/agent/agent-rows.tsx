import type { z } from 'zod';
import type { AgentName, AgentPosition } from '#contract';
import fieldCss from '../../components/field.module.css';
import { CellInput, type RowCell, RowsField } from '../../components/rows-field.tsx';
import { useText } from '../../i18n/language.ts';

type NameRow = z.input<typeof AgentName>;
type PositionRow = z.input<typeof AgentPosition>;
type Rows<Row> = {
  readonly name: string;
  readonly value: readonly Row[] | undefined;
  readonly onChange: (rows: Row[]) => void;
};

const nameKinds = ['official', 'short', 'alias', 'misspelling'] as const;

/** A cell that holds a text or nothing. */
function cell<Row>(key: keyof Row & string, label: string, width: string, isNullable = false): RowCell<Row> {
  return {
    key,
    label,
    width,
    render: (row, change, name) => (
      <CellInput
        label={name}
        value={String(row[key] ?? '')}
        onChange={(value) =>
          change({ [key]: value === '' && isNullable ? null : value } as unknown as Partial<Row>)
        }
      />
    ),
  };
}

/** The names of somebody: the official one first, then others it was written under. */
export function NameRows({ name, value = [], onChange }: Rows<NameRow>) {
  const { agent: text } = useText();
  const kindCell: RowCell<NameRow> = {
    key: 'kind',
    label: text.nameKind,
    width: '1fr',
    render: (row, change, label) => (
      <select
        className={fieldCss.input}
        aria-label={label}
        value={row.kind ?? 'official'}
        onChange={(event) =>
          change({ kind: nameKinds.find((kind) => kind === event.target.value) ?? 'official' })
        }
      >
        {nameKinds.map((kind) => (
          <option key={kind} value={kind}>
            {text.nameKinds[kind]}
          </option>
        ))}
      </select>
    ),
  };
  return (
    <RowsField
      label={text.names}
      name={name}
      rows={value}
      blank={{ name: '', kind: 'alias' }}
      addLabel={text.addName}
      onChange={onChange}
      cells={[
        cell<NameRow>('name', text.fullName, '2.4fr'),
        kindCell,
        cell<NameRow>('from', text.from, '0.8fr', true),
        cell<NameRow>('to', text.to, '0.8fr', true),
      ]}
    />
  );
}

/** Positions over time. */
export function PositionRows({ name, value = [], onChange }: Rows<PositionRow>) {
  const { agent: text } = useText();
  return (
    <RowsField
      label={text.positions}
      name={name}
      rows={value}
      blank={{}}
      addLabel={text.addPosition}
      onChange={onChange}
      cells={[
        cell<PositionRow>('position', text.position, '1.4fr'),
        cell<PositionRow>('unit', text.unit, '1.6fr'),
        cell<PositionRow>('from', text.from, '0.8fr', true),
        cell<PositionRow>('to', text.to, '0.8fr', true),
      ]}
    />
  );
}
