import type { CheckReport, Finding } from '#contract';
import type { Text } from '../../../i18n/text.ts';
import type { Sheet } from '../../../sheets/sheet.ts';
import { formWords } from '../../agent/history/form-words.ts';
import { citation, markOf, reasonWords, type Words } from '../line/finding-words.ts';
import type { WorkLine } from '../list/shown-lines.ts';
import type { Work } from '../list/work.ts';

type SheetWords = Words & { readonly agent: Text['agent']; readonly office: string };

/** The checked list as a sheet: what was proposed, what was found and where it stands, what was decided. */
export function listSheet(
  work: Pick<Work, 'title'>,
  rows: readonly WorkLine[],
  report: CheckReport,
  words: SheetWords,
): Sheet<WorkLine> {
  const { text, format, office } = words;
  const { column } = text;
  const findings = ({ checked }: WorkLine) => checked?.findings ?? [];
  return {
    name: text.sheet,
    heading: [work.title, office, text.law(format.day(report.on), report.ruleVersion)],
    columns: [
      { header: column.ordinal, width: 6, cell: ({ at }) => at + 1 },
      { header: column.name, width: 28, cell: ({ line }) => line.name },
      { header: column.birthYear, width: 9, cell: ({ line: { birthYear } }) => asText(birthYear) },
      { header: column.place, width: 30, cell: ({ line }) => joined([line.position, line.unit], ', ') },
      { header: column.form, width: 22, cell: ({ line }) => line.form },
      { header: column.achievement, width: 34, cell: ({ line }) => line.achievement },
      { header: column.findings, width: 44, cell: (row) => foundWords(row, words) },
      {
        header: column.basis,
        width: 44,
        cell: (row) =>
          joined(findings(row).map((one) => joined([citation(one, report, words), markOf(one, words)], ' '))),
      },
      { header: column.earlier, width: 36, cell: (row) => earlierWords(row, words) },
      { header: column.decision, width: 12, cell: ({ line }) => text.decision[line.decision] },
      { header: column.note, width: 26, cell: ({ line }) => line.note },
    ],
    rows,
  };
}

const joined = (parts: readonly string[], by = '\n'): string => parts.filter(Boolean).join(by);
const asText = (year: number | null): string => (year === null ? '' : String(year));

function foundWords({ checked }: WorkLine, words: Words): string {
  const { text } = words;
  const said = (one: Finding) => `${text.outcome[one.outcome]}: ${reasonWords(one, words)}`;
  return joined([checked?.fault ? text.faults[checked.fault] : '', ...(checked?.findings ?? []).map(said)]);
}

function earlierWords({ checked }: WorkLine, { agent, text, format }: SheetWords): string {
  return joined(
    (checked?.earlier ?? []).map(({ year, number, signedOn, isSure, ...award }) =>
      joined(
        [
          asText(year),
          formWords(award, agent),
          joined([number, signedOn ? format.date(signedOn) : ''], ', '),
          isSure ? '' : text.unsure,
        ],
        ' · ',
      ),
    ),
  );
}
