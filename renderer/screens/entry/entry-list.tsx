import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import type { EntryKind, EntrySummary } from '#contract';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListFilter } from '../../components/list-filter.tsx';
import { ListPane } from '../../components/list-pane.tsx';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { entryPath, newEntryPath, screenOfKind } from '../../paths.ts';
import { entryQueries } from '../../queries/entry.ts';
import { usePages } from '../../queries/use-pages.ts';
import { useListFilter } from '../../use-list-filter.ts';
import { useNarrow } from '../../use-narrow.ts';
import { withFilter } from '../../with-filter.ts';
import type { EntryKindParts } from './entry-kind.ts';
import { SelectionBar } from './selection-bar.tsx';

type EntryListProps<K extends EntryKind> = {
  readonly parts: EntryKindParts<K>;
  readonly activeId: string | null;
  readonly selection: ReadonlySet<string>;
  readonly onSelectionChange: (selection: ReadonlySet<string>) => void;
};

/** Height of a row whose title has room on one line. */
const ONE_LINE = 56;

/** All entries of a kind, newest first: searched by words, narrowed by year or by what they lack. */
export function EntryList<K extends EntryKind>({ parts, activeId, ...chosen }: EntryListProps<K>) {
  const text = useText();
  const format = useFormat();
  const query = useInfiniteQuery(entryQueries.list(useListFilter(parts.kind)));
  const { rows, total, readOn } = usePages(query);
  const [words, setWords] = useParam('text');
  const { Row, kind } = parts;
  const isNarrow = useNarrow();
  return (
    <ListPane<EntrySummary>
      title={parts.words(text).title}
      count={text.entry.counts[kind](format.number(total))}
      search={{ text: words, onText: setWords }}
      filters={
        <>
          <Filters kind={kind} />
          {parts.besideFilters}
        </>
      }
      asking={query}
      empty={<NoEntries parts={parts} />}
      rows={rows}
      rowHeight={isNarrow ? ONE_LINE : parts.rowHeight}
      keyOf={(row) => row.id}
      renderRow={(row) => <Row row={row} />}
      activeKey={activeId}
      onActiveChange={(id) => goTo(withFilter(entryPath(kind, id)), { replace: activeId !== null })}
      selection={chosen.selection}
      onSelectionChange={chosen.onSelectionChange}
      onEnd={readOn}
      below={
        chosen.selection.size > 1 && (
          <SelectionBar
            ids={[...chosen.selection]}
            onClear={() => chosen.onSelectionChange(new Set())}
            onTrashed={() => {
              chosen.onSelectionChange(new Set());
              goTo(withFilter(screenOfKind[kind]));
            }}
          />
        )
      }
    />
  );
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

/** By year, and by what is missing when a number on the overview led here. */
function Filters({ kind }: { readonly kind: EntryKind }) {
  const text = useText();
  const format = useFormat();
  const [year, setYear] = useParam('year');
  const [gap, setGap] = useParam('gap');
  const years = useQuery(entryQueries.years());
  const ofKind = (years.data ?? []).flatMap((one) =>
    one.kind === kind && one.year !== null ? [{ year: String(one.year), count: one.count }] : [],
  );
  return (
    <>
      <ListFilter
        label={text.entry.year}
        value={year}
        onChange={setYear}
        all={text.entry.allYears}
        choices={ofKind
          .toReversed()
          .map((one) => ({ value: one.year, label: `${one.year} (${format.number(one.count)})` }))}
      />
      {gap !== '' && gap in text.kinds.gap && (
        <Button isSmall icon={X} onClick={() => setGap('')}>
          {text.kinds.gap[gap as keyof typeof text.kinds.gap]}
        </Button>
      )}
    </>
  );
}
