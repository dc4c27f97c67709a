import { CopyPlus, CornerUpLeft, Save, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { EntryKind } from '#contract';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/use-actions.ts';
import { Button } from '../components/button.tsx';
import { useText } from '../i18n/language.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DraftStatusLine } from './draft-status-line.tsx';
import { fieldOf, type InputOf } from './entry-draft.ts';
import css from './entry-form.module.css';
import { enterToNextField, focusedField, focusField, focusFirst, settleField } from './form-keys.ts';
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

/** Heading with save and state, the fields, and the keys that every entry form has. */
export function EntryForm<K extends EntryKind>(props: EntryFormProps<K>) {
  const { editing, title, onLeave, onSaved, onSavedAndNew, children } = props;
  const form = useRef<HTMLFormElement>(null);

  const save = async () => {
    settleField();
    const id = await editing.save();
    if (id) onSaved(id);
  };
  const saveAndNew = async () => {
    settleField();
    if (await editing.save()) onSavedAndNew?.();
  };
  const copyField = () => {
    const field = focusedField();
    const value = field && previousValue(editing.content.kind, field);
    if (field && value !== undefined) editing.set({ [field]: value } as Partial<InputOf<K>>);
  };
  const leave = () => {
    void editing.keepNow();
    onLeave();
  };
  useActions([
    ...formActions({ save, saveAndNew: onSavedAndNew && saveAndNew, copyField, leave }),
    undoAction(editing.canUndo, editing.undo),
  ]);

  useEffect(() => focusFirst(form.current), []);
  const firstIssue = editing.draft.issues[0]?.path;
  useEffect(() => {
    if (firstIssue) focusField(form.current, fieldOf(firstIssue));
  }, [firstIssue]);

  return (
    <form
      ref={form}
      className={css.form}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={enterToNextField}
    >
      <header className={css.head}>
        <h2 className={css.title}>{title}</h2>
        <DraftStatusLine editing={editing} />
        <FormButtons save={save} saveAndNew={onSavedAndNew && saveAndNew} leave={leave} />
      </header>
      <div className={css.body}>{children}</div>
      {editing.draft.conflict && (
        <ConflictDialog
          conflict={editing.draft.conflict}
          onClose={editing.leaveConflict}
          onResolve={editing.resolve}
        />
      )}
    </form>
  );
}

type FormButtonsProps = Pick<FormActs, 'save' | 'saveAndNew' | 'leave'>;

function FormButtons({ save, saveAndNew, leave }: FormButtonsProps) {
  const { common } = useText();
  return (
    <div className={css.buttons}>
      <Button icon={CornerUpLeft} look="quiet" title="Esc" onClick={leave}>
        {common.back}
      </Button>
      {saveAndNew && (
        <Button icon={CopyPlus} title="Ctrl+Enter" onClick={() => void saveAndNew()}>
          {common.saveAndNew}
        </Button>
      )}
      <Button icon={Save} look="primary" title="Ctrl+S" data-saves onClick={() => void save()}>
        {common.save}
      </Button>
    </div>
  );
}

type FormActs = {
  readonly save: () => Promise<void>;
  readonly saveAndNew: (() => Promise<void>) | undefined;
  readonly copyField: () => void;
  readonly leave: () => void;
};

function undoAction(canUndo: boolean, run: () => void): Action {
  return {
    id: 'entry.undoList',
    label: (text) => text.action['entry.undoList'],
    icon: Undo2,
    shortcut: 'Ctrl+Z',
    scope: 'screen',
    when: () => canUndo,
    run,
  };
}

function formActions({ save, saveAndNew, copyField, leave }: FormActs): readonly Action[] {
  const word = (id: 'entry.save' | 'entry.saveAndNew' | 'entry.copyField' | 'entry.leave') => ({
    id,
    scope: 'screen' as const,
    label: (text: ReturnType<typeof useText>) => text.action[id],
  });
  return [
    { ...word('entry.save'), icon: Save, shortcut: 'Ctrl+S', run: () => void save() },
    ...(saveAndNew
      ? [
          {
            ...word('entry.saveAndNew'),
            icon: CopyPlus,
            shortcut: 'Ctrl+Enter',
            run: () => void saveAndNew(),
          },
        ]
      : []),
    { ...word('entry.copyField'), shortcut: 'Ctrl+D', run: copyField },
    { ...word('entry.leave'), shortcut: 'Escape', run: leave },
  ];
}
