import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useText } from '../i18n/language.ts';
import css from './conflict-dialog.module.css';
import { type Conflict, differingFields } from './entry-draft.ts';
import { useFieldWords } from './use-field-words.ts';

type ConflictDialogProps = {
  readonly conflict: Conflict;
  readonly onClose: () => void;
  readonly onResolve: (conflict: Conflict, mineFields: ReadonlySet<string>) => void;
};

/** Two versions of one entry, field by field; of each field one is chosen. */
export function ConflictDialog({ conflict, onClose, onResolve }: ConflictDialogProps) {
  const { draft: text } = useText();
  const fields = differingFields(conflict.mine, conflict.theirs);
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set(fields));
  const choose = (field: string, isMine: boolean) => {
    const next = new Set(mine);
    if (isMine) next.add(field);
    else next.delete(field);
    setMine(next);
  };
  return (
    <Dialog title={text.conflictTitle} size={860} onClose={onClose}>
      <p className={css.lead}>{text.conflictLead}</p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{text.conflictField}</th>
            <th scope="col">{text.conflictMine}</th>
            <th scope="col">{text.conflictTheirs}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <ConflictRow
              key={field}
              field={field}
              conflict={conflict}
              isMine={mine.has(field)}
              onChoose={(isMine) => choose(field, isMine)}
            />
          ))}
        </tbody>
      </table>
      <div className={css.buttons}>
        <Button onClick={() => setMine(new Set())}>{text.conflictAllTheirs}</Button>
        <Button onClick={() => setMine(new Set(fields))}>{text.conflictAllMine}</Button>
        <Button look="primary" onClick={() => onResolve(conflict, mine)}>
          {text.conflictSave}
        </Button>
      </div>
    </Dialog>
  );
}

type ConflictRowProps = {
  readonly field: string;
  readonly conflict: Conflict;
  readonly isMine: boolean;
  readonly onChoose: (isMine: boolean) => void;
};

function ConflictRow({ field, conflict, isMine, onChoose }: ConflictRowProps) {
  const { draft: text } = useText();
  const words = useFieldWords();
  const choice = (value: unknown, isThisMine: boolean) => (
    <td data-chosen={isMine === isThisMine}>
      <label className={css.choice}>
        <input
          type="radio"
          name={`conflict-${field}`}
          checked={isMine === isThisMine}
          onChange={() => onChoose(isThisMine)}
        />
        <span>{words.value(field, value) || text.conflictEmpty}</span>
      </label>
    </td>
  );
  return (
    <tr>
      <th scope="row">{words.label(field)}</th>
      {choice(conflict.mine[field], true)}
      {choice(conflict.theirs[field], false)}
    </tr>
  );
}
