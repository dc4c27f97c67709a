import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RetentionChoice } from '#contract';
import { archive } from './client.ts';

const shows = ['dossier', 'fonds', 'entry', 'agent', 'body_event', 'vocabulary', 'term'] as const;

export const retentionQueries = {
  /** Everything that is due in a year or before, counted. */
  desk: (year: number) =>
    queryOptions({
      queryKey: ['retention', 'desk', year],
      queryFn: ({ signal }) => archive.retention.desk({ year }, signal),
      placeholderData: keepPreviousData,
      meta: { shows },
    }),
  /** The dossiers of one list. */
  list: (choice: RetentionChoice) =>
    infiniteQueryOptions({
      queryKey: ['retention', 'list', choice],
      queryFn: ({ pageParam, signal }) => archive.retention.list({ ...choice, cursor: pageParam }, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
      meta: { shows },
    }),
};
