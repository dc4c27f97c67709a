/**
 * Where a document stands in the index: one whole number that is its FTS rowid.
 *
 *     (day × 2^26 + seq) × 4 + entity
 *
 * `day` counts from 2 for 1000-01-01; 1 holds what has no date, 0 people, bodies and households. `seq` is the key of
 * the document's row in the catalogue. So descending rowids are newest first, in the order of the catalogue's own
 * lists; a span of years is a range of rowids; agents stand apart at the low end; and the row of a hit is known
 * without looking it up. The largest place is below 2^48.
 */

const entities = ['agent', 'dossier', 'entry'] as const;
export type Entity = (typeof entities)[number];

/** A document's row in the catalogue. */
export type Source = { readonly entity: Entity; readonly seq: number };

/** Places from `from` to `to`, both included. */
export type PlaceRange = { readonly from: number; readonly to: number };

const ENTITY_STEP = 4;
const SEQ_LIMIT = 2 ** 26;
const DAY_STEP = SEQ_LIMIT * ENTITY_STEP;
const DAY_MS = 86_400_000;
const DAY_BEFORE_DATES = Date.parse('1000-01-01') / DAY_MS - 2;
const LAST_PLACE = 2 ** 50;

/** People, bodies and households; and all the rest. */
export const AGENTS: PlaceRange = { from: 0, to: DAY_STEP - 1 };
export const DATED: PlaceRange = { from: DAY_STEP, to: LAST_PLACE };

/** The place of a row that is dated `day` (ISO, empty when not known). Throws when a table outgrows 67 million rows. */
export function placeOf({ entity, seq }: Source, day: string): number {
  if (seq >= SEQ_LIMIT) throw new RangeError(`${entity} ${seq} is beyond the places of the index`);
  const number = entity === 'agent' ? 0 : dayNumber(day);
  return (number * SEQ_LIMIT + seq) * ENTITY_STEP + entities.indexOf(entity);
}

/** The row that stands at a place. */
export function sourceAt(place: number): Source | undefined {
  const entity = entities[place % ENTITY_STEP];
  return entity && { entity, seq: Math.floor(place / ENTITY_STEP) % SEQ_LIMIT };
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
