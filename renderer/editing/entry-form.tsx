import type { ReactNode } from 'react';
import type { EntryKind } from '#contract';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DraftStatusLine } from './draft-status-line.tsx';
import type { InputOf } from './entry-draft.ts';
import { FormFrame } from './form-frame.tsx';
import { previousValue } from './previous-entry.ts';
import type { EntryEditing } from './use-entry-draft.ts';

type EntryFormProps<K extends EntryKind> = {
  readonly editing: EntryEditing<K>;
  readonly title: string;
  readonly onLeave: () => void;
  readonly onSaved: (id: string) => void;
  readonly onSavedAndNew: (() => void) | undefined;
  readonly children: ReactNode;
};

/** The form of an entry: its draft is kept while somebody types and waits when it is left. */
export function EntryForm<K extends EntryKind>(props: EntryFormProps<K>) {
  const { editing, title, onLeave, onSaved, onSavedAndNew, children } = props;
  const { draft } = editing;
  const saveThen = async (go: (id: string) => void): Promise<void> => {
    const id = await editing.save();
    if (id) go(id);
  };
  const acts = {
    save: () => saveThen(onSaved),
    saveAndNew: onSavedAndNew && (() => saveThen(onSavedAndNew)),
    undo: editing.canUndo ? editing.undo : undefined,
    copyField: (field: string) => {
      const value = previousValue(editing.content.kind, field);
      if (value !== undefined) editing.set({ [field]: value } as Partial<InputOf<K>>);
    },
    leave: () => {
      void editing.keepNow();
      onLeave();
    },
  };
  const dialog = draft.conflict && (
    <ConflictDialog
      conflict={draft.conflict}
      onClose={editing.leaveConflict}
      onResolve={(conflict, mine) => void editing.resolve(conflict, mine).then((id) => id && onSaved(id))}
    />
  );
  return (
    <FormFrame
      title={title}
      status={<DraftStatusLine editing={editing} />}
      acts={acts}
      issues={draft.issues}
      dialog={dialog}
    >
      {children}
    </FormFrame>
  );
}
