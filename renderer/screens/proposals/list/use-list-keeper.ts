import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useKeepSoon } from '../../../editing/use-keep-soon.ts';
import { archive } from '../../../queries/client.ts';
import type { Work } from './work.ts';

type State = {
  /** When it was kept last, as an instant; null until then. */
  readonly keptAt: string | null;
  readonly hasFailed: boolean;
};
/** How the keeping stands; `flush` keeps what is not kept yet and waits for it. */
export type Keeping = State & { readonly flush: () => Promise<void> };

/** Keeps a list within two seconds of a change, and at once when the window or the screen is left. */
export function useListKeeper(id: string, work: Work, isReadOnly: boolean): Keeping {
  const latest = useRef(work);
  const kept = useRef(work);
  const waitingSince = useRef<number | null>(null);
  const underWay = useRef<Promise<void>>(Promise.resolve());
  const [state, setState] = useState<State>({ keptAt: null, hasFailed: false });
  useEffect(() => {
    latest.current = work;
  });

  const keep = useCallback((): Promise<void> => {
    const now = latest.current;
    if (isReadOnly || now === kept.current) return underWay.current;
    const before = kept.current;
    kept.current = now;
    waitingSince.current = null;
    const { title, plan, lines } = now;
    underWay.current = archive.check.keep({ id, title, plan, lines: [...lines] }).then(
      ({ updatedAt }) => setState({ keptAt: updatedAt, hasFailed: false }),
      () => {
        if (kept.current === now) kept.current = before;
        setState((last) => ({ ...last, hasFailed: true }));
      },
    );
    return underWay.current;
  }, [id, isReadOnly]);

  useKeepSoon({ value: work, kept, waitingSince, keep });
  return useMemo(() => ({ ...state, flush: keep }), [state, keep]);
}
