import { useSyncExternalStore } from 'react';
import { isUnderWay, type Job, type TakeInDecision } from '#contract';

/** A package at work: where it lies, the jobs that were given for it, and what was decided so far. */
export type Work = {
  readonly folder: string;
  readonly checkId: string | null;
  readonly takeId: string | null;
  /** What the taking in wrote, to be taken back. */
  readonly batch: string | null;
  readonly backId: string | null;
  readonly acceptsKey: boolean;
  /** Of an encrypted package; gone with the window, like all of this. */
  readonly passphrase: string | null;
  readonly prefer: TakeInDecision;
  readonly decisions: Readonly<Record<string, TakeInDecision>>;
  /** The folder of a package that was opened elsewhere meanwhile; it stays until somebody puts it up. */
  readonly waiting: string | null;
};

const nothing: Omit<Work, 'waiting'> = {
  ...{ folder: '', checkId: null, takeId: null, batch: null, backId: null },
  ...{ acceptsKey: false, passphrase: null, prefer: 'ours', decisions: {} },
};

let work: Work = { ...nothing, waiting: null };
const watchers = new Set<() => void>();

function change(part: Partial<Work>): void {
  work = { ...work, ...part };
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Puts a package up that was opened elsewhere, or has it wait (`whenHanded`); whether it is up. */
export function handOver(folder: string, jobs: Parameters<typeof whenHanded>[2]): boolean {
  change(whenHanded(work, folder, jobs));
  return folder === work.folder;
}

/** Begins with a package, and puts away what was at work. */
export const putUp = (folder: string): void => change(upFor(folder));

/** The package at work, kept while other screens are looked at; gone with the window. */
export function useWork(): readonly [Work, (part: Partial<Work>) => void] {
  return [useSyncExternalStore(watch, () => work), change];
}

/** Another folder begins anew; what waits still waits. */
export const forFolder = (folder: string): Omit<Work, 'waiting'> => ({ ...nothing, folder });

const upFor = (folder: string): Work => ({ ...forFolder(folder), waiting: null });

/**
 * What a package that was opened elsewhere changes: it is put up, as choosing its folder does. While the one at work is
 * read, taken in or taken back, or holds decisions that were not taken in, the other waits instead. `jobs` are those of
 * the archive.
 */
export function whenHanded(
  work: Work,
  folder: string,
  jobs: readonly Pick<Job, 'id' | 'kind' | 'state'>[],
): Partial<Work> {
  const isRunning = jobs.some((job) => job.kind === 'import' && isUnderWay(job));
  const isTaken = jobs.some(({ id, state }) => id === work.takeId && state !== 'failed');
  const hasDecisions = Object.keys(work.decisions).length > 0;
  if (!isRunning && (isTaken || !hasDecisions)) return upFor(folder);
  return folder === work.folder ? {} : { waiting: folder };
}
