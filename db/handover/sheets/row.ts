import { type DossierContent, type EntryContent, formatPartialDate, readPartialDate } from '#contract';
import type { Codes } from '../package/codes.ts';
import type { PlannedFile } from '../package/store-plan.ts';
import type { HandoverYear, YearDossier, YearEntry, YearFonds } from '../year/survey.ts';

/** What the cells of one row are read from. */
export type Row = {
  readonly year: HandoverYear;
  readonly codes: Codes;
  readonly placeOf: (sha256: string) => PlannedFile | undefined;
  /** Number of the row in its sheet, from 1. */
  readonly number: number;
  readonly fonds: YearFonds | undefined;
  readonly dossier: YearDossier | null;
  /** Folder of the dossier in the package. */
  readonly folder: string;
  readonly entry: YearEntry | null;
};

/** A term of a vocabulary: a column says whether it comes as its code or in words. */
export type Coded = {
  readonly vocabulary: string;
  readonly code: string;
  /** What receivers have for it where their list is shorter than ours. */
  readonly sent?: string;
};
export type Value = string | number | null | Coded;
/** Reads one field of a row; empty where the row has no such record. */
export type ReadField = (row: Row) => Value;

export const coded = (vocabulary: string, code: string, sent = code): Coded => ({ vocabulary, code, sent });

/** A date as it is printed in a table, from how it was written; empty when not known. */
export function writtenDate(text: string | null): string {
  const date = text === null ? undefined : readPartialDate(text);
  return date ? formatPartialDate(date, 'vi', 'short') : '';
}

/** A field of the dossier of a row. */
export const ofDossier =
  (read: (dossier: YearDossier, content: DossierContent, row: Row) => Value): ReadField =>
  (row) =>
    row.dossier === null ? null : read(row.dossier, row.dossier.content, row);

/** A field of the entry of a row. */
export const ofEntry =
  (read: (entry: YearEntry, content: EntryContent, row: Row) => Value): ReadField =>
  (row) =>
    row.entry === null ? null : read(row.entry, row.entry.content, row);
