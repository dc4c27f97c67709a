import { CircleAlert, PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { Problem } from '../components/problem.tsx';
import { useText } from '../i18n/language.ts';
import { useFormat } from '../i18n/use-format.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import statusCss from './draft-status-line.module.css';
import { mergeChosen } from './entry-draft.ts';
import { FormFrame } from './form-frame.tsx';
import type { RecordParts } from './use-record.ts';

type RecordFormProps<C extends object> = {
  readonly title: string;
  readonly record: RecordParts<C>;
  readonly onLeave: () => void;
  readonly children: ReactNode;
};

/**
 * The form of a record that is no entry: a dossier, a fonds, a person, a body. Saved as a whole; what is typed and not
 * saved waits for the next time the form is opened in this window.
 */
export function RecordForm<C extends object>({ title, record, onLeave, children }: RecordFormProps<C>) {
  const { issues, refusal, round, save, saveAndNew, copyField, undo, isBusy } = record;
  const dialog = refusal?.type === 'conflict' && (
    <ConflictDialog
      conflict={refusal.conflict}
      onClose={record.leaveConflict}
      onResolve={(conflict, mine) =>
        void record.resolve(mergeChosen(conflict, mine) as unknown as C, conflict.actual)
      }
    />
  );
  return (
    <FormFrame
      title={title}
      status={<RecordStatus record={record} />}
      acts={{ save, saveAndNew, copyField, undo, isBusy, leave: onLeave }}
      issues={issues}
      round={round}
      dialog={dialog}
    >
      {refusal?.type === 'failure' && <Problem error={refusal.error} />}
      {children}
    </FormFrame>
  );
}

/** Quietly, whether something typed is not saved yet; of what was left last time, how to throw it away. */
function RecordStatus<C extends object>({ record }: { readonly record: RecordParts<C> }) {
  const { draft: text } = useText();
  const format = useFormat();
  if (record.issues.length > 0)
    return (
      <p className={statusCss.bad} role="alert">
        <CircleAlert size={15} aria-hidden />
        {text.issues(format.number(record.issues.length))}
      </p>
    );
  const isLeftOver = record.isDirty && record.isRecovered;
  return (
    <p className={statusCss.line} role="status">
      {record.isDirty && (
        <>
          <PenLine size={14} aria-hidden />
          {isLeftOver ? text.leftUnsaved : text.unsaved}
        </>
      )}
      {isLeftOver && (
        <Button look="quiet" isSmall onClick={record.drop}>
          {text.dropUnsaved}
        </Button>
      )}
    </p>
  );
}
