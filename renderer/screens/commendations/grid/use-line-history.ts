import { useState } from 'react';
import type { AwardLineInput } from '#contract';

type Lines = readonly AwardLineInput[];
/** So many steps can be taken back. */
const DEEPEST = 200;

/** The lines of a form with a way back: each `change` is one step. `forget` ends the way where something else changed them. */
export function useLineHistory(lines: Lines, put: (lines: AwardLineInput[]) => void) {
  const [past, setPast] = useState<readonly Lines[]>([]);
  return {
    canUndo: past.length > 0,
    change: (next: Lines) => {
      setPast([...past, lines].slice(-DEEPEST));
      put([...next]);
    },
    undo: () => {
      const before = past.at(-1);
      if (!before) return;
      setPast(past.slice(0, -1));
      put([...before]);
    },
    forget: () => setPast([]),
  };
}
export type LineHistory = ReturnType<typeof useLineHistory>;
