import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ArrowLeft, FileSpreadsheet, Star, User } from 'lucide-react';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { useActions } from '../../actions/use-actions.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { agentPath, entryPath } from '../../paths.ts';
import { awardQueries, entryQueries } from '../../queries/entry.ts';
import { usePages } from '../../queries/use-pages.ts';
import { decisionYears } from './decision-years.ts';
import { FilterChips } from './filter-chips.tsx';
import { LineRow } from './line-row.tsx';
import { filterOf, registerPath } from './register-paths.ts';
import { useSaveLines } from './use-save-lines.ts';

const ROW = 56;

/** The award lines behind a number of the register; all of a year are its year book. */
export function RegisterLines() {
  const { register: text } = useText();
  const format = useFormat();
  const years = decisionYears(useQuery(entryQueries.years()).data);
  const filter = filterOf(useSearch(), years.latest);
  const query = useInfiniteQuery(awardQueries.lines(filter));
  const { rows, total, readOn } = usePages(query);
  const [activeKey, setActive] = useState<string | null>(null);
  const active = rows.find(({ lineId }) => lineId === activeKey);
  const save = useSaveLines(filter);
  useActions([
    {
      id: 'register.back',
      label: () => text.title(String(filter.year)),
      icon: ArrowLeft,
      scope: 'screen',
      place: 'toolbar',
      run: () => goTo(registerPath(filter.year)),
    },
    {
      id: 'register.recipient',
      label: () => text.openRecipient,
      icon: User,
      shortcut: 'Shift+Enter',
      scope: 'screen',
      place: 'toolbar',
      when: () => Boolean(active?.agentId),
      run: () => active?.agentId && goTo(agentPath(active.recipientKind, active.agentId)),
    },
    {
      id: 'register.save',
      label: ({ common }) => common.saveSheet,
      icon: FileSpreadsheet,
      scope: 'screen',
      place: 'primary',
      when: () => total > 0 && !save.isBusy,
      run: save.run,
    },
  ]);
  return (
    <>
      <PageHeader title={text.book} aside={query.data && text.lineCount(format.number(total))}>
        <FilterChips filter={filter} />
      </PageHeader>
      {query.error && <Problem error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <LoadingFrame />}
      {query.data && rows.length === 0 && <EmptyState icon={Star} title={text.noLines} />}
      {rows.length > 0 && (
        <VirtualList
          label={text.book}
          rows={rows}
          rowHeight={ROW}
          keyOf={({ lineId }) => lineId}
          renderRow={(award) => <LineRow award={award} />}
          activeKey={activeKey}
          onActiveChange={setActive}
          onOpen={({ entryId }) => goTo(entryPath('commendation', entryId))}
          onEnd={readOn}
        />
      )}
    </>
  );
}
