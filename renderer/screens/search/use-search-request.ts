import { useDeferredValue } from 'react';
import { useSearchParams } from 'wouter';
import { agentKinds, entryKinds } from '#contract';
import type { Kind } from '../../components/kind-icon.tsx';
import type { SearchFilterInput } from '../../queries/search.ts';

/** The kinds one can ask for, in the order of the filter. */
export const searchKinds: readonly Kind[] = [...entryKinds, ...agentKinds, 'dossier'];

export type SearchRequest = {
  readonly text: string;
  readonly kinds: readonly Kind[];
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  readonly body: { readonly id: string; readonly name: string } | null;
  /** Every word as it was typed: nothing corrected, nothing completed. */
  readonly isLiteral: boolean;
};

/** What is asked for, as the address tells it, and how to change it in place. */
export function useSearchRequest() {
  const [params, setParams] = useSearchParams();
  const request = readRequest(params);
  const change = (patch: Partial<SearchRequest>) =>
    setParams(writeRequest({ ...request, ...patch }), { replace: true });
  const filter: SearchFilterInput = {
    kinds: [...request.kinds],
    yearFrom: request.yearFrom,
    yearTo: request.yearTo,
    bodyId: request.body?.id ?? null,
  };
  const isFiltered =
    request.kinds.length > 0 || request.yearFrom !== null || request.yearTo !== null || request.body !== null;
  return { request, change, filter, isFiltered, asked: useDeferredValue(request.text.trim()) };
}

function readRequest(params: URLSearchParams): SearchRequest {
  const given = params.get('kind')?.split(',') ?? [];
  const [id, name] = [params.get('body'), params.get('bodyName')];
  return {
    text: params.get('q') ?? '',
    kinds: searchKinds.filter((kind) => given.includes(kind)),
    yearFrom: readYear(params.get('from')),
    yearTo: readYear(params.get('to')),
    body: id ? { id, name: name ?? '' } : null,
    isLiteral: params.get('literal') === '1',
  };
}

function readYear(text: string | null): number | null {
  const year = Number(text);
  return year >= 1800 && year <= 2200 ? year : null;
}

function writeRequest({ text, kinds, yearFrom, yearTo, body, isLiteral }: SearchRequest): URLSearchParams {
  const params = new URLSearchParams();
  if (text) params.set('q', text);
  if (kinds.length > 0) params.set('kind', kinds.join(','));
  if (yearFrom !== null) params.set('from', String(yearFrom));
  if (yearTo !== null) params.set('to', String(yearTo));
  if (body) {
    params.set('body', body.id);
    params.set('bodyName', body.name);
  }
  if (isLiteral) params.set('literal', '1');
  return params;
}
