import { History } from 'lucide-react';
import { type PasteField, pasteFields } from '#contract';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import css from './paste-columns.module.css';
import type { Table } from './table.ts';
import type { PasteReviewState } from './use-paste-review.ts';

type PasteColumnsProps = { readonly table: Table; readonly review: PasteReviewState };

const SAMPLES = 2;

/** The columns of the pasted table side by side: their heading, what stands in them, and what they are taken for. */
export function PasteColumns({ table, review }: PasteColumnsProps) {
  const { commendations: text } = useText();
  const format = useFormat();
  const { layout, fields, from, isKnown, setField } = review;
  return (
    <div>
      <div className={css.head}>
        <h3 className={css.title}>{text.paste.columns}</h3>
        {isKnown && (
          <p className={css.known}>
            <History size={14} aria-hidden />
            {text.paste.known}
          </p>
        )}
      </div>
      <div className={css.columns}>
        {fields.map((field, at) => {
          const heading = layout.headings[at] || text.paste.unnamed(format.number(at + 1));
          const key = `column ${at}`;
          return (
            <div key={key} className={css.column} data-skipped={field === 'skip'}>
              <p className={css.heading} title={heading}>
                {heading}
              </p>
              <select
                className={css.field}
                aria-label={text.paste.columnOf(heading)}
                value={field}
                onChange={(event) => setField(at, event.target.value as PasteField)}
              >
                {pasteFields.map((choice) => (
                  <option key={choice} value={choice}>
                    {text.paste.field[choice]}
                  </option>
                ))}
              </select>
              {samplesOf(table, from, at).map((sample) => (
                <p key={sample} className={css.sample} title={sample}>
                  {sample}
                </p>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The first different texts in a column. */
function samplesOf(table: Table, from: number, column: number): readonly string[] {
  const texts = table.slice(from, from + 50).map((row) => (row[column] ?? '').trim());
  return [...new Set(texts.filter(Boolean))].slice(0, SAMPLES);
}
