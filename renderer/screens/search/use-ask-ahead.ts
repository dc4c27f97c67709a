import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useRoute, useSearchParams } from 'wouter';
import { searchQueries } from '../../queries/search.ts';
import { filterOf, readRequest } from './search-request.ts';

/**
 * Asks for what is being typed with the key itself, before the screen is drawn anew for it: the answer is then on its
 * way while that is done. What was asked ahead and never came to be shown is given up.
 */
export function useAskAhead(): (text: string) => void {
  const client = useQueryClient();
  const [isSearching] = useRoute('/search');
  const [params] = useSearchParams();
  const last = useRef<readonly unknown[] | null>(null);
  return (text) => {
    const asked = text.trim();
    const request = readRequest(isSearching ? params : new URLSearchParams());
    const query = searchQueries.run(asked, filterOf(request), request.isLiteral);
    const before = last.current && client.getQueryCache().find({ queryKey: last.current, exact: true });
    if (before && before.getObserversCount() === 0) before.cancel({ silent: true }).catch(() => undefined);
    last.current = asked === '' ? null : query.queryKey;
    if (asked !== '') client.prefetchInfiniteQuery(query).catch(() => undefined);
  };
}
