import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { EntityName } from '#contract';
import { archive } from './client.ts';

const ACTS_A_PAGE = 100;
const everything: readonly EntityName[] = [
  'entry',
  'attachment',
  'agent',
  'body_event',
  'dossier',
  'fonds',
  'term',
  'setting',
  'saved_search',
  'act',
];

export const draftQueries = {
  list: () =>
    queryOptions({
      queryKey: ['draft', 'list'],
      queryFn: ({ signal }) => archive.draft.list({}, signal),
      meta: { shows: ['draft', 'entry'] },
    }),
};

export const historyQueries = {
  /** Acts of the archive, newest first, page by page. */
  recent: () =>
    infiniteQueryOptions({
      queryKey: ['history', 'recent'],
      queryFn: ({ pageParam, signal }) =>
        archive.history.recent({ limit: ACTS_A_PAGE, before: pageParam }, signal),
      initialPageParam: null as number | null,
      getNextPageParam: (page) => (page.length < ACTS_A_PAGE ? null : (page.at(-1)?.id ?? null)),
      meta: { shows: everything },
    }),
  ofEntry: (id: string) =>
    queryOptions({
      queryKey: ['history', 'ofEntry', id],
      queryFn: ({ signal }) => archive.history.ofEntry({ id }, signal),
      meta: { shows: ['entry', 'attachment'] },
    }),
};
