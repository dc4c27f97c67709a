import type { AwardHistory, AwardInHistory } from '#contract';
import css from './year-strip.module.css';

/** Every year from the first award to the last as a cell: filled where one counts, hollow in a gap. */
export function YearStrip({ history: { awards } }: { readonly history: AwardHistory }) {
  const cells = yearCells(awards);
  if (cells.length < 2) return null;
  return (
    <div className={css.strip} aria-hidden data-many={cells.length > MANY}>
      {cells.map(({ year, state }) => (
        <span key={year} className={css.cell} title={String(year)}>
          <span className={css.mark} data-state={state} />
          <span className={css.year} data-round={year % 5 === 0}>
            {String(year).slice(2)}
          </span>
        </span>
      ))}
    </div>
  );
}

/** Of more years than these only every fifth is named. */
const MANY = 24;

type YearCell = { readonly year: number; readonly state: 'awarded' | 'covered' | 'revoked' | 'none' };

/** The years of the awards and between them: awarded, part of a longer achievement, only revoked, or none. */
export function yearCells(awards: readonly AwardInHistory[]): YearCell[] {
  const dated = awards.filter(({ year, stage }) => year !== null && stage !== 'proposed');
  const counted = dated.filter(({ stage }) => stage !== 'revoked');
  const years = dated.map(({ year }) => year ?? 0);
  const first = Math.min(...years, ...counted.map(({ yearFrom }) => yearFrom ?? Number.POSITIVE_INFINITY));
  const count = dated.length === 0 ? 0 : Math.max(...years) - first + 1;
  const stateOf = (wanted: number): YearCell['state'] => {
    if (counted.some(({ year }) => year === wanted)) return 'awarded';
    if (counted.some(({ yearFrom, year }) => (yearFrom ?? 0) <= wanted && wanted <= (year ?? 0)))
      return 'covered';
    return dated.some(({ year }) => year === wanted) ? 'revoked' : 'none';
  };
  return Array.from({ length: count }, (_, n) => ({ year: first + n, state: stateOf(first + n) }));
}
