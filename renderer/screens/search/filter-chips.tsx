import { X } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { useText } from '../../i18n/language.ts';
import css from './filter-chips.module.css';
import { NO_FILTER, type SearchRequest } from './search-request.ts';
import type { Facet } from './use-facets.ts';

type FilterChipsProps = {
  readonly facets: readonly Facet[];
  readonly request: SearchRequest;
  readonly onChange: (patch: Partial<SearchRequest>) => void;
};

type Chip = { readonly key: string; readonly words: string; readonly drop: Partial<SearchRequest> };

/** Every filter in force as a chip that takes it away, and one button for all of them. */
export function FilterChips({ facets, request, onChange }: FilterChipsProps) {
  const { search } = useText();
  const chips: Chip[] = facets.flatMap(({ name, label, values }) =>
    values
      .filter(({ isChosen }) => isChosen)
      .map((value) => ({ key: `${name} ${value.key}`, words: `${label}: ${value.label}`, drop: value.drop })),
  );
  const { yearFrom, yearTo } = request;
  if ((yearFrom !== null || yearTo !== null) && yearFrom !== yearTo)
    chips.push({
      key: 'span',
      words: search.yearSpan(String(yearFrom ?? '…'), String(yearTo ?? '…')),
      drop: { yearFrom: null, yearTo: null },
    });
  if (chips.length === 0) return null;
  return (
    <ul className={css.chips} aria-label={search.filters}>
      {chips.map(({ key, words, drop }) => (
        <li key={key}>
          <button
            type="button"
            className={css.chip}
            aria-label={search.dropFilter(words)}
            onClick={() => onChange(drop)}
          >
            {words}
            <X size={14} aria-hidden />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button look="quiet" isSmall onClick={() => onChange(NO_FILTER)}>
            {search.clearFilters}
          </Button>
        </li>
      )}
    </ul>
  );
}
