import { useQuery } from '@tanstack/react-query';
import { useText } from '../../i18n/language.ts';
import { useKindWords } from '../../i18n/use-kind-words.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { searchQueries } from '../../queries/search.ts';
import { filterOf, type SearchRequest } from './search-request.ts';

/** One value that narrows what was found: its words, how many it leaves, and the filter with and without it. */
export type FacetValue = {
  readonly key: string;
  readonly label: string;
  readonly count: number | null;
  readonly isChosen: boolean;
  readonly choose: Partial<SearchRequest>;
  readonly drop: Partial<SearchRequest>;
};
export type Facet = { readonly name: string; readonly label: string; readonly values: readonly FacetValue[] };

/** What can be chosen beside the answers, each with how many it leaves; what is chosen is always among it. */
export function useFacets(asked: string, request: SearchRequest) {
  const { search } = useText();
  const kindWords = useKindWords();
  const forms = useTerms('award-form');
  const { data } = useQuery(searchQueries.facets(asked, filterOf(request), request.isLiteral));
  const { kinds, yearFrom, yearTo, body, dossier, hasFile } = request;
  const facets: Facet[] = [
    {
      ...{ name: 'kinds', label: search.kinds },
      values: withChosen(data?.kinds, kinds).map(({ value, count }) => ({
        ...{ key: value, label: kindWords[value], count, isChosen: kinds.includes(value) },
        ...{ choose: { kinds: [value] }, drop: { kinds: kinds.filter((kind) => kind !== value) } },
      })),
    },
    {
      ...{ name: 'years', label: search.year },
      values: withChosen(data?.years, yearFrom !== null && yearFrom === yearTo ? [yearFrom] : []).map(
        ({ value, count }) => ({
          ...{ key: String(value), label: String(value), count },
          isChosen: yearFrom === value && yearTo === value,
          ...{ choose: { yearFrom: value, yearTo: value }, drop: { yearFrom: null, yearTo: null } },
        }),
      ),
    },
    {
      ...{ name: 'forms', label: search.form },
      values: withChosen(data?.forms, request.forms).map(({ value, count }) => ({
        ...{ key: value, label: forms.label(value), count, isChosen: request.forms.includes(value) },
        ...{ choose: { forms: [value] }, drop: { forms: request.forms.filter((form) => form !== value) } },
      })),
    },
    {
      ...{ name: 'bodies', label: search.body },
      values: withNamed(data?.bodies, body).map(({ value, name, count }) => ({
        ...{ key: value, label: name, count, isChosen: body?.id === value },
        ...{ choose: { body: { id: value, name } }, drop: { body: null } },
      })),
    },
    {
      ...{ name: 'dossiers', label: search.dossier },
      values: withNamed(data?.dossiers, dossier).map(({ value, name, count }) => ({
        ...{ key: value, label: name, count, isChosen: dossier?.id === value },
        ...{ choose: { dossier: { id: value, name } }, drop: { dossier: null } },
      })),
    },
    {
      ...{ name: 'files', label: search.files },
      values: [
        { value: true, count: data?.withFile ?? null },
        { value: false, count: data?.withoutFile ?? null },
      ].map(({ value, count }) => ({
        key: String(value),
        label: value ? search.withFile : search.withoutFile,
        ...{ count, isChosen: hasFile === value, choose: { hasFile: value }, drop: { hasFile: null } },
      })),
    },
  ];
  const shown = facets.map((facet) => ({
    ...facet,
    values: facet.values.filter(({ count, isChosen }) => isChosen || (count !== null && count > 0)),
  }));
  return { facets: shown.filter(({ values }) => values.length > 0), isExact: data?.isExact ?? true };
}

type Counted<T> = { readonly value: T; readonly count: number | null };

/** The values counted; a chosen one that was not counted stands first, so that it can be dropped. */
function withChosen<T>(counted: readonly Counted<T>[] | undefined, chosen: readonly T[]): Counted<T>[] {
  const known = counted ?? [];
  const missing = chosen.filter((value) => !known.some((one) => one.value === value));
  return [...missing.map((value) => ({ value, count: null })), ...known];
}

type NamedCount = Counted<string> & { readonly name: string };

function withNamed(
  counted: readonly NamedCount[] | undefined,
  chosen: { readonly id: string; readonly name: string } | null,
): NamedCount[] {
  const known = counted ?? [];
  if (!chosen || known.some(({ value }) => value === chosen.id)) return [...known];
  return [{ value: chosen.id, name: chosen.name, count: null }, ...known];
}
