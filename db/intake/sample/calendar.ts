/** Days as ISO texts (`YYYY-MM-DD`); text order is time order. */

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The same day, or the nearest weekday: offices sign and meet from Monday to Friday. */
export function onWeekday(day: string): string {
  const weekday = utc(day).getUTCDay();
  if (weekday === 6) return addDays(day, -1);
  return weekday === 0 ? addDays(day, 1) : day;
}

/** The number of a day within its year, 1 to 366. */
export function dayOfYear(day: string): number {
  return Math.round((utc(day).getTime() - Date.UTC(yearOf(day), 0, 1)) / 86_400_000) + 1;
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** True when `day` lies in the period; an end left out is open. */
export function within(day: string, from: string, to?: string): boolean {
  return day >= from && (to === undefined || day <= to);
}

/** A clock time `HH:MM` from minutes after midnight. */
export function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The part of the day a minute after midnight belongs to. */
export function dayPartOf(minute: number): 'morning' | 'afternoon' | 'evening' {
  if (minute < 720) return 'morning';
  return minute < 1080 ? 'afternoon' : 'evening';
}
