import { Ban, Check, PenLine, RotateCcw } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../i18n/language.ts';
import type { WorkLine } from '../list/shown-lines.ts';
import css from './decision-bar.module.css';

type DecisionBarProps = {
  readonly row: WorkLine;
  readonly isReadOnly: boolean;
  readonly onDecide: (decision: WorkLine['line']['decision']) => void;
  readonly onNote: (note: string) => void;
  readonly onEdit: () => void;
};

/** What becomes of a line; the key of each stands on its button. */
export const DECISIONS = [
  { decision: 'keep', key: 'G', icon: Check },
  { decision: 'drop', key: 'B', icon: Ban },
  { decision: 'again', key: 'X', icon: RotateCcw },
] as const;

/** The id of the note's field, for the key that goes there. */
export const NOTE_FIELD = 'proposal-line-note';
const LONGEST_NOTE = 500;

/** Keep, leave out, look again; a note; and the way to the line's fields. */
export function DecisionBar({ row: { line }, isReadOnly, onDecide, onNote, onEdit }: DecisionBarProps) {
  const { proposals: text } = useText();
  return (
    <div className={css.bar}>
      <fieldset className={css.buttons}>
        <legend className={css.legend}>{text.decisionOf}</legend>
        {DECISIONS.map(({ decision, key, icon }) => (
          <Button
            key={decision}
            icon={icon}
            className={css.decision ?? ''}
            data-decision={decision}
            aria-pressed={line.decision === decision}
            disabled={isReadOnly}
            onClick={() => onDecide(decision)}
          >
            {text.decision[decision]} <kbd aria-hidden>{key}</kbd>
          </Button>
        ))}
        <Button look="quiet" icon={PenLine} disabled={isReadOnly} onClick={onEdit}>
          {text.edit} <kbd aria-hidden>F2</kbd>
        </Button>
      </fieldset>
      <input
        id={NOTE_FIELD}
        type="text"
        autoComplete="off"
        className={css.note}
        aria-label={text.note}
        placeholder={text.notePlaceholder}
        maxLength={LONGEST_NOTE}
        readOnly={isReadOnly}
        value={line.note}
        onChange={(event) => onNote(event.target.value)}
      />
      <p className={css.keys}>{text.keys}</p>
    </div>
  );
}
