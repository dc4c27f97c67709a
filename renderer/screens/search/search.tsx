import { useInfiniteQuery } from '@tanstack/react-query';
import { BookmarkPlus } from 'lucide-react';
import { memo, useCallback, useMemo, useState } from 'react';
import type { Hit } from '#contract';
import { useActions } from '../../actions/use-actions.ts';
import { toggled } from '../../components/list-keys.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { useText } from '../../i18n/language.ts';
import { searchQueries } from '../../queries/search.ts';
import { FacetColumn } from './facet-column.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterFields } from './filter-fields.tsx';
import { groupHits, type HitLine } from './group-hits.ts';
import { HitPreview } from './hit-preview.tsx';
import { NothingFound } from './nothing-found.tsx';
import { useRecentSearches } from './recent-searches.ts';
import { SaveSearchDialog } from './save-search-dialog.tsx';
import css from './search.module.css';
import { SearchResults } from './search-results.tsx';
import { SearchStart } from './search-start.tsx';
import { SearchSuggestions } from './search-suggestions.tsx';
import { SearchSummary as Summary } from './search-summary.tsx';
import { useFacets } from './use-facets.ts';
import { type Searching, useSearchRequest } from './use-search-request.ts';

/** Everything in the archive, answered while typing into the box at the top. */
export function Search() {
  const { search } = useText();
  const searching = useSearchRequest();
  if (searching.asked !== '' || searching.isFiltered) return <Answers {...searching} />;
  return (
    <>
      <PageHeader title={search.title} />
      <SearchStart />
    </>
  );
}

const Answers = memo(function Answers({ request, change, filter, isFiltered, asked }: Searching) {
  const { search } = useText();
  const answer = useInfiniteQuery(searchQueries.run(asked, filter, request.isLiteral));
  const { facets, isExact } = useFacets(asked, request);
  const recent = useRecentSearches();
  const [chosen, choose] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const hits = useMemo(() => answer.data?.pages.flatMap((page) => page.hits) ?? [], [answer.data]);
  const first = answer.data?.pages[0];
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => setOpened((before) => toggled(before, id)), []);
  const lines = useMemo(() => groupHits(hits, opened), [hits, opened]);
  const active = activeHit(lines, chosen);
  useActions([
    {
      ...{ id: 'search.save', isChange: true, icon: BookmarkPlus, shortcut: 'Ctrl+S' },
      label: (text) => text.search.save,
      ...{ scope: 'screen', place: 'toolbar', run: () => setSaving(true) },
    },
  ]);
  const note = () => recent.note(request.text);
  return (
    <>
      <PageHeader
        title={search.title}
        aside={first && <Summary answer={first} isLiteral={request.isLiteral} onChange={change} />}
      >
        <FilterChips facets={facets} request={request} onChange={change} />
        <SearchSuggestions asked={asked} onPick={(text) => change({ text })} />
      </PageHeader>
      <div className={css.body}>
        <div className={css.side}>
          <FacetColumn facets={facets} isExact={isExact} onChange={change} />
          <FilterFields request={request} onChange={change} />
        </div>
        <SplitView
          name="search.answers"
          initialWidth={560}
          list={
            <SearchResults
              answer={answer}
              lines={lines}
              opened={opened}
              onToggle={toggle}
              none={
                <NothingFound
                  asked={asked}
                  nearest={first?.nearest ?? []}
                  isFiltered={isFiltered}
                  isLiteral={request.isLiteral}
                  onChange={change}
                />
              }
              active={active}
              onChoose={(id) => {
                choose(id);
                note();
              }}
              onOpen={note}
            />
          }
          detail={active && <HitPreview key={active.id} hit={active} onOpen={note} />}
          detailLabel={search.preview}
          isOver={active !== null && chosen === active.id}
          onCloseDetail={() => choose(NONE)}
        />
      </div>
      {isSaving && <SaveSearchDialog request={request} onClose={() => setSaving(false)} />}
    </>
  );
});

/** Nothing is to be shown at the side, though there are hits. */
const NONE = '';

/** The chosen hit; the first one before anything was chosen, or when the chosen one is not in sight. */
function activeHit(lines: readonly HitLine[], chosen: string | null): Hit | null {
  if (chosen === NONE) return null;
  return (lines.find(({ hit }) => hit.id === chosen) ?? lines[0])?.hit ?? null;
}
