import { Link2, MapPin, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useText } from '../../../i18n/language.ts';
import css from './people-field.module.css';
import type { Person } from './use-marking.ts';

type PersonChipProps = {
  readonly person: Person;
  readonly at: number;
  /** The next click on the picture marks this face. */
  readonly isMarking: boolean;
  readonly onChoose: () => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: () => void;
  readonly onRewrite: () => void;
};

const DRAGGED = 'application/x-person';

/** One name in the row of faces: arrows go along, Alt with arrows moves it, Delete takes it out, Enter rewrites it. */
export function PersonChip({ person, at, isMarking, ...act }: PersonChipProps) {
  const { photos: text } = useText();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && event.altKey) act.onMove(at, at + step);
    else if (step) focusChip(event.currentTarget, at + step);
    else if (event.key === 'Delete' || event.key === 'Backspace') act.onRemove();
    else if (event.key === 'Enter' || event.key === 'F2') act.onRewrite();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li
      className={css.chip}
      data-marking={isMarking}
      draggable
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData(DRAGGED, String(at));
        dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
      }}
      onDrop={(event) => {
        const from = event.dataTransfer.getData(DRAGGED);
        if (from === '') return;
        event.preventDefault();
        act.onMove(Number(from), at);
      }}
    >
      <button
        type="button"
        className={css.name}
        data-chip={at}
        tabIndex={at === 0 ? 0 : -1}
        title={[person.position, person.unit].filter(Boolean).join(', ')}
        onClick={act.onChoose}
        onDoubleClick={act.onRewrite}
        onKeyDown={onKeyDown}
      >
        <span className={css.number}>{at + 1}</span>
        {person.asPrinted}
        {person.agentId && <Link2 size={13} role="img" aria-label={text.linked} />}
        {person.mark && <MapPin size={13} role="img" aria-label={text.marked} />}
      </button>
      <button
        type="button"
        className={css.remove}
        tabIndex={-1}
        aria-label={text.removePerson(person.asPrinted)}
        onClick={act.onRemove}
      >
        <X size={13} aria-hidden />
      </button>
    </li>
  );
}

function focusChip(from: HTMLElement, at: number): void {
  from.closest('[data-field]')?.querySelector<HTMLElement>(`[data-chip="${at}"]`)?.focus();
}
