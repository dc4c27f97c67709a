import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';

type Page<Row> = { readonly rows: readonly Row[]; readonly total: number };

/** The rows of all pages read so far, how many there are in all, and how to read on at the end. */
export function usePages<Row>(query: UseInfiniteQueryResult<InfiniteData<Page<Row>, unknown>, Error>) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  return {
    rows,
    total: data?.pages[0]?.total ?? 0,
    readOn: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
  };
}
