import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { EntrySummary } from '#contract';
import type { EntryFilterInput } from '../../queries/entry.ts';
import { MOST_BY_ID, photoQueries } from '../../queries/photo.ts';
import { usePages } from '../../queries/use-pages.ts';
import { completeDays, groupPhotos, keptRows } from './grid/photo-groups.ts';

const NONE: readonly EntrySummary[] = [];

/** The photos of a filter in groups, with those that were among them until they were captioned. */
export function usePhotoRows(filter: EntryFilterInput) {
  const query = useInfiniteQuery(photoQueries.list(filter));
  const { rows: fresh, total, readOn } = usePages(query);
  const isOfFilter = query.data !== undefined && !query.isPlaceholderData;
  const { rows, doneIds } = useKept(JSON.stringify(filter), fresh, isOfFilter);
  const { hasNextPage } = query;
  const groups = useMemo(() => groupPhotos(completeDays(rows, hasNextPage)), [rows, hasNextPage]);
  const photos = useMemo(() => groups.flatMap((group) => group.photos), [groups]);
  const isDayLongerThanPage = hasNextPage && groups.length === 0;
  useEffect(() => {
    if (isDayLongerThanPage) readOn();
  }, [isDayLongerThanPage, readOn]);
  return {
    groups,
    photos,
    doneIds,
    total,
    readOn,
    error: query.error,
    isAsked: query.data !== undefined && !isDayLongerThanPage,
    retry: () => void query.refetch(),
    /** Reads to the end, at most `most` photos. */
    readAll: async (most: number): Promise<readonly EntrySummary[]> => {
      let read = query;
      while (read.hasNextPage && countOf(read.data?.pages) < most) read = await read.fetchNextPage();
      return read.data?.pages.flatMap((page) => page.rows) ?? NONE;
    },
  };
}

const countOf = (pages: readonly { rows: readonly unknown[] }[] = []): number =>
  pages.reduce((sum, page) => sum + page.rows.length, 0);

/** The rows of a list together with those that have left it since the filter was set. */
function useKept(filter: string, fresh: readonly EntrySummary[], isOfFilter: boolean) {
  const [kept, setKept] = useState({ filter, rows: NONE });
  const before = kept.filter === filter ? kept.rows : NONE;
  const listed = useMemo(() => new Set(fresh.map(({ id }) => id)), [fresh]);
  const goneIds = before.flatMap(({ id }) => (listed.has(id) ? [] : [id])).slice(-MOST_BY_ID);
  const gone = useQuery({
    ...photoQueries.byIds(goneIds),
    enabled: isOfFilter && goneIds.length > 0,
    placeholderData: keepPreviousData,
  });
  const known = goneIds.length === 0 ? NONE : gone.isPlaceholderData ? undefined : gone.data;
  const rows = useMemo(
    () => (isOfFilter ? keptRows({ before, fresh, gone: known }) : fresh),
    [before, fresh, known, isOfFilter],
  );
  if (isOfFilter && (kept.filter !== filter || !isSameRows(kept.rows, rows))) {
    setKept({ filter, rows });
  }
  const done = goneIds.join(' ');
  return { rows, doneIds: useMemo(() => new Set(done.split(' ')), [done]) };
}

const isSameRows = (a: readonly EntrySummary[], b: readonly EntrySummary[]): boolean =>
  a.length === b.length && a.every((row, n) => row === b[n]);
