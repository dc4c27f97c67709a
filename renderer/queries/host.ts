import { queryOptions } from '@tanstack/react-query';
import { host } from './client.ts';

export const hostQueries = {
  /** What is open, what was open before, and what the window can do. */
  state: () =>
    queryOptions({
      queryKey: ['host', 'state'],
      queryFn: ({ signal }) => host.station.state({}, signal),
      meta: { shows: ['setting'] },
    }),
  folders: (folder: string | null) =>
    queryOptions({
      queryKey: ['host', 'folders', folder],
      queryFn: ({ signal }) => host.native.folders({ folder }, signal),
      staleTime: 0,
      meta: { shows: [] },
    }),
};
