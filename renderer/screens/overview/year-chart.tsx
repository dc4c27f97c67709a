import { BarChart3, Table2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { type EntryKind, entryKinds } from '#contract';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { screenOfKind } from '../../paths.ts';
import css from './year-chart.module.css';
import { roundTop, type YearColumn, type YearCount, yearColumns } from './year-counts.ts';
import { YearTable } from './year-table.tsx';

/** So many columns carry each its year; with more, only some do. */
const LABELLED = 26;

/** Entries by year and kind: bars to see, a table to read. */
export function YearChart({ counts }: { readonly counts: readonly YearCount[] }) {
  const { overview } = useText();
  const [isTable, setTable] = useState(false);
  const columns = yearColumns(counts);
  return (
    <Section
      title={overview.byYear}
      actions={
        <Button isSmall look="quiet" icon={isTable ? BarChart3 : Table2} onClick={() => setTable(!isTable)}>
          {isTable ? overview.asChart : overview.asTable}
        </Button>
      }
    >
      {isTable ? <YearTable columns={columns} /> : <Bars columns={columns} />}
    </Section>
  );
}

function Bars({ columns }: { readonly columns: readonly YearColumn[] }) {
  const { overview, kinds } = useText();
  const format = useFormat();
  const top = roundTop(Math.max(...columns.map(({ total }) => total)));
  const years = columns.flatMap(({ year }) => year ?? []);
  const total = columns.reduce((sum, column) => sum + column.total, 0);
  const every = Math.ceil(columns.length / LABELLED);
  return (
    <figure className={css.figure}>
      <figcaption className={css.legend}>
        <span className={css.spoken}>
          {overview.chartLabel(String(years[0] ?? ''), String(years.at(-1) ?? ''), format.number(total))}
        </span>
        {entryKinds.map((kind) => (
          <span key={kind} className={css.key}>
            <i className={css.swatch} data-kind={kind} />
            {kinds.entry[kind]}
          </span>
        ))}
      </figcaption>
      <div className={css.chart} aria-hidden>
        <div className={css.scale}>
          <span>{format.number(top)}</span>
          <span>{format.number(top / 2)}</span>
          <span>0</span>
        </div>
        <div className={css.columns}>
          {columns.map((column, at) => (
            <div key={column.year} className={css.column}>
              <div className={css.bar}>
                {entryKinds.map((kind) => (
                  <Part key={kind} kind={kind} column={column} top={top} />
                ))}
              </div>
              <span className={css.year}>{at % every === 0 ? (column.year ?? '?') : ''}</span>
            </div>
          ))}
        </div>
      </div>
    </figure>
  );
}

type PartProps = { readonly kind: EntryKind; readonly column: YearColumn; readonly top: number };

function Part({ kind, column: { year, counts }, top }: PartProps) {
  const { common, kinds } = useText();
  if (counts[kind] === 0) return null;
  const label = `${year ?? common.noYear}: ${counts[kind]} ${kinds.entry[kind]}`;
  const look = {
    className: css.part,
    'data-kind': kind,
    style: { height: `${(counts[kind] / top) * 100}%` },
    title: label,
  };
  if (year === null) return <span {...look} />;
  return <Link {...look} href={`${screenOfKind[kind]}?year=${year}`} tabIndex={-1} />;
}
