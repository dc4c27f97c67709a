import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useParams } from 'wouter';
import type { EntryKind } from '#contract';
import { useActions } from '../../actions/use-actions.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { Problem } from '../../components/problem.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { EntryEditor } from '../../editing/entry-editor.tsx';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { entryPath, newEntryPath, screenOfKind } from '../../paths.ts';
import { entryQueries } from '../../queries/entry.ts';
import type { EntryKindParts, EntryOf } from './entry-kind.ts';
import { EntryList } from './entry-list.tsx';
import { EntryPage } from './entry-page.tsx';

/** The screen of one kind of entry: the list at the left; at the right the page, or the form while it is edited. */
export function EntryScreen<K extends EntryKind>(parts: EntryKindParts<K>) {
  const text = useText();
  const { id = null } = useParams();
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
  return (
    <SplitView
      name={parts.kind}
      list={<EntryList parts={parts} activeId={id} />}
      detail={id === null ? null : <EntryDetail parts={parts} id={id} key={id} />}
      detailLabel={text.common.details}
      onCloseDetail={() => goTo(screenOfKind[parts.kind])}
    />
  );
}

/** What stands at the right: a new form, the form of an entry, or its page. */
function EntryDetail<K extends EntryKind>({
  parts,
  id,
}: {
  readonly parts: EntryKindParts<K>;
  readonly id: string;
}) {
  const text = useText();
  const [edit, setEdit] = useParam('edit');
  const [draftId] = useParam('draft');
  const isNew = id === 'new';
  const leave = () => (isNew ? goTo(screenOfKind[parts.kind]) : setEdit(''));
  if (!isNew && edit === '') return <ShownEntry parts={parts} id={id} onEdit={() => setEdit('1')} />;
  return (
    <EntryEditor
      kind={parts.kind}
      entryId={isNew ? null : id}
      draftId={draftId || null}
      title={isNew ? parts.words(text).newTitle : text.common.edit}
      {...(parts.initial ? { initial: parts.initial } : {})}
      onLeave={leave}
      onSaved={(saved) => goTo(entryPath(parts.kind, saved), { replace: true })}
      onSavedAndNew={() => goTo(newEntryPath(parts.kind), { replace: true })}
    >
      {parts.fields}
    </EntryEditor>
  );
}

type ShownProps<K extends EntryKind> = {
  readonly parts: EntryKindParts<K>;
  readonly id: string;
  readonly onEdit: () => void;
};

function ShownEntry<K extends EntryKind>({ parts, id, onEdit }: ShownProps<K>) {
  const text = useText();
  const { data, error, refetch } = useQuery(entryQueries.get(id));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingFrame shape="page" />;
  if (data.content.kind !== parts.kind) return <EmptyState icon={parts.icon} title={text.common.unknown} />;
  return (
    <EntryPage entry={data} onEdit={onEdit}>
      <parts.Page entry={data as EntryOf<K>} />
    </EntryPage>
  );
}
