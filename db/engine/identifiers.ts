import { v7 } from 'uuid';

/** A new id: UUIDv7, so that ids sort by time and two wards' archives can be merged. */
export const newId = (): string => v7();

/** The present moment, ISO 8601 UTC. */
export const now = (): string => new Date().toISOString();

/** The day here, not in Greenwich, ISO: what is printed is what the calendar on the wall says. */
export function today(): string {
  const day = new Date();
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.getFullYear()}-${month}-${date}`;
}
