import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Hit } from '#contract';
import { PageHeader } from '../../components/page-header.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { useText } from '../../i18n/language.ts';
import { searchQueries } from '../../queries/search.ts';
import { HitPreview } from './hit-preview.tsx';
import { SearchFilters } from './search-filters.tsx';
import { SearchResults } from './search-results.tsx';
import { SearchStart } from './search-start.tsx';
import { SearchSummary as Summary } from './search-summary.tsx';
import { useSearchRequest } from './use-search-request.ts';

/** Everything in the archive, answered while typing into the box at the top. */
export function Search() {
  const { search } = useText();
  const { request, change, filter, isFiltered, asked } = useSearchRequest();
  const answer = useInfiniteQuery({
    ...searchQueries.run(asked, filter, request.isLiteral),
    enabled: asked !== '',
  });
  const [chosen, choose] = useState<string | null>(null);
  const hits = useMemo(() => answer.data?.pages.flatMap((page) => page.hits) ?? [], [answer.data]);
  const first = answer.data?.pages[0];
  const active = activeHit(hits, chosen);
  if (asked === '') {
    return (
      <>
        <PageHeader title={search.title} />
        <SearchStart />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={search.title}
        aside={first && <Summary answer={first} isLiteral={request.isLiteral} onChange={change} />}
      >
        <SearchFilters request={request} onChange={change} isFiltered={isFiltered} />
      </PageHeader>
      <SplitView
        name="search"
        initialWidth={660}
        list={
          <SearchResults
            answer={answer}
            hits={hits}
            asked={asked}
            isFiltered={isFiltered}
            active={active}
            onChoose={choose}
            onClearFilters={() => change({ kinds: [], yearFrom: null, yearTo: null, body: null })}
          />
        }
        detail={active && <HitPreview key={active.id} hit={active} />}
        detailLabel={search.preview}
        isOver={active !== null && chosen === active.id}
        onCloseDetail={() => choose(NONE)}
      />
    </>
  );
}

/** Nothing is to be shown at the side, though there are hits. */
const NONE = '';

/** The chosen hit; the first one before anything was chosen, or when the chosen one is no longer among them. */
function activeHit(hits: readonly Hit[], chosen: string | null): Hit | null {
  if (chosen === NONE) return null;
  return hits.find(({ id }) => id === chosen) ?? hits[0] ?? null;
}
