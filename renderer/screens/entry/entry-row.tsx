import { PenLine, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EntrySummary } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './entry-row.module.css';

type EntryRowProps = {
  readonly row: EntrySummary;
  /** The second line: what tells entries of this kind apart. */
  readonly below: ReactNode;
  /** At the right end. */
  readonly end?: ReactNode;
  /** Titles of this kind begin alike: they get two lines (and the list higher rows). */
  readonly hasLongTitle?: boolean;
};

/** A row of an entry list in two lines, with a mark for a waiting draft and for what is missing. */
export function EntryRow({ row, below, end, hasLongTitle }: EntryRowProps) {
  const text = useText();
  const format = useFormat();
  return (
    <div className={css.row}>
      <div className={css.lines}>
        <div className={css.title} data-empty={row.title === ''} data-long={hasLongTitle}>
          {row.title || text.common.untitled}
        </div>
        <div className={css.below}>
          <span className={css.date}>{row.date ? format.date(row.date) : text.common.noDate}</span>
          {below}
        </div>
      </div>
      <div className={css.end}>
        {row.hasDraft && (
          <PenLine size={15} role="img" aria-label={text.entry.draftWaits} className={css.draft} />
        )}
        {row.gaps.length > 0 && (
          <span title={row.gaps.map((gap) => text.kinds.gap[gap]).join(' · ')}>
            <TriangleAlert
              size={14}
              role="img"
              aria-label={row.gaps.map((gap) => text.kinds.gap[gap]).join(', ')}
              className={css.gap}
            />
          </span>
        )}
        {end}
      </div>
    </div>
  );
}
