/**
 * Where a document stands in the index: one whole number that is its FTS rowid.
 *
 *     dated     UNDATED_END + day × 1024 + ordinal in the day (more in one day go on in the next)
 *     undated   seq × 2, and 1 more for a dossier
 *     agents    -1 - seq
 *
 * So descending rowids are newest first, what has no date behind them and agents at the end; a span of years is a range
 * of rowids; and rowids lie close together, which keeps the lists of the index short. Which row stands at a place is
 * told by the index. The largest place is below 2^36.
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
const UNDATED_END = SEQ_LIMIT * 2;
const DAY_STEP = 1024;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('1000-01-01') / DAY_MS;
const LAST_PLACE = 2 ** 36;

/** People, bodies and households; and all the rest. */
export const AGENTS: PlaceRange = { from: -SEQ_LIMIT, to: -1 };
export const DATED: PlaceRange = { from: 0, to: LAST_PLACE };

/**
 * Where a row dated `day` (ISO, empty when not known) may stand: in one place alone, or in the first free one of a
 * range, counted from its beginning. Throws when a table outgrows 67 million rows.
 */
export function placesFor(kind: HitKind, seq: number, day: string): PlaceRange {
  if (seq >= SEQ_LIMIT) throw new RangeError(`${kind} ${seq} is beyond the places of the index`);
  const entity = entities[kind];
  const number = dayNumber(day);
  const only = entity === 'agent' ? -1 - seq : seq * 2 + (entity === 'dossier' ? 1 : 0);
  if (entity === 'agent' || number === undefined) return { from: only, to: only };
  return { from: UNDATED_END + number * DAY_STEP, to: LAST_PLACE };
}

/** The last place of the day to which a dated place belongs. */
export const endOfDay = (place: number): number => place + DAY_STEP - 1 - ((place - UNDATED_END) % DAY_STEP);

/** A row and its kind as one number, and back. */
export const sourceNumber = (kind: HitKind, seq: number): number => seq * KIND_STEP + KINDS.indexOf(kind);
export const kindOf = (source: number): HitKind => KINDS[source % KIND_STEP] ?? 'document';
export const sourceOf = (source: number): Source => ({
  entity: entities[kindOf(source)],
  seq: Math.floor(source / KIND_STEP),
});

/** Whether a person, body or household stands there. */
export const isAgent = (place: number): boolean => place < 0;

/** The year of the first day of what stands at a place; undefined for what has no date. */
export function yearAt(place: number): number | undefined {
  if (place < UNDATED_END) return undefined;
  return new Date((Math.floor((place - UNDATED_END) / DAY_STEP) + FIRST_DAY) * DAY_MS).getUTCFullYear();
}

/** Places of the years `from` to `to`, both included; null leaves that side open. What has no date lies in no year. */
export function placesOfYears(from: number | null, to: number | null): PlaceRange {
  if (from === null && to === null) return { from: AGENTS.from, to: DATED.to };
  const start = (year: number): number => UNDATED_END + (dayNumber(`${year}-01-01`) ?? 0) * DAY_STEP;
  return {
    from: start(from ?? 1000),
    to: to === null ? DATED.to : start(to + 1) - 1,
  };
}

/** A range in pieces, the newest first: the year of the newest document, the two before it, four, eight; then the rest. */
export function* windowsOf(range: PlaceRange, newest: number): Generator<PlaceRange> {
  let { to } = range;
  const last = yearAt(newest);
  for (let years = 1, year = last; year !== undefined && years <= 8; year -= years, years *= 2) {
    const { from } = placesOfYears(year - years + 1, null);
    if (from > to) continue;
    yield overlap(range, { from, to });
    to = from - 1;
  }
  if (to >= range.from) yield { from: range.from, to };
}

/** The places that lie in both ranges; `from` above `to` when there are none. */
export const overlap = (a: PlaceRange, b: PlaceRange): PlaceRange => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
});

function dayNumber(day: string): number | undefined {
  const number = Date.parse(day) / DAY_MS - FIRST_DAY;
  return Number.isInteger(number) && number >= 0 ? number : undefined;
}
