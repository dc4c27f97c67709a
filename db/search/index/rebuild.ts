import type { Runner } from '../../engine/jobs/runner.ts';
import type { Keeper } from './keeper.ts';

/**
 * Makes the index anew, as a job. The old one answers meanwhile. One that was cut off goes on where it stood;
 * one that is cancelled is no longer waited for, but finished in the background.
 */
export function rebuildRunner(keeper: Keeper, total: () => number): Runner {
  return async (_input, job) => {
    if (job.resumeFrom === null) keeper.restart();
    job.checkpoint({ isBegun: true });
    while (!keeper.step()) {
      job.progress(keeper.made, total());
      await job.giveWay();
    }
    keeper.mustHaveSucceeded();
    return { documents: keeper.stamp().documents };
  };
}
