import { useInfiniteQuery } from '@tanstack/react-query';
import { ArchiveRestore, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { EntrySummary } from '#contract';
import type { Action } from '../../actions/action.ts';
import { useActions } from '../../actions/use-actions.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { KindIcon } from '../../components/kind-icon.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { archive } from '../../queries/client.ts';
import { entryQueries } from '../../queries/entry.ts';
import { useCommand } from '../../queries/use-command.ts';
import { usePages } from '../../queries/use-pages.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import css from './bin.module.css';

const NOTHING: ReadonlySet<string> = new Set();

/** Deleted entries of all kinds; any of them comes back as it was. */
export function Bin() {
  const { draft } = useText();
  const format = useFormat();
  const query = useInfiniteQuery(entryQueries.list({ isDeleted: true }, 'updated_desc'));
  const { rows, total, readOn } = usePages(query);
  const [active, setActive] = useState<string | null>(null);
  const [selection, select] = useState(NOTHING);
  const notifyUndoable = useNotifyUndoable();
  const restore = useCommand(archive.entry.restore, {
    onDone: ({ changed }) => {
      select(NOTHING);
      notifyUndoable(draft.restored(format.number(changed)));
    },
  });
  useActions([
    restoreAction(selection.size > 0 && !restore.isBusy, () => restore.give({ ids: [...selection] })),
  ]);
  return (
    <>
      <PageHeader title={draft.binTitle} aside={total > 0 ? draft.binLead : undefined} />
      {query.error && <Problem error={query.error} onRetry={() => void query.refetch()} />}
      {!query.error && !query.data && <LoadingFrame />}
      {query.data && rows.length === 0 && (
        <EmptyState icon={Trash2} title={draft.binNone} hint={draft.binNoneHint} />
      )}
      {rows.length > 0 && (
        <VirtualList
          label={draft.binTitle}
          rows={rows}
          rowHeight={44}
          keyOf={({ id }) => id}
          renderRow={(row) => <BinLine row={row} />}
          activeKey={active}
          onActiveChange={setActive}
          selection={selection}
          onSelectionChange={select}
          onEnd={readOn}
        />
      )}
    </>
  );
}

function restoreAction(isPossible: boolean, run: () => void): Action {
  return {
    id: 'entry.restore',
    isChange: true,
    label: (text) => text.action['entry.restore'],
    icon: ArchiveRestore,
    shortcut: 'Ctrl+R',
    scope: 'screen',
    place: 'primary',
    when: () => isPossible,
    run,
  };
}

function BinLine({ row }: { readonly row: EntrySummary }) {
  const { common, draft, kinds } = useText();
  const format = useFormat();
  return (
    <div className={css.line}>
      <KindIcon kind={row.kind} />
      <span className={css.title}>{row.title || common.untitled}</span>
      <span className={css.fact}>{row.date ? format.date(row.date) : kinds.entry[row.kind]}</span>
      <span className={css.fact}>{row.deletedAt && draft.deletedAt(format.day(row.deletedAt))}</span>
    </div>
  );
}
