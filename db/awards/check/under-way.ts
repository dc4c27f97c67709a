import { setImmediate as breathe } from 'node:timers/promises';
import { ArchiveError, type CheckProgress } from '#contract';

type Run = { done: number; readonly total: number; isStopped: boolean };

/** The checks that are under way, by the id their window gave them: how far each has come, and how to stop it. */
export function checksUnderWay() {
  const runs = new Map<string, Run>();
  return {
    /**
     * Runs a check of `total` lines; its pauses let other calls through and end it with `cancelled` once it is stopped.
     * A newer check under the same id stops the older one: its list has changed since.
     */
    async during<T>(
      runId: string | null,
      total: number,
      act: (pause: (done: number) => Promise<void>) => Promise<T>,
    ): Promise<T> {
      const run: Run = { done: 0, total, isStopped: false };
      const older = runId === null ? undefined : runs.get(runId);
      if (older) older.isStopped = true;
      if (runId !== null) runs.set(runId, run);
      try {
        return await act(async (done) => {
          run.done = Math.floor(done);
          await breathe();
          if (run.isStopped) throw new ArchiveError({ code: 'cancelled' });
        });
      } finally {
        if (runId !== null && runs.get(runId) === run) runs.delete(runId);
      }
    },
    progress(runId: string): CheckProgress | null {
      const run = runs.get(runId);
      return run ? { done: run.done, total: run.total } : null;
    },
    stop(runId: string): void {
      const run = runs.get(runId);
      if (run) run.isStopped = true;
    },
  };
}
