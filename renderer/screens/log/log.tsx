import { useInfiniteQuery } from '@tanstack/react-query';
import { History, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Act } from '#contract';
import { useActions } from '../../actions/use-actions.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { historyQueries } from '../../queries/keeping.ts';
import { useUndo } from '../../queries/use-undo.ts';
import css from './log.module.css';

/** Every act in the archive, newest first, with undo where it is still possible. */
export function Log() {
  const { log } = useText();
  const acts = useInfiniteQuery(historyQueries.recent());
  const [activeKey, setActive] = useState<string | null>(null);
  const undo = useUndo();
  const rows = useMemo(() => acts.data?.pages.flat() ?? [], [acts.data]);
  const active = rows.find(({ id }) => String(id) === activeKey);
  useActions([
    {
      id: 'log.undo',
      isChange: true,
      label: ({ log }) => log.undoThis,
      icon: Undo2,
      scope: 'screen',
      place: 'primary',
      when: () => active?.canUndo ?? false,
      run: () => active && undo(active.id),
    },
  ]);
  return (
    <>
      <PageHeader title={log.title} aside={log.lead} />
      {acts.error && <Problem error={acts.error} onRetry={() => void acts.refetch()} />}
      {!acts.error && !acts.data && <LoadingFrame />}
      {acts.data && rows.length === 0 && <EmptyState icon={History} title={log.none} hint={log.noneHint} />}
      {rows.length > 0 && (
        <VirtualList
          label={log.title}
          rows={rows}
          rowHeight={40}
          keyOf={({ id }) => String(id)}
          renderRow={(act) => <ActLine act={act} />}
          activeKey={activeKey}
          onActiveChange={setActive}
          onEnd={() => {
            if (acts.hasNextPage && !acts.isFetchingNextPage) void acts.fetchNextPage();
          }}
        />
      )}
    </>
  );
}

function ActLine({ act }: { readonly act: Act }) {
  const { log } = useText();
  const format = useFormat();
  return (
    <div className={css.line} data-undone={act.isUndone}>
      <span className={css.when}>
        {format.day(act.at)} {format.time(act.at)}
      </span>
      <span className={css.what}>{log.procedure[act.procedure] ?? log.other}</span>
      <span className={css.about}>{act.subject}</span>
      <span className={css.who}>{act.actor}</span>
      <span className={css.end}>{act.isUndone && log.undone}</span>
    </div>
  );
}
