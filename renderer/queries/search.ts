import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { entryKinds, type SearchFilter } from '#contract';
import { archive } from './client.ts';

export type SearchFilterInput = z.input<typeof SearchFilter>;

/** Enough for what is in sight and a page behind it: each costs time before the first is shown. */
const HITS_A_PAGE = 40;

export const searchQueries = {
  /** Pages of answers; the first one tells how the question was read and how many there are. */
  run: (text: string, filter: SearchFilterInput, isLiteral = false) =>
    infiniteQueryOptions({
      queryKey: ['search', 'run', text, filter, isLiteral],
      queryFn: ({ pageParam, signal }) =>
        archive.search.run({ text, filter, isLiteral, offset: pageParam, limit: HITS_A_PAGE }, signal),
      initialPageParam: 0,
      getNextPageParam: (page, _pages, offset) =>
        page.hits.length === 0 || (page.hits.length < HITS_A_PAGE && page.totalIsExact)
          ? null
          : offset + page.hits.length,
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
  /** Counts beside the answers. */
  facets: (text: string, filter: SearchFilterInput, isLiteral: boolean) =>
    queryOptions({
      queryKey: ['search', 'facets', text, filter, isLiteral],
      queryFn: ({ signal }) => archive.search.facets({ text, filter, isLiteral }, signal),
      placeholderData: keepPreviousData,
      meta: { shows: [] },
    }),
  /** How many there are without any filter. */
  total: (text: string, isLiteral: boolean) =>
    queryOptions({
      queryKey: ['search', 'total', text, isLiteral],
      queryFn: ({ signal }) => archive.search.run({ text, isLiteral, limit: 1 }, signal),
      meta: { shows: [] },
    }),
  complete: (text: string) =>
    queryOptions({
      queryKey: ['search', 'complete', text],
      queryFn: ({ signal }) => archive.search.complete({ text: text.slice(0, 300), limit: 6 }, signal),
      placeholderData: keepPreviousData,
      meta: { shows: [] },
    }),
  similar: (id: string) =>
    queryOptions({
      queryKey: ['search', 'similar', id],
      queryFn: ({ signal }) => archive.search.similar({ id, limit: 6 }, signal),
      meta: { shows: [] },
    }),
  state: () =>
    queryOptions({
      queryKey: ['search', 'state'],
      queryFn: ({ signal }) => archive.search.state({}, signal),
      meta: { shows: ['job'] },
    }),
};

export const savedSearchQueries = {
  /** The searches kept under names, for everybody. */
  list: () =>
    queryOptions({
      queryKey: ['savedSearch', 'list'],
      queryFn: ({ signal }) => archive.savedSearch.list({}, signal),
      meta: { shows: ['saved_search'] },
    }),
};
