import type { AwardInHistory } from '#contract';
import type { Text } from '../../i18n/text.ts';
import type { Formats } from '../../i18n/use-format.ts';
import type { Sheet } from '../../sheets/sheet.ts';
import { formWords } from '../agent/history/form-words.ts';
import { stageWords } from '../agent/history/stage-words.ts';

type Words = { readonly text: Text; readonly format: Formats; readonly office: string };

/** The year book as a sheet: the columns offices list their awards of a year in. */
export function linesSheet(
  rows: readonly AwardInHistory[],
  year: number,
  { text, format, office }: Words,
): Sheet<AwardInHistory> {
  const { register, agent } = text;
  const { column } = register;
  return {
    name: register.sheet(String(year)),
    heading: [register.bookTitle(String(year)), office],
    columns: [
      { header: column.ordinal, width: 6, cell: (_award, at) => at + 1 },
      { header: column.name, width: 30, cell: ({ asPrinted }) => asPrinted },
      {
        header: column.place,
        width: 34,
        cell: ({ position, unit }) => [position, unit].filter(Boolean).join(', '),
      },
      { header: column.form, width: 30, cell: (award) => formWords(award, agent) },
      { header: column.achievement, width: 40, cell: ({ achievement }) => achievement },
      {
        header: column.decision,
        width: 24,
        cell: ({ number, signedOn }) =>
          [number, signedOn && format.date(signedOn)].filter(Boolean).join(', '),
      },
      { header: column.money, width: 14, cell: ({ money }) => money },
      {
        header: column.note,
        width: 26,
        cell: (award) =>
          [award.certificateNo && agent.certificateNo(award.certificateNo), stageWords(award, agent)]
            .filter(Boolean)
            .join('; '),
      },
    ],
    rows,
  };
}
