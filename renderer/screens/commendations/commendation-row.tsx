import { Star } from 'lucide-react';
import type { EntrySummary } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { EntryRow } from '../entry/entry-row.tsx';
import css from './commendation-row.module.css';

/** A decision in the list: its number and day, what it is about, how many it commends. */
export function CommendationRow({ row }: { readonly row: EntrySummary }) {
  const { commendations: text } = useText();
  const format = useFormat();
  return (
    <div className={css.row}>
      <Star size={17} className={css.star} aria-hidden />
      <EntryRow
        row={row}
        hasLongTitle
        below={
          <>
            {row.number && <span className={css.number}>{row.number}</span>}
            {row.origin && <span className={css.origin}>{row.origin}</span>}
          </>
        }
        end={<span className={css.count}>{text.lineCount(format.number(row.lineCount))}</span>}
      />
    </div>
  );
}
