import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { KindIcon } from '../../components/kind-icon.tsx';
import { useText } from '../../i18n/language.ts';
import { useKindWords } from '../../i18n/use-kind-words.ts';
import { entryQueries } from '../../queries/entry.ts';
import { BodyFilter } from './body-filter.tsx';
import css from './search-filters.module.css';
import { type SearchRequest, searchKinds } from './use-search-request.ts';

type SearchFiltersProps = {
  readonly request: SearchRequest;
  readonly onChange: (patch: Partial<SearchRequest>) => void;
  readonly isFiltered: boolean;
};

/** Kind, years and body; each narrows what is found at once. */
export function SearchFilters({ request, onChange, isFiltered }: SearchFiltersProps) {
  const { search } = useText();
  const word = useKindWords();
  const toggle = (kind: (typeof searchKinds)[number]) =>
    onChange({
      kinds: request.kinds.includes(kind)
        ? request.kinds.filter((other) => other !== kind)
        : [...request.kinds, kind],
    });
  return (
    <>
      <fieldset className={css.kinds}>
        <legend className={css.legend}>{search.kinds}</legend>
        {searchKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={css.kind}
            aria-pressed={request.kinds.includes(kind)}
            onClick={() => toggle(kind)}
          >
            <KindIcon kind={kind} size={15} />
            {word[kind]}
          </button>
        ))}
      </fieldset>
      <YearRange request={request} onChange={onChange} />
      <BodyFilter body={request.body} onChange={(body) => onChange({ body })} />
      {isFiltered && (
        <Button
          look="quiet"
          isSmall
          icon={X}
          onClick={() => onChange({ kinds: [], yearFrom: null, yearTo: null, body: null })}
        >
          {search.clearFilters}
        </Button>
      )}
    </>
  );
}

type YearRangeProps = Pick<SearchFiltersProps, 'request' | 'onChange'>;

function YearRange({ request: { yearFrom, yearTo }, onChange }: YearRangeProps) {
  const { search } = useText();
  const { data = [] } = useQuery(entryQueries.years());
  const years = [...new Set(data.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  const select = (value: number | null, label: string, onPick: (year: number | null) => void) => (
    <select
      className={css.select}
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => onPick(target.value === '' ? null : Number(target.value))}
    >
      <option value="">{search.anyYear}</option>
      {years.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </select>
  );
  return (
    <div className={css.years}>
      {select(yearFrom, search.yearFrom, (year) =>
        onChange({ yearFrom: year, ...(yearTo === null || (year ?? 0) > yearTo ? { yearTo: year } : {}) }),
      )}
      {yearFrom !== null && <>–{select(yearTo, search.yearTo, (year) => onChange({ yearTo: year }))}</>}
    </div>
  );
}
