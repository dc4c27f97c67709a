/** The first and the last day (ISO) something may have happened. */
export type DateSpan = { earliest: string; latest: string };

/** What a span of days is: a calendar unit where it fills exactly one, else a range. */
type DatePrecision = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'range';

/** A date known in part: as it was given, and the span of days it can mean. */
export type PartialDate = DateSpan & { text: string; precision: DatePrecision; isApproximate: boolean };

const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;

/** A single day; undefined when the calendar has no such day. */
export function daySpan(year: number, month: number, day: number): DateSpan | undefined {
  if (!isMonth(year, month) || day < 1 || day > daysInMonth(year, month)) return undefined;
  const iso = isoDay(year, month, day);
  return { earliest: iso, latest: iso };
}

/** Whole months of one year, both ends included; undefined when there are no such months. */
export function monthsSpan(year: number, first: number, last: number): DateSpan | undefined {
  if (!isMonth(year, first) || !isMonth(year, last) || first > last) return undefined;
  return { earliest: isoDay(year, first, 1), latest: isoDay(year, last, daysInMonth(year, last)) };
}

/** Whole years, both ends included; undefined when out of order or out of the years 1000–2999. */
export function yearsSpan(first: number, last: number): DateSpan | undefined {
  if (!isMonth(first, 1) || !isMonth(last, 12) || first > last) return undefined;
  return { earliest: isoDay(first, 1, 1), latest: isoDay(last, 12, 31) };
}

/** Completes a span to a partial date; its precision follows from the days alone. */
export function partialDate(text: string, span: DateSpan, isApproximate: boolean): PartialDate {
  const { earliest, latest } = span;
  return { text, earliest, latest, precision: precisionOf(span), isApproximate };
}

/** Whether the span begins and ends with whole months, and with whole years. */
export function edgesOf({ earliest, latest }: DateSpan): { wholeMonths: boolean; wholeYears: boolean } {
  const [year = 0, month = 0, day = 0] = partsOf(latest);
  const wholeMonths = earliest.endsWith('-01') && day === daysInMonth(year, month);
  return { wholeMonths, wholeYears: earliest.endsWith('-01-01') && latest.endsWith('-12-31') };
}

/** Year, month and day of an ISO day. */
export function partsOf(iso: string): number[] {
  return iso.split('-').map(Number);
}

function precisionOf(span: DateSpan): DatePrecision {
  if (span.earliest === span.latest) return 'day';
  const [firstYear, first = 0] = partsOf(span.earliest);
  const [lastYear, last = 0] = partsOf(span.latest);
  if (firstYear !== lastYear || !edgesOf(span).wholeMonths) return 'range';
  const length = last - first + 1;
  const isAligned = (first - 1) % length === 0;
  const units: Record<number, DatePrecision> = { 1: 'month', 3: 'quarter', 6: 'half', 12: 'year' };
  return (isAligned && units[length]) || 'range';
}

function isMonth(year: number, month: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
