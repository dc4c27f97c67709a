import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { searchQueries } from '../../queries/search.ts';
import { NO_FILTER, type SearchRequest } from './search-request.ts';

type NothingFoundProps = {
  readonly asked: string;
  /** What is nearest to it and finds something. */
  readonly nearest: readonly string[];
  readonly isFiltered: boolean;
  readonly isLiteral: boolean;
  readonly onChange: (patch: Partial<SearchRequest>) => void;
};

/** Why there is nothing, and what can be done about it at once: another reading, or no filter. */
export function NothingFound({ asked, nearest, isFiltered, isLiteral, onChange }: NothingFoundProps) {
  const { search } = useText();
  const format = useFormat();
  const { data } = useQuery({ ...searchQueries.total(asked, isLiteral), enabled: isFiltered });
  const hint = isFiltered ? search.noneFiltered : nearest.length > 0 ? search.noneNearest : search.noneHint;
  return (
    <EmptyState icon={SearchX} title={search.noneTitle(asked)} hint={hint}>
      {isFiltered && (
        <Button look="primary" onClick={() => onChange(NO_FILTER)}>
          {data && data.total > 0 ? search.clearFiltersFor(format.number(data.total)) : search.clearFilters}
        </Button>
      )}
      {nearest.map((text) => (
        <Button key={text} onClick={() => onChange({ text, isLiteral: false })}>
          {text}
        </Button>
      ))}
    </EmptyState>
  );
}
