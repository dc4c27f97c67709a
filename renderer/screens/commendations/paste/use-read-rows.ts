import { useEffect, useMemo, useState } from 'react';
import type { PreviewRow } from './read-paste.ts';

/** So many rows are read at once: as many as most lists have. Of a longer table the rest follows in slices. */
const AT_ONCE = 500;
/** How long a slice may keep the window from answering, in milliseconds. */
const SLICE_MS = 25;
/** How often it is told how far the reading has come. */
const TELL_MS = 200;

type Begin = () => Iterator<PreviewRow>;
export type ReadRows = {
  /** What has been read: all rows, or those at the beginning while the rest is read. */
  readonly rows: readonly PreviewRow[];
  readonly isReading: boolean;
  /** How many rows have been read. */
  readonly done: number;
};

/** Reads the rows of a pasted table without keeping the window from answering; anew each time `begin` changes. */
export function useReadRows(begin: Begin): ReadRows {
  const reading = useMemo(() => beginReading(begin), [begin]);
  const [, setDone] = useState(0);
  useEffect(() => {
    if (reading.isWhole) return;
    let timer = 0;
    let toldAt = 0;
    const next = (): void => {
      const until = performance.now() + SLICE_MS;
      readOn(reading, () => performance.now() < until);
      if (reading.isWhole || until - toldAt > TELL_MS) {
        setDone(reading.read.length);
        toldAt = until;
      }
      if (!reading.isWhole) timer = window.setTimeout(next);
    };
    timer = window.setTimeout(next);
    return () => window.clearTimeout(timer);
  }, [reading]);
  const { read, first, isWhole } = reading;
  return { rows: isWhole ? read : first, isReading: !isWhole, done: read.length };
}

/** A table being read: it goes on where it stopped, whoever asks. */
type Reading = {
  readonly rest: Iterator<PreviewRow>;
  readonly read: PreviewRow[];
  /** The beginning, to be shown while the rest is read. */
  readonly first: readonly PreviewRow[];
  isWhole: boolean;
};

function beginReading(begin: Begin): Reading {
  const reading = { rest: begin(), read: [], isWhole: false };
  readOn(reading, (count) => count < AT_ONCE);
  return Object.assign(reading, { first: [...reading.read] });
}

function readOn(reading: Omit<Reading, 'first'>, mayGoOn: (count: number) => boolean): void {
  while (!reading.isWhole && mayGoOn(reading.read.length)) {
    const { done, value } = reading.rest.next();
    if (done) reading.isWhole = true;
    else reading.read.push(value);
  }
}
