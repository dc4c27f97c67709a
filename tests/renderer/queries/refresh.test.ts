import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import type { HostEvent, Job, WireResponse } from '#contract';
import { hostQueries } from '../../../renderer/queries/host.ts';
import { archiveQueries, jobQueries } from '../../../renderer/queries/office.ts';
import { refreshOnEvents } from '../../../renderer/queries/refresh.ts';

/** The wire of a desktop window whose host only announces, and says this to all that is asked. */
let answer: WireResponse = { ok: false, error: { code: 'core_stopped' } };
const listeners = new Set<(event: HostEvent) => void>();
Object.assign(globalThis, {
  window: {
    archiveHost: {
      kind: 'desktop',
      call: async () => answer,
      onEvent: (listener: (event: HostEvent) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  },
});
const announce = (event: HostEvent) => {
  for (const listener of listeners) listener(event);
};
afterEach(() => listeners.clear());

const job: Job = {
  id: '0190a000-0000-7000-8000-000000000001',
  kind: 'backup',
  state: 'running',
  done: 3,
  total: 10,
  current: '',
  startedAt: null,
  finishedAt: null,
  result: null,
};

it('asks again exactly for the answers that show what was written', async () => {
  const queryClient = new QueryClient();
  const overview = archiveQueries.overview();
  const jobs = jobQueries.list();
  await queryClient.prefetchQuery({ ...overview, queryFn: () => ({}) as never });
  await queryClient.prefetchQuery({ ...jobs, queryFn: () => [] });
  const stop = refreshOnEvents(queryClient);
  announce({ type: 'changed', entities: ['entry'], seq: 1 });
  expect(queryClient.getQueryState(overview.queryKey)?.isInvalidated).toBe(true);
  expect(queryClient.getQueryState(jobs.queryKey)?.isInvalidated).toBe(false);
  stop();
  expect(listeners.size).toBe(0);
});

it('shows the progress of a job as it is announced, each job once', () => {
  const queryClient = new QueryClient();
  refreshOnEvents(queryClient);
  announce({ type: 'job', job });
  announce({ type: 'job', job: { ...job, done: 4 } });
  expect(queryClient.getQueryData(jobQueries.list().queryKey)).toEqual([{ ...job, done: 4 }]);
});

it('asks again for what failed while the core was away, once it is back, and keeps what was shown', async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const state = hostQueries.state();
  const now = { folder: '/kho', mode: 'write' } as never;
  answer = { ok: true, value: { folder: '/kho', mode: 'write' } };
  await queryClient.prefetchQuery({ ...state, queryFn: () => now });
  const overview = archiveQueries.overview();
  const jobs = jobQueries.list();
  await queryClient.prefetchQuery({ ...overview, queryFn: () => Promise.reject(new Error('core_stopped')) });
  await queryClient.prefetchQuery({ ...jobs, queryFn: () => [] });
  refreshOnEvents(queryClient);
  announce({ type: 'archive', isOpen: true });
  await expect.poll(() => queryClient.getQueryState(overview.queryKey)?.isInvalidated).toBe(true);
  expect(queryClient.getQueryState(jobs.queryKey)?.isInvalidated).toBe(false);
});
