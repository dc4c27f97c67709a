import type { CheckReport, Finding, Office } from '#contract';
import { checkPaper as paper } from '../../../i18n/paper/check-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { proposalsVi } from '../../../i18n/vi/proposals.ts';
import { citation, markOf, reasonWords, type Words } from '../line/finding-words.ts';
import type { WorkLine } from '../list/shown-lines.ts';
import css from './check-paper.module.css';

type CheckPaperProps = {
  readonly title: string;
  /** How many lines the list has, and how many want a look. */
  readonly count: number;
  readonly found: number;
  /** The lines that are printed. */
  readonly rows: readonly WorkLine[];
  readonly report: CheckReport;
  readonly office: Office;
};

/** The paper itself, A4 across, in Vietnamese whatever the language of the window. */
export function CheckPaper({ title, count, found, rows, report, office }: CheckPaperProps) {
  const format = useFormat();
  return (
    <article className={css.paper} lang="vi">
      <header className={css.head}>
        <div>
          <p className={css.parent}>{office.parentName}</p>
          <p className={css.office}>{office.name}</p>
        </div>
        <div>
          <p className={css.nation}>{paper.nation}</p>
          <p className={css.motto}>{paper.motto}</p>
          <p className={css.date}>{paper.placeAndDate(office.place, today())}</p>
        </div>
      </header>
      <h2 className={css.title}>{paper.title}</h2>
      <p className={css.subtitle}>{title}</p>
      <p>{paper.law(format.day(report.on), report.ruleVersion)}</p>
      <p>{paper.sums(String(count), String(found))}</p>
      {rows.length === 0 ? <p className={css.none}>{paper.none}</p> : <Table rows={rows} report={report} />}
      <p className={css.caution}>{paper.caution}</p>
      <footer className={css.foot}>
        <p className={css.signer}>{paper.checker}</p>
        <p className={css.sign}>{paper.signHere}</p>
      </footer>
    </article>
  );
}

function Table({ rows, report }: Pick<CheckPaperProps, 'rows' | 'report'>) {
  const { column } = paper;
  const format = useFormat();
  const words: Words = { text: proposalsVi, format, language: 'vi' };
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th className={css.ordinal}>{column.ordinal}</th>
          <th className={css.name}>{column.name}</th>
          <th className={css.form}>{column.form}</th>
          <th>{column.findings}</th>
          <th className={css.basis}>{column.basis}</th>
          <th className={css.decision}>{column.decision}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.at} row={row} report={report} words={words} />
        ))}
      </tbody>
    </table>
  );
}

type LineProps = { readonly row: WorkLine; readonly report: CheckReport; readonly words: Words };

function Line({ row: { at, line, checked }, report, words }: LineProps) {
  const { name, birthYear, position, unit, form, achievement, decision, note } = line;
  const findings = checked?.findings ?? [];
  const facts = [birthYear !== null && paper.born(String(birthYear)), position, unit].filter(Boolean);
  const fault = checked?.fault ? [words.text.faults[checked.fault]] : [];
  const found = (one: Finding) => `${words.text.outcome[one.outcome]}: ${reasonWords(one, words)}`;
  const basis = (one: Finding) =>
    [citation(one, report, words), markOf(one, words)].filter(Boolean).join(' ');
  return (
    <tr>
      <td className={css.ordinal}>{at + 1}</td>
      <td>
        <b>{name || words.text.unnamed}</b>
        {facts.length > 0 && `, ${facts.join(', ')}`}
      </td>
      <td>{[form, achievement].filter(Boolean).join('. ')}</td>
      <td className={css.several}>{[...fault, ...findings.map(found)].join('\n')}</td>
      <td className={css.several}>{findings.map(basis).join('\n')}</td>
      <td className={css.several}>
        {[decision === 'open' ? '' : words.text.decision[decision], note].filter(Boolean).join('\n')}
      </td>
    </tr>
  );
}

/** As above a letter: days below ten and the first two months with a zero. */
function today(): readonly [string, string, string] {
  const now = new Date();
  const month = now.getMonth() + 1;
  return [
    String(now.getDate()).padStart(2, '0'),
    month < 3 ? `0${month}` : String(month),
    String(now.getFullYear()),
  ];
}
