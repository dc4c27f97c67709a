import type { PackageContext, Payload } from '../package/part.ts';
import type { Row } from '../sheets/row.ts';
import type { SheetCell } from '../sheets/rows.ts';
import { cellOf } from '../sheets/rows.ts';
import type { HandoverYear, YearDossier } from '../year/survey.ts';
import type { MetsAgent } from './mets.ts';
import { type SipField, sipFields } from './sip-fields.ts';

/** One submission package that is being written: a dossier, or what lies in none. */
export type SipOrder = {
  readonly year: HandoverYear;
  readonly dossier: YearDossier | null;
  readonly context: PackageContext;
  readonly to: Payload;
  /** Its identifier, and the name of its folder in `data/`. */
  readonly name: string;
  readonly title: string;
  readonly fileCode: string;
};

/** What a field says of the package as a whole, or of one document. */
export function sipValue(field: SipField, order: SipOrder, entry: Row['entry'] = null): SheetCell {
  const { year, dossier, context, title, fileCode } = order;
  switch (field.field) {
    case 'batch.fileCode':
      return fileCode;
    case 'batch.title':
      return title;
    case 'batch.totalDoc':
      return year.totals.looseEntries;
    default: {
      const fonds = year.fonds.find(({ id }) => id === dossier?.fondsId);
      const { codes, placeOf } = context;
      const row: Row = { year, codes, placeOf, number: 1, fonds, dossier, folder: '', entry };
      return cellOf({ field: field.field, value: field.value, as: field.as }, row);
    }
  }
}

/** The title of what lies in no dossier. */
export const looseTitle = ({ choice }: HandoverYear): string =>
  sipFields.looseTitle.replace('{years}', choice.years.join(', '));

/** The program with its version, and the office with the code of the fonds (CSIP10 to 16; circular, appendix III). */
export function agentsOf({ year, dossier, context }: SipOrder): MetsAgent[] {
  const [, name = context.program, version = '?'] = /^(.*) (\S+)$/.exec(context.program) ?? [];
  const fonds = year.fonds.find(({ id }) => id === dossier?.fondsId);
  return [
    {
      attributes: { ROLE: 'CREATOR', TYPE: 'OTHER', OTHERTYPE: 'SOFTWARE' },
      ...{ name, noteType: 'SOFTWARE VERSION', note: version },
    },
    {
      attributes: { ROLE: 'CREATOR', TYPE: 'ORGANIZATION' },
      name: year.office.name || context.name,
      noteType: 'IDENTIFICATIONCODE',
      note: fonds?.content.code ?? context.codes.office,
    },
  ];
}
