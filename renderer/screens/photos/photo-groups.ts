import type { EntrySummary, PartialDate } from '#contract';

/** Photos of one event on one day. */
export type PhotoGroup = {
  readonly key: string;
  readonly date: PartialDate | null;
  readonly event: string;
  readonly photos: readonly EntrySummary[];
};

/**
 * Rows in the order of the list (latest day first, last added first) as groups: day by day, within a day event by
 * event, and there in the order in which they were added, which is the order in which they were taken.
 */
export function groupPhotos(rows: readonly EntrySummary[]): readonly PhotoGroup[] {
  const days = new Map<string, EntrySummary[]>();
  for (const row of rows) {
    const day = dayOf(row);
    const photos = days.get(day);
    if (photos) photos.unshift(row);
    else days.set(day, [row]);
  }
  return [...days.values()].flatMap(groupEvents);
}

function groupEvents(photos: readonly EntrySummary[]): readonly PhotoGroup[] {
  const events = new Map<string, EntrySummary[]>();
  for (const photo of photos) {
    const key = [dayOf(photo), photo.date?.latest, photo.date?.isApproximate, photo.event].join('|');
    const group = events.get(key);
    if (group) group.push(photo);
    else events.set(key, [photo]);
  }
  return [...events].map(([key, group]) => ({
    key,
    date: group[0]?.date ?? null,
    event: group[0]?.event ?? '',
    photos: group,
  }));
}

/**
 * The rows whose day is read to its end. The last day waits for the next page, so that nothing appears above what
 * somebody is looking at.
 */
export function completeDays(rows: readonly EntrySummary[], hasMore: boolean): readonly EntrySummary[] {
  const last = rows.at(-1);
  if (!hasMore || !last) return rows;
  return rows.filter((row) => dayOf(row) !== dayOf(last));
}

const dayOf = ({ date }: EntrySummary): string => date?.earliest ?? '';

/** Where rows seen before and rows that are listed now stand together: the old ones stay in their places. */
export function keptOrder(before: readonly string[], now: readonly string[]): readonly string[] {
  const known = new Set(before);
  const after = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const id of now) {
    if (known.has(id)) anchor = id;
    else after.set(anchor, [...(after.get(anchor) ?? []), id]);
  }
  return [...(after.get(null) ?? []), ...before.flatMap((id) => [id, ...(after.get(id) ?? [])])];
}
