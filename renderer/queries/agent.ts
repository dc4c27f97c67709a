import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AgentKind } from '#contract';
import { archive } from './client.ts';

const shows = ['agent', 'body_event', 'entry'] as const;

/** What pickers and the screens of people and bodies ask for. */
export const agentQueries = {
  suggest: (text: string, kinds: readonly AgentKind[]) =>
    queryOptions({
      queryKey: ['agent', 'suggest', text, kinds],
      queryFn: ({ signal }) => archive.agent.suggest({ text, kinds: [...kinds] }, signal),
      placeholderData: keepPreviousData,
      meta: { shows },
    }),
  list: (kinds: readonly AgentKind[], text: string) =>
    infiniteQueryOptions({
      queryKey: ['agent', 'list', kinds, text],
      queryFn: ({ pageParam, signal }) =>
        archive.agent.list({ kinds: [...kinds], text, cursor: pageParam }, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
      meta: { shows },
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: ['agent', 'get', id],
      queryFn: ({ signal }) => archive.agent.get({ id }, signal),
      meta: { shows },
    }),
  /** One agent as pickers show it; null where it is not there. */
  summary: (id: string) =>
    queryOptions({
      queryKey: ['agent', 'summary', id],
      queryFn: async ({ signal }) => (await archive.agent.summaries({ ids: [id] }, signal))[0] ?? null,
      meta: { shows },
    }),
  /** Records that went into this one. */
  mergers: (agentId: string) =>
    queryOptions({
      queryKey: ['agent', 'mergers', agentId],
      queryFn: ({ signal }) => archive.merge.ofAgent({ agentId }, signal),
      meta: { shows: ['agent', 'agent_merger'] },
    }),
  tree: () =>
    queryOptions({
      queryKey: ['agent', 'tree'],
      queryFn: ({ signal }) => archive.agent.tree({}, signal),
      meta: { shows },
    }),
};
