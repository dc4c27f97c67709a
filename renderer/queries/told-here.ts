import { useEffect, useRef } from 'react';
import type { Job } from '#contract';

type Told = (job: Job) => boolean;
const screens = new Set<{ readonly current: Told }>();

/** The screen that is open tells by itself how these jobs end: nobody else says it again. */
export function useToldHere(isTold: Told): void {
  const latest = useRef(isTold);
  latest.current = isTold;
  useEffect(() => {
    screens.add(latest);
    return () => void screens.delete(latest);
  }, []);
}

/** Whether the open screen tells how a job ends. */
export const isToldHere = (job: Job): boolean => [...screens].some(({ current }) => current(job));
