import { useQuery } from '@tanstack/react-query';
import { ClipboardPaste, FolderOpen, ListChecks, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ListSummary } from '#contract';
import { useActions } from '../../../actions/use-actions.ts';
import { FileDrop } from '../../../components/file-drop.tsx';
import { LoadingFrame } from '../../../components/loading-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { Problem } from '../../../components/problem.tsx';
import { VirtualList } from '../../../components/virtual-list.tsx';
import { goTo } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { proposalsPath } from '../../../paths.ts';
import { checkQueries } from '../../../queries/check.ts';
import { useReadOnly } from '../../../queries/use-read-only.ts';
import { PasteLines } from '../taking-in/paste-lines.tsx';
import { useDiscard } from '../taking-in/use-discard.ts';
import { useNewLists } from '../taking-in/use-new-lists.ts';
import { type TakeIn, useTakeIn } from '../taking-in/use-take-in.ts';
import css from './lists-screen.module.css';
import { NoLists } from './no-lists.tsx';

/** The proposal lists at work; where there is none, what this is for and how to begin. */
export function ListsScreen() {
  const { proposals: text } = useText();
  const isReadOnly = useReadOnly();
  const { data, error, refetch } = useQuery(checkQueries.lists());
  const [chosen, setChosen] = useState<string | null>(null);
  const active = data?.find(({ id }) => id === chosen) ?? data?.[0];
  const make = useNewLists();
  const takeIn = useTakeIn({
    present: [],
    onLines: (lines, name) => make.give({ title: make.titleOf(name), lines }),
  });
  useListsActions(takeIn, active);
  return (
    <FileDrop
      invitation={text.dropFile}
      isDisabled={isReadOnly}
      onFiles={([file]) => file && void takeIn.open(file)}
    >
      <div className={css.pane}>
        <PageHeader title={text.title} aside={data && data.length > 0 ? text.lead : undefined} />
        <PasteLines takeIn={takeIn} />
        {error && <Problem error={error} onRetry={() => void refetch()} />}
        {!data && !error && <LoadingFrame shape="rows" />}
        {data?.length === 0 && <NoLists takeIn={takeIn} isReadOnly={isReadOnly} onMake={make.give} />}
        {data && data.length > 0 && (
          <VirtualList
            label={text.lists}
            rows={data}
            rowHeight={56}
            keyOf={({ id }) => id}
            renderRow={(list) => <ListRow list={list} />}
            activeKey={active?.id ?? null}
            onActiveChange={setChosen}
            onOpen={({ id }) => goTo(proposalsPath(id))}
          />
        )}
      </div>
    </FileDrop>
  );
}

function useListsActions(takeIn: TakeIn, active: ListSummary | undefined): void {
  const discard = useDiscard();
  const hasList = () => active !== undefined;
  useActions([
    {
      id: 'proposals.paste',
      label: ({ proposals }) => proposals.paste,
      icon: ClipboardPaste,
      shortcut: 'Ctrl+N',
      scope: 'screen',
      place: 'primary',
      isChange: true,
      run: takeIn.paste,
    },
    {
      id: 'proposals.openFile',
      label: ({ proposals }) => proposals.openFile,
      icon: FolderOpen,
      shortcut: 'Ctrl+O',
      scope: 'screen',
      place: 'toolbar',
      isChange: true,
      run: takeIn.pick,
    },
    {
      id: 'proposals.discard',
      label: ({ proposals }) => proposals.discard,
      icon: Trash2,
      shortcut: 'Delete',
      scope: 'screen',
      place: 'more',
      isChange: true,
      when: hasList,
      run: () => active && discard(active.id),
    },
  ]);
}

function ListRow({ list }: { readonly list: ListSummary }) {
  const { proposals: text } = useText();
  const format = useFormat();
  const { title, lineCount, openCount, updatedAt } = list;
  const facts = [
    text.lineCount(format.number(lineCount)),
    openCount > 0 ? text.openCount(format.number(openCount)) : text.allDecided,
    text.keptAt(format.moment(updatedAt)),
  ];
  return (
    <div className={css.row}>
      <ListChecks size={18} className={css.icon} aria-hidden />
      <div className={css.words}>
        <span className={css.title}>{title}</span>
        <span className={css.facts}>{facts.join(' · ')}</span>
      </div>
    </div>
  );
}
