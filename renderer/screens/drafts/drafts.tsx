import { useQuery } from '@tanstack/react-query';
import { PenLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Draft } from '#contract';
import type { Action } from '../../actions/action.ts';
import { useActions } from '../../actions/use-actions.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { KindIcon } from '../../components/kind-icon.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { notifyDone } from '../../components/notify.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { draftPath } from '../../paths.ts';
import { archive } from '../../queries/client.ts';
import { draftQueries } from '../../queries/keeping.ts';
import { useCommand } from '../../queries/use-command.ts';
import css from '../bin/bin.module.css';

/** What was typed and not saved. Opening one goes on where the typing stopped. */
export function Drafts() {
  const { common, draft: text } = useText();
  const { data, error, refetch } = useQuery(draftQueries.list());
  const [activeKey, setActive] = useState<string | null>(null);
  const active = data?.find(({ id }) => id === activeKey) ?? data?.[0];
  const keep = useCommand(archive.draft.keep);
  const discard = useCommand(({ id }: Draft) => archive.draft.discard({ id }), {
    onDone: (_, { updatedAt: _at, ...dropped }) =>
      notifyDone(text.discarded, { label: common.undo, run: () => keep.give(dropped) }),
  });
  useActions(
    draftActions({
      hasDraft: active !== undefined && !discard.isBusy,
      goOn: () => active && goTo(draftPath(active)),
      drop: () => active && discard.give(active),
    }),
  );
  return (
    <>
      <PageHeader title={text.listTitle} aside={data && data.length > 0 ? text.listLead : undefined} />
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingFrame />}
      {data?.length === 0 && <EmptyState icon={PenLine} title={text.listNone} hint={text.listNoneHint} />}
      {data && data.length > 0 && (
        <VirtualList
          label={text.listTitle}
          rows={data}
          rowHeight={44}
          keyOf={({ id }) => id}
          renderRow={(draft) => <DraftLine draft={draft} />}
          activeKey={active?.id ?? null}
          onActiveChange={setActive}
          onOpen={(draft) => goTo(draftPath(draft))}
        />
      )}
    </>
  );
}

type DraftActs = { readonly hasDraft: boolean; readonly goOn: () => void; readonly drop: () => void };

function draftActions({ hasDraft, goOn, drop }: DraftActs): readonly Action[] {
  return [
    {
      id: 'draft.continue',
      isChange: true,
      label: ({ draft }) => draft.continue,
      icon: PenLine,
      shortcut: 'F2',
      scope: 'screen',
      place: 'primary',
      when: () => hasDraft,
      run: goOn,
    },
    {
      id: 'draft.discard',
      isChange: true,
      label: ({ draft }) => draft.discard,
      icon: Trash2,
      shortcut: 'Delete',
      scope: 'screen',
      place: 'toolbar',
      when: () => hasDraft,
      run: drop,
    },
  ];
}

function DraftLine({ draft }: { readonly draft: Draft }) {
  const { common, draft: text } = useText();
  const format = useFormat();
  const { title, caption, number } = draft.content;
  const said = [title, caption, number].find((value) => typeof value === 'string' && value.trim() !== '');
  return (
    <div className={css.line}>
      <KindIcon kind={draft.kind} />
      <span className={css.title}>{typeof said === 'string' ? said : common.untitled}</span>
      <span className={css.fact}>{draft.entryId === null ? text.isNew : text.isEdit}</span>
      <span className={css.fact}>{text.kept(format.moment(draft.updatedAt))}</span>
    </div>
  );
}
