import type { AwardInHistory } from '#contract';
import type { Text } from '../../../i18n/text.ts';
import type { Formats } from '../../../i18n/use-format.ts';
import type { Sheet } from '../../../sheets/sheet.ts';
import { formWords } from './form-words.ts';
import { stageWords } from './stage-words.ts';

type Words = { readonly text: Text; readonly format: Formats };

/** The award history of somebody as a sheet, newest year first; revoked awards are there and say so. */
export function historySheet(
  name: string,
  awards: readonly AwardInHistory[],
  { text: { agent, confirmation, register }, format }: Words,
): Sheet<AwardInHistory> {
  const { column } = confirmation;
  return {
    name: confirmation.sheet,
    heading: [confirmation.sheet, name],
    columns: [
      { header: register.column.ordinal, width: 6, cell: (_award, at) => at + 1 },
      { header: column.year, width: 12, cell: ({ yearFrom, year }) => yearWords(yearFrom, year) },
      { header: column.form, width: 32, cell: (award) => formWords(award, agent) },
      { header: column.number, width: 18, cell: ({ number }) => number },
      { header: column.signedOn, width: 14, cell: ({ signedOn }) => (signedOn ? format.date(signedOn) : '') },
      { header: column.authority, width: 32, cell: ({ authority }) => authority },
      {
        header: column.place,
        width: 34,
        cell: placeThen,
      },
      { header: register.column.achievement, width: 40, cell: ({ achievement }) => achievement },
      { header: register.column.money, width: 14, cell: ({ money }) => money },
      { header: column.certificateNo, width: 16, cell: ({ certificateNo }) => certificateNo },
      { header: register.column.note, width: 28, cell: (award) => stageWords(award, agent) },
    ],
    rows: awards,
  };
}

/** Who they were then: position and unit of a person; of a body, which may have had another name, that name too. */
export const placeThen = ({ recipientKind, asPrinted, position, unit }: AwardInHistory): string =>
  [recipientKind === 'body' && asPrinted, position, unit].filter(Boolean).join(', ');

/** One year, or the first and the last of a period. */
export const yearWords = (from: number | null, to: number | null): string =>
  [...new Set([from, to])].filter((year) => year !== null).join('–');
