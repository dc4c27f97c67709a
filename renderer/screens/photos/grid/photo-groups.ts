import type { EntrySummary, PartialDate } from '#contract';

/** Photos of one event on one day. */
export type PhotoGroup = {
  readonly key: string;
  readonly date: PartialDate | null;
  readonly event: string;
  readonly photos: readonly EntrySummary[];
};

/**
 * Rows in the order of the list (last added first) as groups: day by day, the latest first, within a day event by
 * event, and there in the order in which they were added, which is the order in which they were taken.
 */
export function groupPhotos(rows: readonly EntrySummary[]): readonly PhotoGroup[] {
  const days = new Map<string, EntrySummary[]>();
  for (const row of rows) {
    const day = dayOf(row);
    const photos = days.get(day);
    if (photos) photos.push(row);
    else days.set(day, [row]);
  }
  return [...days]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([, photos]) => groupEvents(photos.toReversed()));
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

type Merge = {
  /** What the list showed until now. */
  readonly before: readonly EntrySummary[];
  /** What it holds now. */
  readonly fresh: readonly EntrySummary[];
  /** How rows are now that fit the filter no longer; undefined while that is being asked. */
  readonly gone: readonly EntrySummary[] | undefined;
};

/** The rows of a list with those among them that have left it, so that what was just captioned stays in sight. */
export function keptRows({ before, fresh, gone }: Merge): readonly EntrySummary[] {
  const listed = new Set(fresh.map(({ id }) => id));
  const changed = gone && new Map(gone.map((row) => [row.id, row]));
  const behind = new Map<string | null, EntrySummary[]>();
  let anchor: string | null = null;
  for (const row of before) {
    const kept = changed ? changed.get(row.id) : row;
    if (listed.has(row.id)) anchor = row.id;
    else if (kept) behind.set(anchor, [...(behind.get(anchor) ?? []), kept]);
  }
  const first = behind.get(null) ?? [];
  return [...first, ...fresh.flatMap((row) => [row, ...(behind.get(row.id) ?? [])])];
}
