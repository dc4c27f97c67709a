import { type RefObject, useEffect, useRef, useState } from 'react';
import type { AgentValue } from '../../pickers/agent-picker.tsx';
import { moved, namesIn, placeOf } from './people-order.ts';
import type { MarkingFaces, Person } from './use-marking.ts';

type People = {
  readonly field: RefObject<HTMLElement | null>;
  readonly people: readonly Person[];
  readonly onChange: (people: Person[]) => void;
  readonly marking: MarkingFaces;
};

/** Where a name stood that is being rewritten, and its mark. */
type Place = { readonly at: number; readonly mark: Person['mark'] };

const chip = (at: number): string => `[data-chip="${at}"]`;

/** The row of names and the line under it: adding, moving, taking out, writing anew; the keyboard goes along. */
export function usePeople({ field, people, onChange, marking }: People) {
  const wanted = useRef<string | null>(null);
  const [typed, setTyped] = useState<AgentValue | null>(null);
  const [rewritten, setRewritten] = useState<Place | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    field.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });

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
  const without = (at: number) => people.filter((_, n) => n !== at);

  return {
    typed,
    setTyped,
    add,
    remove: (at: number) => {
      wanted.current = people.length > 1 ? chip(Math.min(at, people.length - 2)) : 'input';
      onChange(without(at));
    },
    move: (from: number, to: number) => {
      if (to < 0 || to >= people.length) return;
      wanted.current = chip(to);
      onChange([...moved(people, from, to)]);
    },
    /** The name goes back into the line, to be written anew or linked. */
    rewrite: (at: number) => {
      const { mark = null, ...person } = people[at] ?? { asPrinted: '' };
      wanted.current = 'input';
      setTyped({ ...person, agentId: null });
      setRewritten({ at, mark });
      onChange(without(at));
    },
    goToLast: () => field.current?.querySelector<HTMLElement>(chip(people.length - 1))?.focus(),
  };
}
