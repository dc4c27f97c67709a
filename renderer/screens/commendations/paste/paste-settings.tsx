import { useText } from '../../../i18n/language.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { TermPicker } from '../../pickers/term-picker.tsx';
import css from './paste-settings.module.css';
import type { Table } from './table.ts';
import type { PasteReviewState } from './use-paste-review.ts';

type PasteSettingsProps = { readonly table: Table; readonly review: PasteReviewState };

const MOST_SKIPPED = 15;

/** How the table is read beyond its columns. */
export function PasteSettings({ table, review }: PasteSettingsProps) {
  const { commendations: text } = useText();
  const forms = useTerms('award-form');
  const rows = Math.min(table.length, MOST_SKIPPED);
  return (
    <div className={css.settings}>
      <div className={css.form}>
        <TermPicker
          label={text.paste.formForAll}
          vocabulary="award-form"
          value={review.form?.formCode ?? ''}
          onChange={(code) => {
            const term = forms.term(code);
            review.setForm(term ? { form: term.label.vi, formCode: code, awardClass: null } : null);
          }}
        />
      </div>
      <label className={css.choice}>
        <input
          type="checkbox"
          checked={review.isCarrying}
          onChange={(event) => review.setCarrying(event.target.checked)}
        />
        {text.paste.carry}
      </label>
      <label className={css.choice}>
        {text.paste.skipRows}
        <select
          className={css.rows}
          value={review.from}
          onChange={(event) => review.setBodyFrom(Number(event.target.value))}
        >
          {countsTo(rows).map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

const countsTo = (most: number): readonly number[] => [...Array(most + 1).keys()];
