import { useRef } from 'react';
import type { AwardLineInput } from '#contract';

type Lines = readonly AwardLineInput[];
/** So many steps can be taken back. */
const DEEPEST = 200;

/** The lines of a form with a way back: each `change` is one step. `forget` ends the way where something else changed them. */
export function useLineHistory(lines: Lines, put: (lines: AwardLineInput[]) => void) {
  const past = useRef<Lines[]>([]);
  return {
    change: (next: Lines) => {
      past.current = [...past.current, lines].slice(-DEEPEST);
      put([...next]);
    },
    undo: () => {
      const before = past.current.pop();
      if (before) put([...before]);
    },
    forget: () => {
      past.current = [];
    },
  };
}
export type LineHistory = ReturnType<typeof useLineHistory>;
