import { agentKinds, entryKinds, type SavedSearch } from '#contract';
import type { Kind } from '../../components/kind-icon.tsx';
import type { SearchFilterInput } from '../../queries/search.ts';

/** The kinds one can ask for, in the order of the filter. */
const searchKinds: readonly Kind[] = [...entryKinds, ...agentKinds, 'dossier'];

type Named = { readonly id: string; readonly name: string };

/** A search as the screen has it: what was typed, and the filter with the names its chips show. */
export type SearchRequest = {
  readonly text: string;
  readonly kinds: readonly Kind[];
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  readonly body: Named | null;
  readonly forms: readonly string[];
  readonly dossier: Named | null;
  readonly hasFile: boolean | null;
  /** Every word as it was typed: nothing corrected, nothing completed. */
  readonly isLiteral: boolean;
};

/** A filter that lets everything through. */
export const NO_FILTER = {
  ...{ kinds: [], yearFrom: null, yearTo: null, body: null, forms: [], dossier: null, hasFile: null },
} as const satisfies Partial<SearchRequest>;

export const isNarrow = (request: SearchRequest): boolean =>
  request.kinds.length + request.forms.length > 0 ||
  [request.yearFrom, request.yearTo, request.body, request.dossier, request.hasFile].some(
    (one) => one !== null,
  );

export const filterOf = (request: SearchRequest): SearchFilterInput => ({
  kinds: [...request.kinds],
  yearFrom: request.yearFrom,
  yearTo: request.yearTo,
  bodyId: request.body?.id ?? null,
  forms: [...request.forms],
  dossierId: request.dossier?.id ?? null,
  hasFile: request.hasFile,
});

/** Where a search is shown. */
export const searchPath = (request: SearchRequest): string => `/search?${writeRequest(request)}`;

/** A search kept under a name, as the screen has it. */
export const fromSaved = ({ text, filter, bodyName, isLiteral }: SavedSearch): SearchRequest => ({
  ...{ text, isLiteral },
  kinds: filter.kinds,
  yearFrom: filter.yearFrom,
  yearTo: filter.yearTo,
  body: filter.bodyId === null ? null : { id: filter.bodyId, name: bodyName },
  forms: filter.forms,
  dossier: filter.dossierId === null ? null : { id: filter.dossierId, name: '' },
  hasFile: filter.hasFile,
});

export function readRequest(params: URLSearchParams): SearchRequest {
  const kinds = params.get('kind')?.split(',') ?? [];
  const file = params.get('file');
  return {
    text: params.get('q') ?? '',
    kinds: searchKinds.filter((kind) => kinds.includes(kind)),
    yearFrom: readYear(params.get('from')),
    yearTo: readYear(params.get('to')),
    body: readNamed(params, 'body'),
    forms: params.get('form')?.split(',') ?? [],
    dossier: readNamed(params, 'dossier'),
    hasFile: file === '1' ? true : file === '0' ? false : null,
    isLiteral: params.get('literal') === '1',
  };
}

function readNamed(params: URLSearchParams, name: 'body' | 'dossier'): Named | null {
  const id = params.get(name);
  return id ? { id, name: params.get(`${name}Name`) ?? '' } : null;
}

function readYear(text: string | null): number | null {
  const year = Number(text);
  return year >= 1800 && year <= 2200 ? year : null;
}

export function writeRequest(request: SearchRequest): URLSearchParams {
  const { text, kinds, yearFrom, yearTo, body, forms, dossier, hasFile, isLiteral } = request;
  const given: readonly (readonly [name: string, value: string])[] = [
    ['q', text],
    ['kind', kinds.join(',')],
    ['from', yearFrom === null ? '' : String(yearFrom)],
    ['to', yearTo === null ? '' : String(yearTo)],
    ['body', body?.id ?? ''],
    ['bodyName', body?.name ?? ''],
    ['form', forms.join(',')],
    ['dossier', dossier?.id ?? ''],
    ['dossierName', dossier?.name ?? ''],
    ['file', hasFile === null ? '' : hasFile ? '1' : '0'],
    ['literal', isLiteral ? '1' : ''],
  ];
  return new URLSearchParams(given.filter(([, value]) => value !== '').map(([name, value]) => [name, value]));
}
