import type { RetentionPart, RetentionRow } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import css from './due-row.module.css';

type DueRowProps = { readonly row: RetentionRow; readonly part: RetentionPart; readonly year: number };

/** A dossier of a list: what it is, how long it is kept, since when it is due. */
export function DueRow({ row, part, year }: DueRowProps) {
  const { retention: text } = useText();
  const term = useTerms('retention');
  const status = useTerms('dossier-status');
  const { dueYear, endYear } = row;
  const isLate = dueYear !== null && dueYear < year && (part === 'to_current' || part === 'to_historical');
  return (
    <div className={css.row}>
      <span className={css.what}>
        <span className={css.title} title={row.title}>
          {row.title}
        </span>
        <small>{[row.fondsCode, row.number, row.box].filter(Boolean).join(' · ')}</small>
      </span>
      <span>
        {row.retention ? term.label(row.retention) : text.noTerm}
        <small>{endYear === null ? text.noEnd : text.endedIn(String(endYear))}</small>
      </span>
      <span>
        {dueYear !== null &&
          text.due[part === 'to_current' || part === 'to_historical' ? 'handover' : 'appraisal'](
            String(dueYear),
          )}
        <small data-late={isLate}>
          {isLate ? text.late(String(year - (dueYear ?? year))) : status.label(row.status)}
        </small>
      </span>
    </div>
  );
}
