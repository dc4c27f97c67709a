import type { Sheet, SheetColumn } from '#contract';
import type { Layout } from '../package/layout.ts';
import type { PackageContext } from '../package/part.ts';
import type { HandoverYear, YearDossier } from '../year/survey.ts';
import { documentFields } from './document-fields.ts';
import { dossierFields } from './dossier-fields.ts';
import type { ReadField, Row, Value } from './row.ts';

export type SheetCell = string | number | null;

const fields: Readonly<Record<string, ReadField>> = { ...dossierFields, ...documentFields };

/** What stands above the rows of a sheet. */
export const headRows = ({ head, columns }: Sheet): string[][] =>
  head.map((what) => columns.map((column) => column[what] || column.heading));

/** The rows of a sheet, in the order of the inventory; as many as the survey counts. */
export function* sheetRows(
  sheet: Sheet,
  year: HandoverYear,
  context: Pick<PackageContext, 'codes' | 'placeOf'>,
  layout: Layout,
): Generator<SheetCell[]> {
  for (const row of walk(sheet, year, context, layout))
    yield sheet.columns.map((column) => cellOf(column, row));
}

function* walk(
  { rows }: Sheet,
  year: HandoverYear,
  { codes, placeOf }: Pick<PackageContext, 'codes' | 'placeOf'>,
  layout: Layout,
): Generator<Row> {
  const fonds = new Map(year.fonds.map((one) => [one.id, one]));
  let number = 0;
  const rowOf = (dossier: YearDossier | null, entry: Row['entry']): Row => {
    number += 1;
    const folder = layout.folder(dossier);
    return { year, codes, placeOf, number, fonds: fonds.get(dossier?.fondsId ?? ''), dossier, folder, entry };
  };
  for (const dossier of year.dossiers()) {
    if (rows === 'dossiers') yield rowOf(dossier, null);
    else for (const entry of year.entries(dossier.id)) yield rowOf(dossier, entry);
  }
  if (rows === 'documents') for (const entry of year.entries(null)) yield rowOf(null, entry);
}

/** What stands in a row for one field, or for a fixed text. */
export function cellOf(
  { field, value, as }: Pick<SheetColumn, 'field' | 'value' | 'as'>,
  row: Row,
): SheetCell {
  const read: Value = field === undefined ? (value ?? '') : (fields[field]?.(row) ?? null);
  if (read === null || typeof read !== 'object') return read === '' ? null : read;
  const { vocabulary, code, sent } = read;
  if (code === '') return null;
  return as === 'code' ? (sent ?? code) : (row.year.terms.labelOf(vocabulary, code) ?? code);
}
