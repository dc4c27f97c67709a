import { CopyPlus, CornerUpLeft, Save, Undo2 } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { InputIssue } from '#contract';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/use-actions.ts';
import { Button } from '../components/button.tsx';
import { useText } from '../i18n/language.ts';
import { fieldOf } from './entry-draft.ts';
import css from './form-frame.module.css';
import { enterToNextField, focusedField, focusFirst, focusFirstOf, settleField } from './form-keys.ts';

/** What can be done in a form. */
export type FormActs = {
  readonly save: () => Promise<void>;
  /** Without it only saving is offered. */
  readonly saveAndNew: (() => Promise<void>) | undefined;
  /** Takes a field from the one saved before. */
  readonly copyField: (field: string) => void;
  readonly leave: () => void;
  /** Takes back the last change to a list; undefined when there is none. */
  readonly undo: (() => void) | undefined;
  readonly isBusy?: boolean;
};

type FormFrameProps = {
  readonly title: string;
  /** Beside the title: how the draft stands. */
  readonly status: ReactNode;
  readonly acts: FormActs;
  readonly issues: readonly InputIssue[];
  /** Another number begins at the first field again. */
  readonly round?: number;
  readonly children: ReactNode;
  /** Over the form: a question. */
  readonly dialog?: ReactNode;
};

/** A form with its heading, its buttons and the keys that every form has. It begins at the first field, or at the first refused one. */
export function FormFrame({ title, status, issues, round = 0, children, dialog, ...props }: FormFrameProps) {
  const form = useRef<HTMLFormElement>(null);
  const acts = useSettled(props.acts);
  useActions(formActions(acts));
  useEffect(() => {
    if (round >= 0) focusFirst(form.current);
  }, [round]);
  useRefusedFocus(form, issues);
  return (
    <form
      ref={form}
      className={css.form}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={enterToNextField}
    >
      <header className={css.head}>
        <h2 className={css.title}>{title}</h2>
        {status}
        <FormButtons acts={acts} />
      </header>
      <div className={css.body}>{children}</div>
      {dialog}
    </form>
  );
}

/** Goes to the first refused field when a save was refused, not when one of several is put right. */
function useRefusedFocus(form: RefObject<HTMLElement | null>, issues: readonly InputIssue[]): void {
  const before = useRef(0);
  useEffect(() => {
    const fields = issues.map(({ path }) => fieldOf(path));
    if (issues.length > before.current) focusFirstOf(form.current, fields);
    before.current = issues.length;
  }, [form, issues]);
}

/** The same acts; before saving, the field with the caret takes what stands in it. */
function useSettled(acts: FormActs): FormActs {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  return {
    ...acts,
    save: async () => {
      settleField();
      await latest.current.save();
    },
    saveAndNew:
      acts.saveAndNew &&
      (async () => {
        settleField();
        await latest.current.saveAndNew?.();
      }),
  };
}

function FormButtons({ acts }: { readonly acts: FormActs }) {
  const { common } = useText();
  const { save, saveAndNew, leave, isBusy } = acts;
  return (
    <div className={css.buttons}>
      <Button icon={CornerUpLeft} look="quiet" title="Esc" onClick={leave}>
        {common.back}
      </Button>
      {saveAndNew && (
        <Button icon={CopyPlus} title="Ctrl+Enter" disabled={isBusy} onClick={() => void saveAndNew()}>
          {common.saveAndNew}
        </Button>
      )}
      <Button
        icon={Save}
        look="primary"
        title="Ctrl+S"
        data-saves
        disabled={isBusy}
        onClick={() => void save()}
      >
        {common.save}
      </Button>
    </div>
  );
}

type ActWord = 'save' | 'saveAndNew' | 'copyField' | 'undoList' | 'leave';

function formActions({ save, saveAndNew, copyField, leave, undo }: FormActs): readonly Action[] {
  const act = (word: ActWord, shortcut: string, run: () => void): Action => ({
    id: `entry.${word}`,
    scope: 'screen',
    shortcut,
    label: (text) => text.action[`entry.${word}`],
    run,
  });
  const copy = () => {
    const field = focusedField();
    if (field) copyField(field);
  };
  return [
    { ...act('save', 'Ctrl+S', () => void save()), icon: Save },
    ...(saveAndNew ? [{ ...act('saveAndNew', 'Ctrl+Enter', () => void saveAndNew()), icon: CopyPlus }] : []),
    act('copyField', 'Ctrl+D', copy),
    { ...act('undoList', 'Ctrl+Z', () => undo?.()), icon: Undo2, when: () => undo !== undefined },
    act('leave', 'Escape', leave),
  ];
}
