import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import type { EntryKind, EntrySummary } from '#contract';
import { useActions } from '../../actions/use-actions.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { entryPath, newEntryPath, screenOfKind } from '../../paths.ts';
import { entryQueries } from '../../queries/entry.ts';
import { usePages } from '../../queries/use-pages.ts';
import { useListFilter } from '../../use-list-filter.ts';
import type { EntryKindParts } from './entry-kind.ts';
import css from './entry-list.module.css';

type EntryListProps<K extends EntryKind> = {
  readonly parts: EntryKindParts<K>;
  readonly activeId: string | null;
};

/** All entries of a kind, newest first: searched by words, narrowed by year or by what they lack. */
export function EntryList<K extends EntryKind>({ parts, activeId }: EntryListProps<K>) {
  const text = useText();
  const format = useFormat();
  const filter = useListFilter(parts.kind);
  const query = useInfiniteQuery(entryQueries.list(filter));
  const { rows, total, readOn } = usePages(query);
  const words = parts.words(text);
  const { Row } = parts;
  return (
    <div className={css.screen}>
      <PageHeader title={words.title} aside={text.common.rows(format.number(total))}>
        <ListFilter kind={parts.kind} />
      </PageHeader>
      {query.error && <Problem error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <LoadingFrame shape="rows" />}
      {query.data && rows.length === 0 && <NoEntries parts={parts} />}
      {rows.length > 0 && (
        <VirtualList<EntrySummary>
          label={words.title}
          rows={rows}
          rowHeight={parts.rowHeight}
          keyOf={(row) => row.id}
          renderRow={(row) => <Row row={row} />}
          activeKey={activeId}
          onActiveChange={(id) => goTo(withSearch(entryPath(parts.kind, id)), { replace: activeId !== null })}
          onEnd={readOn}
        />
      )}
    </div>
  );
}

/** The list's filter goes along when another row is shown. */
function withSearch(path: string): string {
  const params = new URLSearchParams(location.hash.split('?').slice(1).join('?'));
  params.delete('edit');
  params.delete('draft');
  const search = params.toString();
  return search === '' ? path : `${path}?${search}`;
}

function NoEntries<K extends EntryKind>({ parts }: { readonly parts: EntryKindParts<K> }) {
  const text = useText();
  const filter = useListFilter(parts.kind);
  const words = parts.words(text);
  const isFiltered = Object.keys(filter).length > 2 || filter.text !== '';
  if (isFiltered) {
    return (
      <EmptyState icon={parts.icon} title={text.entry.noneFound} hint={text.entry.noneFoundHint}>
        <Button icon={X} onClick={() => goTo(screenOfKind[parts.kind])}>
          {text.entry.clearFilter}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={parts.icon} title={words.emptyTitle} hint={words.emptyHint}>
      <Button look="primary" icon={Plus} onClick={() => goTo(newEntryPath(parts.kind))}>
        {words.newTitle}
      </Button>
    </EmptyState>
  );
}

function ListFilter({ kind }: { readonly kind: EntryKind }) {
  const text = useText();
  const format = useFormat();
  const [words, setWords] = useParam('text');
  const [year, setYear] = useParam('year');
  const [gap, setGap] = useParam('gap');
  const input = useRef<HTMLInputElement>(null);
  const years = useQuery(entryQueries.years());
  const ofKind = (years.data ?? []).filter((one) => one.kind === kind && one.year !== null);
  useActions([
    {
      id: 'list.search',
      scope: 'screen',
      shortcut: '/',
      label: (all) => all.action['list.search'],
      run: () => input.current?.focus(),
    },
  ]);
  return (
    <>
      <input
        ref={input}
        type="search"
        className={css.search}
        placeholder={text.entry.searchList}
        aria-label={text.entry.searchList}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <select
        className={css.year}
        aria-label={text.entry.year}
        value={year}
        onChange={(event) => setYear(event.target.value)}
      >
        <option value="">{text.entry.allYears}</option>
        {ofKind.toReversed().map((one) => (
          <option key={one.year} value={String(one.year)}>
            {`${one.year} (${format.number(one.count)})`}
          </option>
        ))}
      </select>
      {gap !== '' && gap in text.kinds.gap && (
        <Button isSmall icon={X} onClick={() => setGap('')}>
          {text.kinds.gap[gap as keyof typeof text.kinds.gap]}
        </Button>
      )}
    </>
  );
}
