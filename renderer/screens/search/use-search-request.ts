import { useCallback, useDeferredValue, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { SearchFilterInput } from '../../queries/search.ts';
import { filterOf, isNarrow, readRequest, type SearchRequest, writeRequest } from './search-request.ts';

/** What is searched, and how to change it in place. */
export type Searching = {
  readonly request: SearchRequest;
  readonly change: (patch: Partial<SearchRequest>) => void;
  readonly filter: SearchFilterInput;
  readonly isFiltered: boolean;
  readonly asked: string;
};

/**
 * What is asked for, as the address tells it. What is typed may come a moment later than it stands in the box: the
 * screen is drawn anew for it when there is time, and is the same for whoever compares it until then.
 */
export function useSearchRequest(): Searching {
  const [params, setParams] = useSearchParams();
  const text = useDeferredValue(params.get('q') ?? '');
  const narrowed = new URLSearchParams(params);
  narrowed.delete('q');
  const narrow = narrowed.toString();
  const change = useCallback(
    (patch: Partial<SearchRequest>) =>
      setParams((before) => writeRequest({ ...readRequest(before), ...patch }), { replace: true }),
    [setParams],
  );
  return useMemo(() => {
    const request = { ...readRequest(new URLSearchParams(narrow)), text };
    const filter = filterOf(request);
    return { request, change, filter, isFiltered: isNarrow(request), asked: text.trim() };
  }, [narrow, text, change]);
}
