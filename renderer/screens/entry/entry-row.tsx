import { Paperclip, PenLine, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EntrySummary } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './entry-row.module.css';

type EntryRowProps = {
  readonly row: EntrySummary;
  /** The second line: what tells entries of this kind apart. */
  readonly below: ReactNode;
  /** At the right end of it. */
  readonly end?: ReactNode;
  /** Titles of this kind begin alike: they get two lines (and the list higher rows). */
  readonly hasLongTitle?: boolean;
};

/** A row of an entry list: the title, below what tells it apart, with marks for a waiting draft and for what is missing. */
export function EntryRow({ row, below, end, hasLongTitle = false }: EntryRowProps) {
  const { common, entry: text } = useText();
  const format = useFormat();
  const title = row.title || common.untitled;
  return (
    <div className={css.row}>
      <div className={css.title} data-empty={row.title === ''} data-long={hasLongTitle} title={title}>
        {title}
      </div>
      <div className={css.line}>
        <div className={css.below}>
          <span className={css.date}>{row.date ? format.date(row.date) : common.noDate}</span>
          {below}
        </div>
        <div className={css.end}>
          {row.hasDraft && (
            <PenLine size={15} role="img" aria-label={text.draftWaits} className={css.draft} />
          )}
          <Gaps gaps={row.gaps} />
          {end}
        </div>
      </div>
    </div>
  );
}

/** That something is missing; what it is in the tooltip. */
function Gaps({ gaps }: Pick<EntrySummary, 'gaps'>) {
  const { kinds } = useText();
  if (gaps.length === 0) return null;
  const said = gaps.map((gap) => kinds.gap[gap]).join(' · ');
  return (
    <span title={said} className={css.mark}>
      <TriangleAlert size={14} role="img" aria-label={said} className={css.gap} />
    </span>
  );
}

/** How many files hang on an entry. */
export function FileCount({ row }: { readonly row: EntrySummary }) {
  const { entry: text } = useText();
  const format = useFormat();
  if (row.attachmentCount === 0) return null;
  const count = format.number(row.attachmentCount);
  return (
    <span className={css.mark} title={text.fileCount(count)}>
      <Paperclip size={14} role="img" aria-label={text.fileCount(count)} />
      <span aria-hidden>{count}</span>
    </span>
  );
}
