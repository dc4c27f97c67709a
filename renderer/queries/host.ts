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
  /** The licences of all that ships, as the build put them beside the page; null where there is no build. */
  notice: () =>
    queryOptions({
      queryKey: ['host', 'notice'],
      queryFn: readNotice,
      meta: { shows: [] },
    }),
  folders: (folder: string | null) =>
    queryOptions({
      queryKey: ['host', 'folders', folder],
      queryFn: ({ signal }) => host.native.folders({ folder }, signal),
      staleTime: 0,
      meta: { shows: [] },
    }),
};

async function readNotice(): Promise<string | null> {
  const response = await fetch('NOTICE.txt');
  const isText = response.headers.get('content-type')?.startsWith('text/plain') ?? false;
  return response.ok && isText ? response.text() : null;
}
