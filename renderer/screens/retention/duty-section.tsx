import { Link } from 'wouter';
import type { RetentionDeadline, RetentionDesk, RetentionDuty } from '#contract';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ConfidenceMark } from '../settings/confidence-mark.tsx';
import { countOf, dueByFonds, type FondsDue } from './due-counts.ts';
import css from './retention.module.css';
import { duePath } from './retention-paths.ts';

type DutySectionProps = { readonly duty: RetentionDuty; readonly desk: RetentionDesk };

/** What one duty asks for, by which rule, and how much of it each fonds has, by the year in which the work ended. */
export function DutySection({ duty, desk }: DutySectionProps) {
  const { retention: text } = useText();
  const format = useFormat();
  const deadline = desk.deadlines.find((one) => one.duty === duty);
  const fonds = dueByFonds(desk, duty);
  return (
    <Section title={text.part[duty]} count={text.dossiers(format.number(countOf(desk, duty)))}>
      {deadline ? (
        <Basis deadline={deadline} year={desk.year} />
      ) : (
        <p className={css.hint}>{text.noDeadline}</p>
      )}
      {deadline && fonds.length === 0 && <p className={css.none}>{text.nothingDue[duty]}</p>}
      {fonds.length > 0 && <DueTable duty={duty} year={desk.year} fonds={fonds} />}
      {duty === 'appraisal' && <Held desk={desk} />}
    </Section>
  );
}

/** Those whose period is over as well, but that are not offered: where they are told. */
function Held({ desk }: Pick<DutySectionProps, 'desk'>) {
  const { retention: text } = useText();
  const format = useFormat();
  return (['frozen', 'longer_paper'] as const).map((part) => {
    const count = countOf(desk, part);
    if (count === 0) return null;
    return (
      <p key={part} className={css.none}>
        <Link href={duePath({ year: desk.year, part, fondsId: null, endYear: null })}>
          {text.notOffered[part](format.number(count))}
        </Link>
      </p>
    );
  });
}

/** The rule that was counted by, with its source and how sure we are of it; it is changed in the vocabularies. */
function Basis({ deadline, year }: { readonly deadline: RetentionDeadline; readonly year: number }) {
  const { retention: text } = useText();
  const format = useFormat();
  const { duty, years, source, confidence } = deadline;
  return (
    <p className={css.hint} title={deadline.note}>
      {text.rule[duty](format.number(years), String(year))} {source}{' '}
      <ConfidenceMark confidence={confidence} />{' '}
      <Link href="/settings/vocabularies?vocabulary=retention-deadline">{text.changeRule}</Link>
    </p>
  );
}

type DueTableProps = {
  readonly duty: RetentionDuty;
  readonly year: number;
  readonly fonds: readonly FondsDue[];
};

function DueTable({ duty, year, fonds }: DueTableProps) {
  const { retention: text } = useText();
  const format = useFormat();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{text.fonds}</th>
          <th scope="col">{text.byEndYear}</th>
          <th scope="col" data-number>
            {text.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {fonds.map(({ fondsId, name, code, total, years }) => (
          <tr key={fondsId}>
            <th scope="row">
              <span className={css.code}>{code}</span> {name}
            </th>
            <td>
              <span className={css.years}>
                {years.map(({ endYear, count }) => (
                  <Link key={endYear} href={duePath({ year, part: duty, fondsId, endYear })}>
                    {text.inYear(String(endYear), format.number(count))}
                  </Link>
                ))}
              </span>
            </td>
            <td data-number>
              <Link href={duePath({ year, part: duty, fondsId, endYear: null })}>{format.number(total)}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
