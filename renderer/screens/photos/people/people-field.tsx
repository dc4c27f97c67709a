import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { isComposing } from '../../../actions/shortcuts.ts';
import { useText } from '../../../i18n/language.ts';
import { AgentPicker } from '../../pickers/agent-picker.tsx';
import { MarkingButton } from './marking-button.tsx';
import css from './people-field.module.css';
import { keysOfNames } from './people-order.ts';
import { PersonChip } from './person-chip.tsx';
import type { MarkingFaces, Person } from './use-marking.ts';
import { usePeople } from './use-people.ts';

type PeopleFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly people: readonly Person[];
  readonly onChange: (people: Person[]) => void;
  readonly marking: MarkingFaces;
  /** There is a picture to mark faces on. */
  readonly canMark: boolean;
};

/** Who is in the picture, from left to right: names as chips, a line to add more, faces marked by clicking. */
export function PeopleField({ name, label, people, onChange, marking, canMark }: PeopleFieldProps) {
  const { photos: text } = useText();
  const field = useRef<HTMLDivElement>(null);
  const row = usePeople({ field, people, onChange, marking });
  useEffect(() => {
    if (marking.pending) field.current?.querySelector('input')?.focus();
  }, [marking.pending]);

  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement) || isComposing(event.nativeEvent)) return;
    if (key === 'Enter' && target.value !== '' && !event.defaultPrevented) row.add(row.typed);
    else if (key === 'Backspace' && target.value === '' && people.length > 0) row.goToLast();
    else return;
    event.preventDefault();
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget) && row.typed) row.add(row.typed);
  };

  return (
    <div
      ref={field}
      className={css.field}
      data-field={name}
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <div className={css.head}>
        <span className={css.label} aria-hidden>
          {label}
        </span>
        {canMark && <MarkingButton marking={marking} />}
      </div>
      <Chips people={people} marking={marking} row={row} />
      <div className={css.add}>
        <AgentPicker
          label={marking.pending ? text.nameOfMarked : text.addPerson}
          help={people.length > 1 ? text.peopleHelp : text.peopleHint}
          value={row.typed}
          onChange={(value) => (value?.agentId ? row.add(value) : row.setTyped(value))}
        />
      </div>
    </div>
  );
}

type ChipsProps = Pick<PeopleFieldProps, 'people' | 'marking'> & {
  readonly row: ReturnType<typeof usePeople>;
};

function Chips({ people, marking, row }: ChipsProps) {
  const keys = keysOfNames(people);
  if (people.length === 0) return null;
  return (
    <ol className={css.chips}>
      {people.map((person, n) => (
        <PersonChip
          key={keys[n]}
          person={person}
          at={n}
          isMarking={marking.isOn && marking.at === n}
          onChoose={() => marking.isOn && marking.choose(n)}
          onMove={row.move}
          onRemove={() => row.remove(n)}
          onRewrite={() => row.rewrite(n)}
        />
      ))}
    </ol>
  );
}
