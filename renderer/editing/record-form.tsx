import { CornerUpLeft, Save } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { InputIssue } from '#contract';
import { useActions } from '../actions/use-actions.ts';
import { Button } from '../components/button.tsx';
import { Problem } from '../components/problem.tsx';
import { useText } from '../i18n/language.ts';
import { fieldOf } from './entry-draft.ts';
import css from './entry-form.module.css';
import { enterToNextField, focusField } from './form-keys.ts';

type RecordFormProps = {
  readonly title: string;
  readonly isBusy: boolean;
  /** A failure that is about no single field. */
  readonly error: Error | null;
  readonly issues: readonly InputIssue[];
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
};

/** The form of a record that is no entry: a dossier, a fonds, a person, a body. Saved as a whole, with Ctrl+S. */
export function RecordForm({ title, isBusy, error, issues, onSave, onLeave, children }: RecordFormProps) {
  const text = useText();
  const form = useRef<HTMLFormElement>(null);
  useActions([
    {
      id: 'entry.save',
      scope: 'screen',
      icon: Save,
      shortcut: 'Ctrl+S',
      label: (all) => all.action['entry.save'],
      run: onSave,
    },
    {
      id: 'record.leave',
      scope: 'screen',
      icon: CornerUpLeft,
      shortcut: 'Escape',
      label: (all) => all.common.back,
      run: onLeave,
    },
  ]);
  const firstIssue = issues[0]?.path;
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
        <div className={css.buttons}>
          <Button icon={CornerUpLeft} look="quiet" title="Esc" onClick={onLeave}>
            {text.common.back}
          </Button>
          <Button icon={Save} look="primary" title="Ctrl+S" disabled={isBusy} onClick={onSave}>
            {text.common.save}
          </Button>
        </div>
      </header>
      <div className={css.body}>
        {error && <Problem error={error} />}
        {children}
      </div>
    </form>
  );
}
