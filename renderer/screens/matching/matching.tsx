import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleCheck, Wand } from 'lucide-react';
import { useState } from 'react';
import type { WaitingLine } from '#contract';
import { useActions } from '../../actions/use-actions.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { archive } from '../../queries/client.ts';
import { recipientQueries } from '../../queries/recipient.ts';
import { useCommand } from '../../queries/use-command.ts';
import { usePages } from '../../queries/use-pages.ts';
import { useNarrow } from '../../use-narrow.ts';
import { LastRun } from './last-run.tsx';
import css from './matching.module.css';
import { RecipientCard } from './recipient-card.tsx';
import { WaitingRow } from './waiting-row.tsx';

/** Award lines that are linked to nobody, one after the other: who is meant? Made for the keyboard. */
export function Matching() {
  const { matching: text, common } = useText();
  const format = useFormat();
  const query = useInfiniteQuery(recipientQueries.waiting());
  const { rows, total, readOn } = usePages(query);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ lineId }) => lineId === chosen),
  );
  const line = rows[at];
  /** Its keys decide: none of them may work while it is not in sight. */
  const isShown = !useNarrow() || chosen !== null;
  useMatchAll(total > 0);
  const goPast = (done: ReadonlySet<string>) => setChosen(lineAfter(rows, at, done)?.lineId ?? null);
  const list = (
    <div className={css.pane}>
      <PageHeader title={text.title} aside={query.data ? text.count(format.number(total)) : ''} />
      <LastRun />
      {query.error && <Problem error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <LoadingFrame shape="rows" />}
      {query.data && rows.length === 0 && (
        <EmptyState icon={CircleCheck} title={text.emptyTitle} hint={text.emptyHint} />
      )}
      {rows.length > 0 && (
        <VirtualList
          label={text.list}
          rows={rows}
          rowHeight={56}
          keyOf={({ lineId }) => lineId}
          renderRow={(row) => <WaitingRow line={row} />}
          activeKey={line?.lineId ?? null}
          onActiveChange={setChosen}
          onEnd={readOn}
        />
      )}
    </div>
  );
  return (
    <SplitView
      name="matching"
      initialWidth={400}
      list={list}
      detail={
        line && isShown ? (
          <RecipientCard key={line.lineId} line={line} next={rows[at + 1]} onDone={goPast} />
        ) : null
      }
      isOver={chosen !== null && line !== undefined}
      detailLabel={common.details}
      onCloseDetail={() => setChosen(null)}
    />
  );
}

/** The first line after a place that is not done now; where there is none, the first before it. */
function lineAfter(
  rows: readonly WaitingLine[],
  at: number,
  done: ReadonlySet<string>,
): WaitingLine | undefined {
  const isOpen = ({ lineId }: WaitingLine) => !done.has(lineId);
  return rows.slice(at + 1).find(isOpen) ?? rows.slice(0, at).findLast(isOpen);
}

function useMatchAll(canMatch: boolean): void {
  const matchAll = useCommand(archive.recipient.startMatching);
  useActions([
    {
      id: 'matching.all',
      label: ({ matching }) => matching.matchAll,
      icon: Wand,
      scope: 'screen',
      place: 'primary',
      isChange: true,
      when: () => canMatch && !matchAll.isBusy,
      run: () => matchAll.give({}),
    },
  ]);
}
