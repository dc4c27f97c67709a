import { useInfiniteQuery } from '@tanstack/react-query';
import { History, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Act } from '#contract';
import { Button } from '../../components/button.tsx';
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
  const [active, setActive] = useState<string | null>(null);
  const undo = useUndo();
  const rows = useMemo(() => acts.data?.pages.flat() ?? [], [acts.data]);
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
          renderRow={(act) => <ActLine act={act} onUndo={() => undo(act.id)} />}
          activeKey={active}
          onActiveChange={setActive}
          onEnd={() => {
            if (acts.hasNextPage && !acts.isFetchingNextPage) void acts.fetchNextPage();
          }}
        />
      )}
    </>
  );
}

function ActLine({ act, onUndo }: { readonly act: Act; readonly onUndo: () => void }) {
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
      <span className={css.end}>
        {act.isUndone && log.undone}
        {act.canUndo && (
          <Button isSmall look="quiet" icon={Undo2} tabIndex={-1} onClick={onUndo}>
            {log.undo}
          </Button>
        )}
      </span>
    </div>
  );
}
