import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './search-summary.module.css';

type Answer = {
  readonly interpreted: string;
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly isComplete: boolean;
};

/** How many there are and how the question was read. */
export function SearchSummary({ answer }: { readonly answer: Answer }) {
  const { search } = useText();
  const format = useFormat();
  const count = format.number(answer.total);
  return (
    <p className={css.summary} role="status">
      <strong>{answer.totalIsExact ? search.found(count) : search.foundAtLeast(count)}</strong>
      {answer.interpreted && (
        <span>
          {search.interpreted}: <em className={css.interpreted}>{answer.interpreted}</em>
        </span>
      )}
      {!answer.isComplete && <span className={css.incomplete}>{search.incomplete}</span>}
    </p>
  );
}
