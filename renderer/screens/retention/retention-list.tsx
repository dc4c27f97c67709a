import { useInfiniteQuery } from '@tanstack/react-query';
import { ArrowLeft, CircleCheck, FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { type RetentionChoice, RetentionDuty } from '#contract';
import type { Action } from '../../actions/action.ts';
import { useActions } from '../../actions/use-actions.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { dossierPath } from '../../paths.ts';
import { retentionQueries } from '../../queries/retention.ts';
import { usePages } from '../../queries/use-pages.ts';
import { useReadOnly } from '../../queries/use-read-only.ts';
import { DueFilters } from './due-filters.tsx';
import { DueRow } from './due-row.tsx';
import { MarkDialog } from './mark-dialog.tsx';
import { PrintedList } from './printed-list.tsx';
import css from './retention.module.css';
import { choiceOf, retentionPath } from './retention-paths.ts';
import { type PrintList, usePrintList } from './use-print-list.tsx';

/** The dossiers behind a number of the desk: to open, to print for the council, to write down as done. */
export function RetentionList() {
  const { retention: text } = useText();
  const format = useFormat();
  const choice = choiceOf(useSearch(), new Date().getFullYear());
  const query = useInfiniteQuery(retentionQueries.list(choice));
  const { rows, total, readOn } = usePages(query);
  const [activeKey, setActive] = useState<string | null>(null);
  const [isMarking, setMarking] = useState(false);
  const duty = RetentionDuty.safeParse(choice.part).data;
  const print = usePrintList(choice, duty);
  useListActions({ choice, duty, total, print, onMark: () => setMarking(true) });
  return (
    <>
      <PageHeader title={text.part[choice.part]} aside={query.data && text.dossiers(format.number(total))}>
        <DueFilters choice={choice} />
      </PageHeader>
      {choice.part === 'appraisal' && <p className={css.listNote}>{text.neverDeletes}</p>}
      <PrintedList print={print} />
      {query.error && <Problem error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <LoadingFrame shape="rows" />}
      {query.data && rows.length === 0 && <EmptyState icon={CircleCheck} title={text.noneInList} />}
      {rows.length > 0 && (
        <VirtualList
          label={text.part[choice.part]}
          rows={rows}
          rowHeight={56}
          keyOf={({ id }) => id}
          renderRow={(row) => <DueRow row={row} part={choice.part} year={choice.year} />}
          activeKey={activeKey}
          onActiveChange={setActive}
          onOpen={({ id }) => goTo(dossierPath(id))}
          onEnd={readOn}
        />
      )}
      {isMarking && duty && (
        <MarkDialog choice={{ ...choice, part: duty }} count={total} onClose={() => setMarking(false)} />
      )}
    </>
  );
}

type ListActions = {
  readonly choice: RetentionChoice;
  readonly duty: RetentionDuty | undefined;
  readonly total: number;
  readonly print: PrintList;
  readonly onMark: () => void;
};

function useListActions({ choice, duty, total, print, onMark }: ListActions): void {
  const isReadOnly = useReadOnly();
  const back: Action = {
    ...{ id: 'retention.back', icon: ArrowLeft, scope: 'screen', place: 'toolbar' },
    label: ({ retention }) => retention.back(String(choice.year)),
    run: () => goTo(retentionPath(choice.year)),
  };
  const ofDuty = (of: RetentionDuty): Action[] => [
    {
      ...{ id: 'retention.mark', icon: CircleCheck, scope: 'screen', place: 'toolbar', isChange: true },
      label: ({ retention }) => retention.mark[of],
      when: () => total > 0,
      run: onMark,
    },
    {
      ...{ id: 'retention.print', icon: FileSpreadsheet, scope: 'screen', place: 'primary' },
      label: ({ retention }) => retention.print,
      when: () => total > 0 && !print.isBusy && !isReadOnly,
      run: print.pick,
    },
  ];
  useActions([back, ...(duty ? ofDuty(duty) : [])]);
}
