import { MapPin } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isComposing } from '../../../actions/shortcuts.ts';
import { IconButton } from '../../../components/button.tsx';
import { useText } from '../../../i18n/language.ts';
import { AgentPicker, type AgentValue } from '../../pickers/agent-picker.tsx';
import css from './people-field.module.css';
import { keysOfNames, moved, namesIn, placeOf } from './people-order.ts';
import { PersonChip } from './person-chip.tsx';
import type { MarkingFaces, Person } from './use-marking.ts';

type PeopleFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly people: readonly Person[];
  readonly onChange: (people: Person[]) => void;
  readonly marking: MarkingFaces;
  /** There is a picture to mark faces on. */
  readonly canMark: boolean;
};

/** Where a name stood that is being rewritten, and its mark. */
type Place = { readonly at: number; readonly mark: Person['mark'] };

/** Who is in the picture, from left to right: names as chips, a line to add more, faces marked by clicking. */
export function PeopleField({ name, label, people, onChange, marking, canMark }: PeopleFieldProps) {
  const { photos: text } = useText();
  const field = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const [typed, setTyped] = useState<AgentValue | null>(null);
  const [rewritten, setRewritten] = useState<Place | null>(null);
  const keys = keysOfNames(people);
  useEffect(() => {
    if (wanted.current === null) return;
    field.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  useEffect(() => {
    if (marking.pending) field.current?.querySelector('input')?.focus();
  }, [marking.pending]);

  const add = (value: AgentValue | null) => {
    const named = value?.agentId
      ? [value]
      : namesIn(value?.asPrinted ?? '').map((asPrinted) => ({ ...value, asPrinted }));
    setTyped(null);
    setRewritten(null);
    if (named.length === 0) return;
    const pending = marking.pending && { ...marking.pending };
    const { at, mark } = rewritten ?? { at: placeOf(people, pending), mark: pending };
    const added = named.map((person, n) => ({ ...person, mark: n === 0 ? mark : null }));
    onChange([...people.slice(0, at), ...added, ...people.slice(at)]);
    marking.named();
  };
  const remove = (at: number) => {
    wanted.current = people.length > 1 ? `[data-chip="${Math.min(at, people.length - 2)}"]` : 'input';
    onChange(people.filter((_, n) => n !== at));
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= people.length) return;
    wanted.current = `[data-chip="${to}"]`;
    onChange([...moved(people, from, to)]);
  };
  /** The name goes back into the line, to be written anew or linked. */
  const rewrite = (at: number) => {
    const { mark = null, ...person } = people[at] ?? { asPrinted: '' };
    wanted.current = 'input';
    setTyped({ ...person, agentId: null });
    setRewritten({ at, mark });
    onChange(people.filter((_, n) => n !== at));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLInputElement) || isComposing(event.nativeEvent)) return;
    const isEmpty = event.target.value === '';
    if (event.key === 'Enter' && !isEmpty && !event.defaultPrevented) {
      event.preventDefault();
      add(typed);
    }
    if (event.key === 'Backspace' && isEmpty && people.length > 0) {
      event.preventDefault();
      field.current?.querySelector<HTMLElement>(`[data-chip="${people.length - 1}"]`)?.focus();
    }
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget) && typed) add(typed);
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
        {canMark && (
          <IconButton
            icon={MapPin}
            size={15}
            tabIndex={-1}
            className={css.mark ?? ''}
            label={marking.isOn ? text.stopMarking : text.startMarking}
            aria-pressed={marking.isOn}
            onClick={() => marking.turn(!marking.isOn)}
          />
        )}
      </div>
      {people.length > 0 && (
        <ol className={css.chips}>
          {people.map((person, n) => (
            <PersonChip
              key={keys[n]}
              person={person}
              at={n}
              isMarking={marking.isOn && marking.at === n}
              onChoose={() => marking.isOn && marking.choose(n)}
              onMove={move}
              onRemove={() => remove(n)}
              onRewrite={() => rewrite(n)}
            />
          ))}
        </ol>
      )}
      <div className={css.add}>
        <AgentPicker
          label={marking.pending ? text.nameOfMarked : text.addPerson}
          help={people.length > 1 ? text.peopleHelp : text.peopleHint}
          value={typed}
          onChange={(value) => (value?.agentId ? add(value) : setTyped(value))}
        />
      </div>
    </div>
  );
}
