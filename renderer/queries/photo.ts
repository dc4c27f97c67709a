import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { archive } from './client.ts';
import type { EntryFilterInput } from './entry.ts';

const PHOTOS_A_PAGE = 300;
/** As many as one page may hold. */
export const MOST_BY_ID = 500;
const shows = ['entry', 'attachment', 'draft'] as const;

/** What the screen of photos asks for. */
export const photoQueries = {
  /** Pages of photos, latest day first, last added first; see `usePages`. */
  list: (filter: EntryFilterInput) =>
    infiniteQueryOptions({
      queryKey: ['photo', 'list', filter],
      queryFn: ({ pageParam, signal }) =>
        archive.entry.list(
          { filter: { ...filter, kind: 'photo' }, cursor: pageParam, limit: PHOTOS_A_PAGE },
          signal,
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
      meta: { shows },
    }),
  /** How some photos are now, at most `MOST_BY_ID`; those in the bin are left out. */
  byIds: (ids: readonly string[]) =>
    queryOptions({
      queryKey: ['photo', 'byIds', ids],
      queryFn: async ({ signal }) =>
        (await archive.entry.list({ filter: { kind: 'photo', ids: [...ids] }, limit: MOST_BY_ID }, signal))
          .rows,
      meta: { shows },
    }),
  /** The draft that waits for an entry. */
  draft: (entryId: string) =>
    queryOptions({
      queryKey: ['photo', 'draft', entryId],
      queryFn: ({ signal }) => archive.draft.find({ entryId }, signal),
      meta: { shows: ['draft'] },
    }),
};
