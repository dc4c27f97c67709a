import { useState } from 'react';
import type { PhotoEdits } from '../caption/caption-edits.ts';
import { type Mark, nextUnmarked } from './people-order.ts';

export type Person = NonNullable<PhotoEdits['people']>[number];

type Marking = {
  /** On which photo. */
  readonly key: string;
  readonly isOn: boolean;
  /** Whose face the next click marks; null when it is somebody who has no name yet. */
  readonly at: number | null;
  /** A face that was marked and waits for its name. */
  readonly pending: Mark | null;
};

/** Marking faces on a picture: each click is for the next name, and a click beyond the last one asks for a name. */
export function useMarking(key: string, people: readonly Person[], onChange: (people: Person[]) => void) {
  const off: Marking = { key, isOn: false, at: null, pending: null };
  const [kept, setKept] = useState(off);
  const marking = kept.key === key ? kept : off;
  const set = (patch: Partial<Marking>) => setKept({ ...marking, ...patch });
  return {
    ...marking,
    turn: (isOn: boolean) => set({ isOn, at: isOn ? nextUnmarked(people, 0) : null, pending: null }),
    choose: (at: number | null) => set({ at }),
    /** The pending face has its name now. */
    named: () => set({ at: null, pending: null }),
    point: (mark: Mark) => {
      const { at } = marking;
      if (at === null) return set({ pending: mark });
      const marked = people.map((person, n) => (n === at ? { ...person, mark: { ...mark } } : person));
      onChange(marked);
      set({ at: nextUnmarked(marked, at + 1) });
    },
  };
}
export type MarkingFaces = ReturnType<typeof useMarking>;
