import { QueryClient } from '@tanstack/react-query';
import type { EntityName } from '#contract';

declare module '@tanstack/react-query' {
  interface Register {
    /** What an answer shows: it is asked for again when one of these was written. */
    queryMeta: { readonly shows: readonly EntityName[] };
  }
}

/**
 * Answers stay until the archive says they have changed. `networkMode: 'always'`: the core is in this
 * machine, so the browser's opinion about the network does not matter.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
