import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { entryKinds, type SearchFilter } from '#contract';
import { archive } from './client.ts';

export type SearchFilterInput = z.input<typeof SearchFilter>;

const HITS_A_PAGE = 60;

export const searchQueries = {
  /** Pages of answers; the first one tells how the question was read and how many there are. */
  run: (text: string, filter: SearchFilterInput, isLiteral = false) =>
    infiniteQueryOptions({
      queryKey: ['search', 'run', text, filter, isLiteral],
      queryFn: ({ pageParam, signal }) =>
        archive.search.run({ text, filter, isLiteral, offset: pageParam, limit: HITS_A_PAGE }, signal),
      initialPageParam: 0,
      getNextPageParam: (page, _pages, offset) =>
        page.hits.length < HITS_A_PAGE ? null : offset + page.hits.length,
      placeholderData: keepPreviousData,
      meta: { shows: [] },
    }),
  /** Entries that hold the words: for linking one to another. */
  entries: (text: string) =>
    queryOptions({
      queryKey: ['search', 'entries', text],
      queryFn: ({ signal }) =>
        archive.search.run({ text, filter: { kinds: [...entryKinds] }, limit: 8 }, signal),
      placeholderData: keepPreviousData,
      meta: { shows: ['entry'] },
    }),
  state: () =>
    queryOptions({
      queryKey: ['search', 'state'],
      queryFn: ({ signal }) => archive.search.state({}, signal),
      meta: { shows: ['job'] },
    }),
};
