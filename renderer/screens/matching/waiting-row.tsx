import type { WaitingLine } from '#contract';
import css from '../entry/entry-row.module.css';

/** A waiting line in the list: the name as printed, and what is printed beside it. */
export function WaitingRow({ line }: { readonly line: WaitingLine }) {
  const { asPrinted, birthYear, position, unit, number, form } = line;
  const facts = [birthYear !== null && String(birthYear), position, unit, form, number];
  return (
    <div className={css.row}>
      <div className={css.title} title={asPrinted}>
        {asPrinted}
      </div>
      <div className={css.line}>
        <div className={css.below}>
          <span>{facts.filter(Boolean).join(' · ')}</span>
        </div>
      </div>
    </div>
  );
}
