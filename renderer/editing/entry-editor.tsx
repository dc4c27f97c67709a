import { type ReactNode, useState } from 'react';
import type { EntryKind } from '#contract';
import { LoadingFrame } from '../components/loading-frame.tsx';
import { Problem } from '../components/problem.tsx';
import { useText } from '../i18n/language.ts';
import { binder } from './bind.ts';
import type { EntryDraft, InputOf } from './entry-draft.ts';
import { EntryForm } from './entry-form.tsx';
import { useDraftStart } from './use-draft-start.ts';
import { type EntryEditing, useEntryDraft } from './use-entry-draft.ts';

export type EntryFormParts<K extends EntryKind> = EntryEditing<K> & ReturnType<typeof binder<K>>;

type EntryEditorProps<K extends EntryKind> = {
  readonly kind: K;
  readonly entryId: string | null;
  readonly draftId?: string | null;
  readonly initial?: Partial<InputOf<K>>;
  /** What the form is called: its heading. */
  readonly title: string;
  /** Esc: the draft waits, the screen shows what is saved. */
  readonly onLeave: () => void;
  readonly onSaved: (id: string) => void;
  /** Ctrl+Enter; without it only saving is offered. */
  readonly onSavedAndNew?: (() => void) | undefined;
  readonly children: (form: EntryFormParts<K>) => ReactNode;
};

/** A form for one entry, from opening it (with the draft that waited) to saving or leaving it. */
export function EntryEditor<K extends EntryKind>(props: EntryEditorProps<K>) {
  const { kind, entryId, draftId = null, initial, onSavedAndNew } = props;
  /** Counts the new entries begun one after the other in this form. */
  const [round, setRound] = useState(0);
  const start = useDraftStart({
    kind,
    entryId,
    draftId: round === 0 ? draftId : null,
    round,
    ...(initial ? { initial } : {}),
  });
  if (start.error) return <Problem error={start.error} onRetry={() => void start.refetch()} />;
  if (!start.data) return <LoadingFrame shape="page" />;
  const beginNext =
    onSavedAndNew &&
    (() => {
      setRound(round + 1);
      onSavedAndNew();
    });
  return (
    <StartedEditor key={`${entryId} ${round}`} {...props} start={start.data} onSavedAndNew={beginNext} />
  );
}

function StartedEditor<K extends EntryKind>({
  start,
  children,
  ...rest
}: EntryEditorProps<K> & { readonly start: EntryDraft<K> }) {
  const text = useText();
  const editing = useEntryDraft<K>(start);
  return (
    <EntryForm
      editing={editing}
      title={rest.title}
      onLeave={rest.onLeave}
      onSaved={rest.onSaved}
      onSavedAndNew={rest.onSavedAndNew}
    >
      {children({ ...editing, ...binder(editing, text) })}
    </EntryForm>
  );
}
