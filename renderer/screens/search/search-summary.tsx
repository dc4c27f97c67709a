import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './search-summary.module.css';

type Answer = {
  readonly interpreted: string;
  readonly isRewritten: boolean;
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly isComplete: boolean;
};

type Props = {
  readonly answer: Answer;
  readonly isLiteral: boolean;
  readonly onChange: (patch: { readonly isLiteral: boolean }) => void;
};

/** How many there are and how the question was read; one click searches exactly what was typed, and back. */
export function SearchSummary({ answer, isLiteral, onChange }: Props) {
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
      {(answer.isRewritten || isLiteral) && (
        <button type="button" className={css.switch} onClick={() => onChange({ isLiteral: !isLiteral })}>
          {isLiteral ? search.forgiving : search.literally}
        </button>
      )}
      {!answer.isComplete && <span className={css.incomplete}>{search.incomplete}</span>}
    </p>
  );
}
