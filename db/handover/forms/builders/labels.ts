import { type EntryContent, formatPartialDate, type PartialDate, readPartialDate } from '#contract';
import type { HandoverYear, YearDossier, YearEntry } from '../../year/survey.ts';
import { formTexts } from '../form-texts.ts';

/** Most characters of a note or a caption in a cell: a table is no place for pages of text. */
const LONGEST = 600;

/** A date as it is printed in a table; empty when not known. */
export const dateText = (date: PartialDate | null): string =>
  date === null ? '' : formatPartialDate(date, 'vi', 'short');

/** An ISO day as dd/mm/yyyy; empty when not known. */
export const dayText = (day: string | null): string =>
  day === null ? '' : day.split('-').reverse().join('/');

/** Running text on one line, shortened where it would fill a page. */
export function brief(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= LONGEST ? flat : `${flat.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** The label of a coded value; a code nobody knows is printed as it is. */
export const labelOf = ({ terms }: Pick<HandoverYear, 'terms'>, vocabulary: string, code: string): string =>
  code === '' ? '' : (terms.labelOf(vocabulary, code) ?? code);

/** From when to when a dossier runs: as stated, else as its entries are dated. */
export function dossierTime({ content, totals }: Pick<YearDossier, 'content' | 'totals'>): string {
  const stated = [content.startDate, content.endDate].map((date) =>
    date === null ? '' : dateText(readPartialDate(date) ?? null),
  );
  const [start = '', end = ''] = stated.some((one) => one !== '')
    ? stated
    : [dayText(totals.earliest), dayText(totals.latest)];
  if (start === end || end === '') return start;
  return start === '' ? end : `${start} – ${end}`;
}

/** Sheets and pages of a dossier, each once it is known: "62/98". */
export function sheetsAndPages({ content }: Pick<YearDossier, 'content'>): string {
  const { sheetCount, pageCount } = content;
  if (sheetCount === null && pageCount === null) return '';
  return pageCount === null ? String(sheetCount) : `${sheetCount ?? ''}/${pageCount}`;
}

/** Where an entry lies in its dossier: its sheets, else how many pages it has. */
export function placeInDossier(content: EntryContent): string {
  if (content.kind !== 'document') return '';
  const { sheetFrom, sheetTo, pages } = content;
  const sheets =
    sheetFrom === null || sheetTo === null || sheetFrom === sheetTo
      ? `${sheetFrom ?? sheetTo ?? ''}`
      : `${sheetFrom}–${sheetTo}`;
  return pages === null ? sheets : `${sheets}/${pages}`;
}

/** Kind of paper and what it is about, as one would read it out. */
export function kindAndTitle(year: Pick<HandoverYear, 'terms'>, { content, index }: YearEntry): string {
  const kinds = formTexts.forms['document-inventory'].kinds;
  const kind =
    content.kind === 'document' ? labelOf(year, 'document-type', content.documentType) : kinds[content.kind];
  const alreadySaid = index.title.toLocaleLowerCase('vi').startsWith(kind.toLocaleLowerCase('vi'));
  return alreadySaid || kind === '' ? index.title : `${kind}: ${index.title}`;
}
