import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import type { Hit } from '#contract';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { Problem } from '../../components/problem.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { hitPath } from './hit-path.ts';
import { HitRow } from './hit-row.tsx';

type SearchResultsProps = {
  readonly answer: Pick<
    UseInfiniteQueryResult,
    'error' | 'refetch' | 'isPending' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
  >;
  readonly hits: readonly Hit[];
  readonly asked: string;
  readonly isFiltered: boolean;
  readonly active: Hit | null;
  readonly onChoose: (id: string) => void;
  readonly onClearFilters: () => void;
};

const ROW = 76;

/** The answers, best first; or why there are none. */
export function SearchResults({
  answer,
  hits,
  asked,
  isFiltered,
  active,
  onChoose,
  onClearFilters,
}: SearchResultsProps) {
  const { search } = useText();
  if (answer.error) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.isPending) return <LoadingFrame />;
  if (hits.length === 0) {
    return (
      <EmptyState
        icon={SearchX}
        title={search.noneTitle(asked)}
        hint={isFiltered ? search.noneFiltered : search.noneHint}
      >
        {isFiltered && <Button onClick={onClearFilters}>{search.clearFilters}</Button>}
      </EmptyState>
    );
  }
  return (
    <VirtualList
      label={search.results}
      rows={hits}
      rowHeight={ROW}
      keyOf={(hit) => hit.id}
      renderRow={(hit) => <HitRow hit={hit} />}
      activeKey={active?.id ?? null}
      onActiveChange={onChoose}
      onOpen={(hit) => goTo(hitPath(hit))}
      onEnd={() => {
        if (answer.hasNextPage && !answer.isFetchingNextPage) void answer.fetchNextPage();
      }}
    />
  );
}
