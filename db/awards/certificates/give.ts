import { ArchiveError, type CommendationContent, fold, readPartialDate } from '#contract';
import type { Entries } from '../../catalogue/entries.ts';
import type { Recorder } from '../../engine/recorder.ts';
import { nextInSeries, readCertificate } from './series.ts';
import type { CertificateReader, CertificateRow } from './store-certificates.ts';

export type Given = { given: number; first: string; last: string };

/**
 * Numbers the lines of a decision that have no certificate number yet, in their order, after the highest number of
 * their series in the year of signing. The series is the one used last in this decision, else by the same authority in
 * that year, else that of the year (`/2024`). A decision without a date has no register: rule `date`.
 */
export function giveCertificates(
  reader: CertificateReader,
  entries: Entries,
  { entryId, revision }: { readonly entryId: string; readonly revision: number },
  recorder: Recorder,
): Given {
  const { content } = entries.get(entryId);
  if (content.kind !== 'commendation') throw refused('kind');
  const year = yearOf(content);
  const rows = reader.ofYear(year);
  const tail = tailOf(rows, entryId, content) ?? `/${year}`;
  const { number, width } = nextInSeries(rows, tail);
  const numbers: string[] = [];
  const lines = content.lines.map((line) => {
    if (line.certificateNo !== '' || line.revokedBy !== '') return line;
    const certificateNo = `${String(number + numbers.length).padStart(width, '0')}${tail}`;
    numbers.push(certificateNo);
    return { ...line, certificateNo };
  });
  if (numbers.length > 0) entries.save(entryId, revision, { ...content, lines }, recorder);
  return { given: numbers.length, first: numbers[0] ?? '', last: numbers.at(-1) ?? '' };
}

function yearOf({ date }: CommendationContent): number {
  const read = date === null ? undefined : readPartialDate(date);
  if (!read) throw refused('date');
  return Number(read.earliest.slice(0, 4));
}

/** Ending of the number given last: in this decision, else by its authority in the year. */
function tailOf(rows: readonly CertificateRow[], entryId: string, content: CommendationContent) {
  const authority = fold(content.authority?.asPrinted ?? '');
  const own = rows.filter((row) => row.entry_id === entryId);
  const alike = rows.filter((row) => fold(row.authority ?? '') === authority);
  return [...alike, ...own].map((row) => readCertificate(row.certificate_no)?.tail).findLast(isKnown);
}

const isKnown = (tail: string | undefined): tail is string => tail !== undefined;

const refused = (field: 'date' | 'kind'): ArchiveError =>
  new ArchiveError({ code: 'invalid_input', issues: [{ path: `content.${field}`, rule: field }] });
