import type { QueryClient } from '@tanstack/react-query';
import type { EntityName, Job } from '#contract';
import { connection } from '../transport/connection.ts';
import { host } from './client.ts';
import { hostQueries } from './host.ts';
import { setLink } from './link.ts';
import { jobQueries } from './office.ts';

/** Listens to the host and asks again for what has changed: the one place that does. Ends with the answer. */
export function refreshOnEvents(queryClient: QueryClient): () => void {
  return connection().onEvent((event) => {
    if (event.type === 'changed') refreshEntities(queryClient, event.entities);
    if (event.type === 'indexed') void queryClient.invalidateQueries({ queryKey: ['search'] });
    if (event.type === 'job') rememberJob(queryClient, event.job);
    if (event.type === 'archive') void refreshArchive(queryClient, event.isOpen);
    if (event.type === 'link') {
      const isBack = setLink(event.state);
      if (isBack) void queryClient.invalidateQueries();
    }
  });
}

function refreshEntities(queryClient: QueryClient, entities: readonly EntityName[]): void {
  void queryClient.invalidateQueries({
    predicate: ({ meta }) => meta?.shows.some((entity) => entities.includes(entity)) ?? false,
  });
}

/** Begins anew when another archive is open than the one shown; a page that only came back keeps what it shows. */
async function refreshArchive(queryClient: QueryClient, isOpen: boolean): Promise<void> {
  const { queryKey } = hostQueries.state();
  const shown = queryClient.getQueryData(queryKey);
  const now = await host.station.state({}).catch(() => undefined);
  if (!shown || !now) return;
  if (now.folder !== shown.folder || now.mode !== shown.mode) await queryClient.resetQueries();
  else {
    queryClient.setQueryData(queryKey, now);
    // What was asked while the core was away has failed.
    if (isOpen) void queryClient.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
  }
}

const ended: readonly Job['state'][] = ['done', 'failed', 'cancelled'];

function rememberJob(queryClient: QueryClient, job: Job): void {
  queryClient.setQueryData(jobQueries.list().queryKey, (jobs) =>
    jobs ? [job, ...jobs.filter(({ id }) => id !== job.id)] : [job],
  );
  if (ended.includes(job.state)) refreshEntities(queryClient, ['job', 'backup', 'blob']);
}
