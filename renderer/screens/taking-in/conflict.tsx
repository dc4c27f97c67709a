import { useId } from 'react';
import { type DifferentRecord, TakeInDecision } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useKindWords } from '../../i18n/use-kind-words.ts';
import css from './taking-in.module.css';

type ConflictProps = {
  readonly record: DifferentRecord;
  readonly decision: TakeInDecision;
  readonly onDecide: (decision: TakeInDecision) => void;
};

/** One record as it is here and as it is in the package, field beside field, and what becomes of it. */
export function Conflict({ record, decision, onDecide }: ConflictProps) {
  const { common, content, takeIn: text } = useText();
  const kinds: Readonly<Record<string, string>> = { ...useKindWords(), fonds: text.fonds };
  const name = useId();
  const { kind, title, fields, canKeepBoth } = record;
  const ownWords: Readonly<Record<string, string>> = text.field;
  const contentWords: Readonly<Record<string, string>> = content;
  const wordOf = (field: string): string => ownWords[field] ?? contentWords[field] ?? field;
  return (
    <li className={css.conflict}>
      <fieldset className={css.one}>
        <legend className={css.head}>
          <span className={css.kind}>{kinds[kind] ?? kind}</span> {title || common.untitled}
        </legend>
        <table className={css.fields}>
          <thead>
            <tr>
              <td />
              <th scope="col" data-chosen={decision !== 'theirs'}>
                {text.ours}
              </th>
              <th scope="col" data-chosen={decision !== 'ours'}>
                {text.theirs}
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, ours, theirs }) => (
              <tr key={field}>
                <th scope="row">{wordOf(field)}</th>
                <td data-chosen={decision !== 'theirs'}>{ours || text.empty}</td>
                <td data-chosen={decision !== 'ours'}>{theirs || text.empty}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className={css.decisions}>
          {TakeInDecision.options
            .filter((value) => value !== 'both' || canKeepBoth)
            .map((value) => (
              <label key={value} className={css.decision}>
                <input
                  type="radio"
                  name={name}
                  checked={decision === value}
                  onChange={() => onDecide(value)}
                />
                {text.decision[value]}
              </label>
            ))}
        </div>
      </fieldset>
    </li>
  );
}
