import {
  type DateSpan,
  daySpan,
  edgesOf,
  monthsSpan,
  type PartialDate,
  partialDate,
  yearsSpan,
} from './calendar.ts';

const ISO = '(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?([~?%]?)';
const INTERCHANGE = new RegExp(`^${ISO}(?:/${ISO})?$`);

/**
 * The canonical form of a date for interchange, after EDTF (ISO 8601-2): `2024-01-10`, `2024-01`, `2024`, an interval
 * `2019/2021` for everything else, `~` behind what is approximate. {@link isoToPartialDate} reads it back.
 */
export function interchangeDate({ earliest, latest, isApproximate }: PartialDate): string {
  const { wholeMonths, wholeYears } = edgesOf({ earliest, latest });
  const length = wholeYears ? 4 : wholeMonths ? 7 : 10;
  const mark = isApproximate ? '~' : '';
  const [from, to] = [earliest.slice(0, length) + mark, latest.slice(0, length) + mark];
  return from === to ? from : `${from}/${to}`;
}

/** Reads the interchange form and nothing else; undefined when malformed, out of order or not in the calendar. */
export function isoToPartialDate(text: string): PartialDate | undefined {
  const found = INTERCHANGE.exec(text);
  if (!found) return undefined;
  const from = spanOf(found.slice(1, 4));
  const to = found[5] === undefined ? from : spanOf(found.slice(5, 8));
  if (!from || !to || from.earliest > to.earliest) return undefined;
  const isApproximate = Boolean(found[4] || found[8]);
  return partialDate(text, { earliest: from.earliest, latest: to.latest }, isApproximate);
}

function spanOf([year, month, day]: (string | undefined)[]): DateSpan | undefined {
  if (month === undefined) return yearsSpan(Number(year), Number(year));
  if (day === undefined) return monthsSpan(Number(year), Number(month), Number(month));
  return daySpan(Number(year), Number(month), Number(day));
}
