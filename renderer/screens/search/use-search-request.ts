import { useDeferredValue } from 'react';
import { useSearchParams } from 'wouter';
import type { SearchFilterInput } from '../../queries/search.ts';
import { filterOf, isNarrow, readRequest, type SearchRequest, writeRequest } from './search-request.ts';

/** What is asked for, as the address tells it, and how to change it in place. */
export function useSearchRequest() {
  const [params, setParams] = useSearchParams();
  const request = readRequest(params);
  const change = (patch: Partial<SearchRequest>) =>
    setParams(writeRequest({ ...request, ...patch }), { replace: true });
  const filter: SearchFilterInput = filterOf(request);
  const asked = useDeferredValue(request.text.trim());
  return { request, change, filter, isFiltered: isNarrow(request), asked };
}
