import type { z } from 'zod';
import type { Citation, Conclusion, Figure, Report, Vote } from '#contract';
import { dateCell, numberCell, textCell } from '../../components/row-cells.tsx';
import { RowsField } from '../../components/rows-field.tsx';
import { useText } from '../../i18n/language.ts';

type Rows<Row> = {
  readonly name: string;
  readonly value: readonly Row[] | undefined;
  readonly onChange: (rows: Row[]) => void;
  readonly error?: string | undefined;
};
type FigureRow = z.input<typeof Figure>;
type VoteRow = z.input<typeof Vote>;
type ConclusionRow = z.input<typeof Conclusion>;
type ReportRow = z.input<typeof Report>;
type CitationRow = z.input<typeof Citation>;

/** Figures: a value typed with its unit fills both. */
export function FigureRows({ value = [], ...field }: Rows<FigureRow>) {
  const { content: label, conferences: text } = useText();
  return (
    <RowsField
      {...field}
      label={label.figures}
      rows={value}
      blank={{ what: '' }}
      addLabel={text.addFigure}
      cells={[
        textCell<FigureRow>('what', text.figureWhat, '2.4fr'),
        numberCell<FigureRow>('value', text.figureValue, '1fr', (read, unit) => ({
          value: read,
          ...(unit ? { unit } : {}),
        })),
        textCell<FigureRow>('unit', text.figureUnit, '1fr'),
        numberCell<FigureRow>('target', text.figureTarget, '0.9fr'),
        numberCell<FigureRow>('share', text.figureShare, '0.7fr'),
      ]}
    />
  );
}

/** What was voted on, and how many voices there were for it, against it and neither. */
export function VoteRows({ value = [], ...field }: Rows<VoteRow>) {
  const { content: label, conferences: text } = useText();
  const count = (key: 'inFavour' | 'against' | 'abstained', head: string) =>
    numberCell<VoteRow>(key, head, '0.8fr', (read) => ({ [key]: Math.max(0, Math.round(read ?? 0)) }));
  return (
    <RowsField
      {...field}
      label={label.votes}
      rows={value}
      blank={{ subject: '' }}
      addLabel={text.addVote}
      cells={[
        textCell<VoteRow>('subject', text.voteSubject, '3fr'),
        count('inFavour', text.voteFor),
        count('against', text.voteAgainst),
        count('abstained', text.voteAbstained),
      ]}
    />
  );
}

/** Tasks: what, who, until when. */
export function ConclusionRows({ value = [], ...field }: Rows<ConclusionRow>) {
  const { content: label, conferences: text } = useText();
  return (
    <RowsField
      {...field}
      label={label.conclusions}
      rows={value}
      blank={{ what: '' }}
      addLabel={text.addConclusion}
      cells={[
        textCell<ConclusionRow>('what', text.conclusionWhat, '3fr'),
        textCell<ConclusionRow>('who', text.conclusionWho, '1.6fr'),
        dateCell<ConclusionRow>('due', text.conclusionDue, '116px'),
      ]}
    />
  );
}

export function ReportRows({ value = [], ...field }: Rows<ReportRow>) {
  const { content: label, conferences: text } = useText();
  return (
    <RowsField
      {...field}
      label={label.reports}
      rows={value}
      blank={{ title: '' }}
      addLabel={text.addReport}
      cells={[
        textCell<ReportRow>('title', text.reportTitle, '2fr'),
        textCell<ReportRow>('presenter', text.reportPresenter, '1fr'),
      ]}
    />
  );
}

export function CitationRows({ value = [], ...field }: Rows<CitationRow>) {
  const { content: label, conferences: text } = useText();
  return (
    <RowsField
      {...field}
      label={label.citations}
      rows={value}
      blank={{ number: '' }}
      addLabel={text.addCitation}
      cells={[
        textCell<CitationRow>('number', label.number, '1fr'),
        textCell<CitationRow>('title', text.citationTitle, '2.4fr'),
      ]}
    />
  );
}
