import type { z } from 'zod';
import {
  type Citation,
  type Conclusion,
  type Figure,
  type Report,
  readPartialDate,
  type Vote,
} from '#contract';
import { DecimalInput } from '../../components/decimal-input.tsx';
import { CellInput, type RowCell, RowsField } from '../../components/rows-field.tsx';
import { useText } from '../../i18n/language.ts';

type Rows<Row> = {
  readonly name: string;
  readonly value: readonly Row[] | undefined;
  readonly onChange: (rows: Row[]) => void;
};
type FigureRow = z.input<typeof Figure>;
type VoteRow = z.input<typeof Vote>;
type ConclusionRow = z.input<typeof Conclusion>;
type ReportRow = z.input<typeof Report>;
type CitationRow = z.input<typeof Citation>;

/** A cell with one line of text. */
function textCell<Row>(key: keyof Row & string, label: string, width: string): RowCell<Row> {
  return {
    key,
    label,
    width,
    render: (row, change, name) => (
      <CellInput
        label={name}
        value={String(row[key] ?? '')}
        onChange={(value) => change({ [key]: value } as unknown as Partial<Row>)}
      />
    ),
  };
}

/** A cell with a number. */
function numberCell<Row>(key: keyof Row & string, label: string, width: string): RowCell<Row> {
  return {
    key,
    label,
    width,
    render: (row, change, name) => (
      <DecimalInput
        label={name}
        value={row[key] as number | null | undefined}
        onChange={(value) => change({ [key]: value } as unknown as Partial<Row>)}
      />
    ),
  };
}

/** Figures: a value typed with its unit fills both. */
export function FigureRows({ name, value = [], onChange }: Rows<FigureRow>) {
  const { content: label, conferences: text } = useText();
  const amount: RowCell<FigureRow> = {
    key: 'value',
    label: text.figureValue,
    width: '1fr',
    render: (row, change, cellName) => (
      <DecimalInput
        label={cellName}
        value={row.value}
        onChange={(read, unit) => change({ value: read, ...(unit ? { unit } : {}) })}
      />
    ),
  };
  return (
    <RowsField
      label={label.figures}
      name={name}
      rows={value}
      blank={{ what: '' }}
      addLabel={text.addFigure}
      onChange={onChange}
      cells={[
        textCell<FigureRow>('what', text.figureWhat, '2.4fr'),
        amount,
        textCell<FigureRow>('unit', text.figureUnit, '1fr'),
        numberCell<FigureRow>('target', text.figureTarget, '0.9fr'),
        numberCell<FigureRow>('share', text.figureShare, '0.7fr'),
      ]}
    />
  );
}

export function VoteRows({ name, value = [], onChange }: Rows<VoteRow>) {
  const { content: label, conferences: text } = useText();
  const count = (key: 'inFavour' | 'against' | 'abstained', head: string): RowCell<VoteRow> => ({
    key,
    label: head,
    width: '0.8fr',
    render: (row, change, cellName) => (
      <DecimalInput
        label={cellName}
        value={row[key]}
        onChange={(read) => change({ [key]: Math.max(0, Math.round(read ?? 0)) })}
      />
    ),
  });
  return (
    <RowsField
      label={label.votes}
      name={name}
      rows={value}
      blank={{ subject: '' }}
      addLabel={text.addVote}
      onChange={onChange}
      cells={[
        textCell<VoteRow>('subject', text.voteSubject, '3fr'),
        count('inFavour', text.voteFor),
        count('against', text.voteAgainst),
        count('abstained', text.voteAbstained),
      ]}
    />
  );
}

export function ConclusionRows({ name, value = [], onChange }: Rows<ConclusionRow>) {
  const { content: label, conferences: text } = useText();
  const due: RowCell<ConclusionRow> = {
    key: 'due',
    label: text.conclusionDue,
    width: '1fr',
    render: (row, change, cellName) => (
      <CellInput
        label={cellName}
        value={row.due ?? ''}
        isInvalid={Boolean(row.due && !readPartialDate(row.due))}
        onChange={(typed) => change({ due: typed === '' ? null : typed })}
      />
    ),
  };
  return (
    <RowsField
      label={label.conclusions}
      name={name}
      rows={value}
      blank={{ what: '' }}
      addLabel={text.addConclusion}
      onChange={onChange}
      cells={[
        textCell<ConclusionRow>('what', text.conclusionWhat, '3fr'),
        textCell<ConclusionRow>('who', text.conclusionWho, '1.4fr'),
        due,
      ]}
    />
  );
}

export function ReportRows({ name, value = [], onChange }: Rows<ReportRow>) {
  const { content: label, conferences: text } = useText();
  return (
    <RowsField
      label={label.reports}
      name={name}
      rows={value}
      blank={{ title: '' }}
      addLabel={text.addReport}
      onChange={onChange}
      cells={[
        textCell<ReportRow>('title', text.reportTitle, '2fr'),
        textCell<ReportRow>('presenter', text.reportPresenter, '1fr'),
      ]}
    />
  );
}

export function CitationRows({ name, value = [], onChange }: Rows<CitationRow>) {
  const { content: label, conferences: text } = useText();
  return (
    <RowsField
      label={label.citations}
      name={name}
      rows={value}
      blank={{ number: '' }}
      addLabel={text.addCitation}
      onChange={onChange}
      cells={[
        textCell<CitationRow>('number', label.number, '1fr'),
        textCell<CitationRow>('title', text.citationTitle, '2.4fr'),
      ]}
    />
  );
}
