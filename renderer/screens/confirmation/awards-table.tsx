import { type AwardInHistory, formatPartialDate } from '#contract';
import { confirmationPaper as paper } from '../../i18n/paper/confirmation.ts';
import { placeThen, yearWords } from '../agent/history/history-sheet.ts';
import css from './awards-table.module.css';

type AwardsTableProps = {
  readonly awards: readonly AwardInHistory[];
  readonly withPlace: boolean;
  readonly isOfBody: boolean;
};

/** The awards on the paper, oldest first. */
export function AwardsTable({ awards, withPlace, isOfBody }: AwardsTableProps) {
  const { column } = paper;
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th className={css.ordinal}>{column.ordinal}</th>
          <th className={css.year}>{column.year}</th>
          <th className={css.form}>{column.form}</th>
          <th>{column.decision}</th>
          {withPlace && <th className={css.place}>{isOfBody ? column.nameThen : column.place}</th>}
        </tr>
      </thead>
      <tbody>
        {awards.map((award, at) => (
          <tr key={award.lineId}>
            <td className={css.ordinal}>{at + 1}</td>
            <td className={css.year}>{yearWords(award.yearFrom, award.year)}</td>
            <td>{formOf(award)}</td>
            <td>{decisionOf(award)}</td>
            {withPlace && <td>{placeThen(award)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function formOf({ form, awardClass, isPosthumous }: AwardInHistory): string {
  const words = [form, awardClass && paper.classOf(awardClass)].filter(Boolean).join(' ');
  return isPosthumous ? `${words} (${paper.posthumous})` : words;
}

/** As papers cite a decision: number, day, who decided. */
function decisionOf({ number, signedOn, authority }: AwardInHistory): string {
  const day = signedOn && formatPartialDate(signedOn, 'vi', 'short');
  return [number, day && paper.signedOn(day), authority && paper.by(authority)].filter(Boolean).join(' ');
}
