import { useQuery } from '@tanstack/react-query';
import { useText } from '../../i18n/language.ts';
import { entryQueries } from '../../queries/entry.ts';
import { BodyFilter } from './body-filter.tsx';
import css from './filter-fields.module.css';
import type { SearchRequest } from './search-request.ts';

type FilterFieldsProps = {
  readonly request: SearchRequest;
  readonly onChange: (patch: Partial<SearchRequest>) => void;
};

/** What the counts do not offer: a span of years, and a body that none of the newest answers names. */
export function FilterFields({ request, onChange }: FilterFieldsProps) {
  return (
    <div className={css.fields}>
      <YearSpan request={request} onChange={onChange} />
      {!request.body && <BodyFilter onPick={(body) => onChange({ body })} />}
    </div>
  );
}

function YearSpan({ request: { yearFrom, yearTo }, onChange }: FilterFieldsProps) {
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
      <option value="">{label}</option>
      {years.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </select>
  );
  return (
    <div className={css.years}>
      {select(yearFrom, search.yearFrom, (year) => onChange({ yearFrom: year }))}
      {select(yearTo, search.yearTo, (year) => onChange({ yearTo: year }))}
    </div>
  );
}
