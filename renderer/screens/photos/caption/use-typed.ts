import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { isEmpty, type PhotoEdits } from './caption-edits.ts';

type Typed = {
  /** About which photos. */
  readonly key: string;
  readonly edits: PhotoEdits;
  /** Under which the edits are kept as a draft. */
  readonly draftId: string;
  /** They were to be saved and could not be read. */
  readonly isRefused: boolean;
};

const NO_EDITS: PhotoEdits = {};
const untouched = (key: string): Typed => ({ key, edits: NO_EDITS, draftId: '', isRefused: false });

/** What is typed about the chosen photos; nothing yet for the next ones. `now` is true between two drawings too. */
export function useTyped(key: string) {
  const [kept, setKept] = useState(() => untouched(key));
  const latest = useRef(kept);
  const shown = useRef(key);
  shown.current = key;
  const put = (typed: Typed) => {
    latest.current = typed;
    setKept(typed);
  };
  const now = (): Typed => (latest.current.key === key ? latest.current : untouched(key));
  return {
    ...(kept.key === key ? kept : untouched(key)),
    now,
    /** Whether these photos are still the chosen ones. */
    isHere: () => shown.current === key,
    set: (patch: PhotoEdits) => {
      const { edits, draftId } = now();
      const id = isEmpty(edits) ? newId() : draftId;
      put({ key, edits: { ...edits, ...patch }, draftId: id, isRefused: false });
    },
    refuse: () => put({ ...now(), isRefused: true }),
    clear: () => {
      if (latest.current.key === key) put(untouched(key));
    },
  };
}
