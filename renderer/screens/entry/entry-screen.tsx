import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { EntryKind } from '#contract';
import { useActions } from '../../actions/use-actions.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { Problem } from '../../components/problem.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { newEntryPath, screenOfKind } from '../../paths.ts';
import { entryQueries } from '../../queries/entry.ts';
import { withFilter } from '../../with-filter.ts';
import { EntryEdit } from './entry-edit.tsx';
import type { EntryKindParts, EntryOf } from './entry-kind.ts';
import { EntryList } from './entry-list.tsx';
import { EntryPage } from './entry-page.tsx';
import { NothingChosen } from './nothing-chosen.tsx';

/** The screen of one kind of entry: the list at the left; at the right the page, or the form while it is edited. */
export function EntryScreen<K extends EntryKind>(parts: EntryKindParts<K>) {
  const text = useText();
  const { id = null } = useParams();
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const words = parts.words(text);
  useActions([
    {
      id: 'entry.new',
      isChange: true,
      scope: 'screen',
      place: 'primary',
      icon: Plus,
      shortcut: 'Ctrl+N',
      label: () => words.newTitle,
      run: () => goTo(newEntryPath(parts.kind)),
    },
  ]);
  const nothing = (
    <NothingChosen icon={parts.icon} choose={text.entry.choose[parts.kind]} add={words.newTitle} />
  );
  return (
    <SplitView
      name={parts.kind}
      list={<EntryList parts={parts} activeId={id} selection={selection} onSelectionChange={setSelection} />}
      detail={id === null ? nothing : <EntryDetail parts={parts} id={id} selection={selection} key={id} />}
      isOver={id !== null}
      detailLabel={text.common.details}
      onCloseDetail={() => goTo(withFilter(screenOfKind[parts.kind]))}
    />
  );
}

type EntryDetailProps<K extends EntryKind> = {
  readonly parts: EntryKindParts<K>;
  readonly id: string;
  readonly selection: ReadonlySet<string>;
};

/** What stands at the right: a new form, the form of an entry, or its page. */
function EntryDetail<K extends EntryKind>({ parts, id, selection }: EntryDetailProps<K>) {
  const [edit, setEdit] = useParam('edit');
  const text = useText();
  const isEdited = id === 'new' || edit !== '';
  const { data, error, refetch } = useQuery({ ...entryQueries.get(id), enabled: !isEdited });
  if (isEdited) return <EntryEdit parts={parts} id={id} onLeave={() => setEdit('')} />;
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingFrame shape="page" />;
  if (data.content.kind !== parts.kind) return <EmptyState icon={parts.icon} title={text.common.unknown} />;
  return (
    <EntryPage
      entry={data}
      selection={selection}
      linksAbove={parts.linksAbove ?? []}
      onEdit={() => setEdit('1')}
    >
      <parts.Page entry={data as EntryOf<K>} />
    </EntryPage>
  );
}
