import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { archive } from './client.ts';

const shows = ['fonds', 'dossier', 'entry'] as const;

export const fondsQueries = {
  list: () =>
    queryOptions({
      queryKey: ['fonds', 'list'],
      queryFn: ({ signal }) => archive.fonds.list({}, signal),
      meta: { shows },
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: ['fonds', 'get', id],
      queryFn: ({ signal }) => archive.fonds.get({ id }, signal),
      meta: { shows },
    }),
};

export type DossierFilter = { fondsId?: string | null; year?: number | null; text?: string };

export const dossierQueries = {
  list: (filter: DossierFilter) =>
    infiniteQueryOptions({
      queryKey: ['dossier', 'list', filter],
      queryFn: ({ pageParam, signal }) => archive.dossier.list({ ...filter, cursor: pageParam }, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
      meta: { shows },
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: ['dossier', 'get', id],
      queryFn: ({ signal }) => archive.dossier.get({ id }, signal),
      meta: { shows },
    }),
};
