/**
 * Where a document stands in the index: one whole number that is its FTS rowid.
 *
 *     (day × 2^26 + seq) × 8 + kind
 *
 * `day` counts from 2 for 1000-01-01; 1 holds what has no date, 0 people, bodies and households. `seq` is the key of
 * the document's row in the catalogue. So descending rowids are newest first, in the order of the catalogue's own
 * lists; a span of years is a range of rowids; agents stand apart at the low end; and the row, the kind and the year
 * of a hit are known without looking it up. The largest place is below 2^49.
 */

import type { HitKind } from '#contract';

const entities = {
  person: 'agent',
  body: 'agent',
  household: 'agent',
  dossier: 'dossier',
  minutes: 'entry',
  photo: 'entry',
  commendation: 'entry',
  document: 'entry',
} as const satisfies Record<HitKind, string>;
export type Entity = (typeof entities)[HitKind];
const KINDS = Object.keys(entities) as HitKind[];

/** A document's row in the catalogue. */
export type Source = { readonly entity: Entity; readonly seq: number };

/** Places from `from` to `to`, both included. */
export type PlaceRange = { readonly from: number; readonly to: number };

const KIND_STEP = 8;
const SEQ_LIMIT = 2 ** 26;
const DAY_STEP = SEQ_LIMIT * KIND_STEP;
const DAY_MS = 86_400_000;
const DAY_BEFORE_DATES = Date.parse('1000-01-01') / DAY_MS - 2;
const LAST_PLACE = 2 ** 50;

/** People, bodies and households; and all the rest. */
export const AGENTS: PlaceRange = { from: 0, to: DAY_STEP - 1 };
export const DATED: PlaceRange = { from: DAY_STEP, to: LAST_PLACE };

/** The place of a row that is dated `day` (ISO, empty when not known). Throws when a table outgrows 67 million rows. */
export function placeOf(kind: HitKind, seq: number, day: string): number {
  if (seq >= SEQ_LIMIT) throw new RangeError(`${kind} ${seq} is beyond the places of the index`);
  const number = entities[kind] === 'agent' ? 0 : dayNumber(day);
  return (number * SEQ_LIMIT + seq) * KIND_STEP + KINDS.indexOf(kind);
}

/** What kind of document stands at a place. */
export const kindAt = (place: number): HitKind => KINDS[place % KIND_STEP] ?? 'document';

/** The row that stands at a place. */
export const sourceAt = (place: number): Source => ({
  entity: entities[kindAt(place)],
  seq: Math.floor(place / KIND_STEP) % SEQ_LIMIT,
});

/** The year of the first day of what stands at a place; undefined for what has no date. */
export function yearAt(place: number): number | undefined {
  const day = Math.floor(place / DAY_STEP);
  return day < 2 ? undefined : new Date((day + DAY_BEFORE_DATES) * DAY_MS).getUTCFullYear();
}

/** Places of the years `from` to `to`, both included; null leaves that side open. What has no date lies in no year. */
export function placesOfYears(from: number | null, to: number | null): PlaceRange {
  if (from === null && to === null) return { from: AGENTS.from, to: DATED.to };
  return {
    from: dayNumber(`${from ?? 1000}-01-01`) * DAY_STEP,
    to: to === null ? DATED.to : (dayNumber(`${to}-12-31`) + 1) * DAY_STEP - 1,
  };
}

/** The places that lie in both ranges; `from` above `to` when there are none. */
export const overlap = (a: PlaceRange, b: PlaceRange): PlaceRange => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
});

function dayNumber(day: string): number {
  const number = Date.parse(day) / DAY_MS - DAY_BEFORE_DATES;
  return Number.isInteger(number) && number >= 2 ? number : 1;
}
