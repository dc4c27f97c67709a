import { useQuery } from '@tanstack/react-query';
import type { Gap } from '#contract';
import { useParam } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { archiveQueries } from '../../../queries/office.ts';
import css from './photo-filter.module.css';

const ASKED: readonly Gap[] = ['no_title', 'no_people', 'no_date'];

/** What is still to be written about photos, with how many wait; each narrows the grid to those. */
export function GapChips() {
  const { kinds } = useText();
  const format = useFormat();
  const [gap, setGap] = useParam('gap');
  const { data } = useQuery(archiveQueries.overview());
  const waiting = (data?.waiting ?? []).filter(({ kind }) => kind === 'photo');
  const countOf = (asked: Gap) => waiting.find((one) => one.gap === asked)?.count ?? 0;
  const others = waiting.map((one) => one.gap).filter((one) => one === gap && !ASKED.includes(one));
  return [...ASKED, ...others]
    .filter((asked) => countOf(asked) > 0 || gap === asked)
    .map((asked) => (
      <button
        key={asked}
        type="button"
        className={css.chip}
        aria-pressed={gap === asked}
        onClick={() => setGap(gap === asked ? '' : asked)}
      >
        <span className={css.gap}>{kinds.gap[asked]}</span>
        <span className={css.count}>{format.number(countOf(asked))}</span>
      </button>
    ));
}
