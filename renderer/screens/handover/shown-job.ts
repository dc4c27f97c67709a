import { isUnderWay, type Job } from '#contract';

/**
 * The job of a kind to be told about: the one under way, else the one started here, else the last that came to an end by
 * itself, done or failed.
 */
export function shownJob(jobs: readonly Job[], kind: Job['kind'], startedId: string | null): Job | undefined {
  const ofKind = jobs.filter((job) => job.kind === kind);
  const ended = ofKind.filter(({ state }) => state === 'done' || state === 'failed');
  return (
    ofKind.find(isUnderWay) ??
    ofKind.find(({ id }) => id === startedId) ??
    ended.toSorted((a, b) => (b.finishedAt ?? '').localeCompare(a.finishedAt ?? ''))[0]
  );
}
