import { type AwardLineInput, readPartialDate } from '#contract';
import type { Period } from './cell-values.ts';

/** Decisions signed in these first months of a year are for the year before. */
const MONTHS_FOR_LAST_YEAR = 3;

/** The year of achievement that a day of signing suggests; null when the date does not tell. */
export function suggestedYear(signedOn: string | null | undefined): number | null {
  const date = signedOn ? readPartialDate(signedOn) : undefined;
  if (!date) return null;
  const [year, month] = [Number(date.earliest.slice(0, 4)), Number(date.earliest.slice(5, 7))];
  const tellsMonth = date.precision === 'day' || date.precision === 'month';
  return tellsMonth && month <= MONTHS_FOR_LAST_YEAR ? year - 1 : year;
}

/** The lines after the decision's years changed: those that had its years, or none, get the new ones. */
export function withYears(
  lines: readonly AwardLineInput[],
  before: Period,
  after: Period,
): readonly AwardLineInput[] {
  const follows = ({ periodFrom = null, periodTo = null }: AwardLineInput) =>
    (periodFrom === null && periodTo === null) ||
    (periodFrom === before.periodFrom && periodTo === before.periodTo);
  return lines.map((line) => (follows(line) ? { ...line, ...after } : line));
}
