import { type CertificateSeries, fold } from '#contract';
import type { CertificateRow } from './store-certificates.ts';

/** A certificate number read: `0024/2025/BL` is number 24, four digits wide, of the series `/2025/BL`. */
export type CertificateNumber = { readonly number: number; readonly width: number; readonly tail: string };

/** Reads a certificate number; undefined where it does not begin with one (nine digits at most). */
export function readCertificate(text: string): CertificateNumber | undefined {
  const [, digits, tail = ''] = /^\s*(\d{1,9})(?!\d)(.*)$/.exec(text) ?? [];
  return digits === undefined
    ? undefined
    : { number: Number(digits), width: digits.length, tail: tail.trim() };
}

/** The same series, whichever way its ending is written. */
const seriesKey = (tail: string): string => fold(tail).replace(/\s/g, '');

type Read = CertificateRow & CertificateNumber;

const readRow = (row: CertificateRow): Read[] => {
  const read = readCertificate(row.certificate_no);
  return read ? [{ ...row, ...read }] : [];
};

/** The series of a year's certificates, the longest first, with what is missing in them and what is there twice. */
export function seriesOf(rows: readonly CertificateRow[]): CertificateSeries[] {
  const groups = Map.groupBy(rows.flatMap(readRow), ({ tail }) => seriesKey(tail));
  return [...groups.values()]
    .map((ofSeries) => ({
      tail: ofSeries[0]?.tail ?? '',
      count: ofSeries.length,
      last: ofSeries.reduce((most, { number }) => Math.max(most, number), 0),
      gaps: gapsIn(new Set(ofSeries.map(({ number }) => number))),
      doubles: doublesIn(ofSeries),
    }))
    .sort((a, b) => b.count - a.count || a.tail.localeCompare(b.tail));
}

/** Stretches of numbers that are not there, from 1 on. */
function gapsIn(numbers: ReadonlySet<number>): CertificateSeries['gaps'] {
  const gaps: { from: number; to: number }[] = [];
  let expected = 1;
  for (const number of [...numbers].sort((a, b) => a - b)) {
    if (number > expected) gaps.push({ from: expected, to: number - 1 });
    expected = number + 1;
  }
  return gaps;
}

function doublesIn(ofSeries: readonly Read[]): CertificateSeries['doubles'] {
  const groups = [...Map.groupBy(ofSeries, ({ number }) => number).values()];
  return groups
    .filter((ofNumber) => ofNumber.length > 1)
    .map((ofNumber) => ({
      certificateNo: ofNumber[0]?.certificate_no ?? '',
      lines: ofNumber.map(({ entry_id, number_of_decision, as_printed }) => ({
        ...{ entryId: entry_id, number: number_of_decision, asPrinted: as_printed },
      })),
    }));
}

/** Where the numbers of a decision go on: after the highest of the series it is in. */
export function nextInSeries(
  rows: readonly CertificateRow[],
  tail: string,
): { number: number; width: number } {
  const ofSeries = rows.flatMap(readRow).filter((row) => seriesKey(row.tail) === seriesKey(tail));
  const highest = ofSeries.sort((a, b) => b.number - a.number)[0];
  return highest ? { number: highest.number + 1, width: highest.width } : { number: 1, width: 2 };
}
