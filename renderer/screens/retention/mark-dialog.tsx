import { useState } from 'react';
import { formatPartialDate, type RetentionChoice, type RetentionDuty, readPartialDate } from '#contract';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import buttons from '../../components/dialog-buttons.module.css';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import css from './retention.module.css';

type MarkDialogProps = {
  readonly choice: RetentionChoice & { readonly part: RetentionDuty };
  readonly count: number;
  readonly onClose: () => void;
};

/** Today as people write it. */
function todayAsTyped(): string {
  const day = new Date();
  const read = readPartialDate(`${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`);
  return read ? formatPartialDate(read, 'vi', 'short') : '';
}

/** Writes a whole list down as done, as one act; says exactly what changes, and that nothing is removed. */
export function MarkDialog({ choice, count, onClose }: MarkDialogProps) {
  const { common, retention: text } = useText();
  const format = useFormat();
  const [on, setOn] = useState<string | null>(todayAsTyped);
  const notifyUndoable = useNotifyUndoable();
  const { part } = choice;
  const mark = useCommand(archive.retention.mark, {
    onDone: ({ changed }) => {
      notifyUndoable(text.marked[part](format.number(changed)));
      onClose();
    },
  });
  const isDated = part !== 'to_current' || (on !== null && readPartialDate(on) !== undefined);
  return (
    <Dialog title={text.mark[part]} onClose={onClose}>
      <p className={css.dialogText}>{text.markAbout[part](format.number(count))}</p>
      {part === 'to_current' && <DateField label={text.handedOn} value={on} onChange={setOn} />}
      <div className={buttons.buttons}>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button
          look="primary"
          disabled={!isDated || mark.isBusy}
          onClick={() => mark.give({ ...choice, on: part === 'to_current' ? on : null })}
        >
          {text.markNow(format.number(count))}
        </Button>
      </div>
    </Dialog>
  );
}
