import type { AwardHistory } from '#contract';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { AwardRow } from './award-row.tsx';
import css from './award-timeline.module.css';
import { type AwardYears, awardYears } from './award-years.ts';

/** Awards year by year: gaps are seen, runs are held together, revoked ones are struck through. */
export function AwardTimeline({ history }: { readonly history: AwardHistory }) {
  return (
    <ol className={css.years}>
      {awardYears(history).map((row) => (
        <YearRow key={row.year ?? 'undated'} row={row} history={history} />
      ))}
    </ol>
  );
}

type YearRowProps = { readonly row: AwardYears; readonly history: AwardHistory };

function YearRow({ row: { year, from, awards, run }, history }: YearRowProps) {
  const { agent: text, common } = useText();
  const format = useFormat();
  const shown = year === null ? common.noYear : from === year ? year : `${from}–${year}`;
  return (
    <li className={css.row} data-gap={awards.length === 0} data-run={run?.place}>
      <span className={css.year}>{shown}</span>
      <div className={css.awards}>
        {awards.length === 0 && <span className={css.none}>{text.noAward}</span>}
        {awards.map((award) => (
          <AwardRow
            key={award.lineId}
            award={award}
            evidence={history.evidence.find(({ entryId }) => entryId === award.entryId)}
            predecessor={history.predecessors.find(({ id }) => id === award.agentId)}
          />
        ))}
      </div>
      {run?.place === 'newest' && (
        <span className={css.run}>
          {run.run.to - run.run.from + 1 === run.run.length
            ? text.consecutive(format.number(run.run.length))
            : text.consecutiveTimes(format.number(run.run.length))}
        </span>
      )}
    </li>
  );
}
