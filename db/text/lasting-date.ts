import { formatPartialDate } from './date-format.ts';
import { readPartialDate } from './partial-date.ts';
import { tidy } from './tidy.ts';

/** A day so far off that it moves every year of two digits into another century. */
const FAR_OFF = '2999-12-31';

/**
 * A date as typed, such that it means the same whenever it is read again: one whose year has two digits is written
 * out (10/1/24 becomes 10/01/2024), every other is only tidied. A text that is no date comes back tidied.
 * `today` (ISO, default the clock's day) settles the century, as in {@link readPartialDate}.
 */
export function lastingDate(text: string, today?: string): string {
  const given = tidy(text);
  const meant = readPartialDate(given, today);
  if (!meant || readPartialDate(given, FAR_OFF)?.earliest === meant.earliest) return given;
  return formatPartialDate(meant, 'vi', 'short');
}
