import { ArchiveError } from '#contract';
import type { Entries } from '../../catalogue/entries.ts';
import type { JobHandle } from '../../engine/jobs/runner.ts';
import type { ActReader } from '../../engine/store-acts.ts';
import type { Change } from '../../engine/store-changes.ts';
import type { Restorers } from '../../engine/undo.ts';

/** Takes out again what a batch brought in; gives how many records went. */
export type TakeBack = (batch: string, job: JobHandle) => Promise<number>;

/**
 * Takes a batch out, latest record first. What has come to be used by other records meanwhile stays; entries
 * somebody has worked on since stay too.
 */
export function openTakeBack(acts: ActReader, entries: Entries, restorers: Restorers): TakeBack {
  return async (batch, job) => {
    let removed = 0;
    for (const act of acts.ofSession(batch)) {
      removed += await job.write((recorder) => {
        const changes = acts.changesOf(act).filter((change) => change.kind === 'created');
        return changes.filter((change) => takeOut(change)).length;

        function takeOut(change: Change): boolean {
          if (acts.changedSinceBatch(change.entity, change.entityId, act, batch)) return false;
          if (change.entity === 'entry') {
            entries.erase(change.entityId, recorder);
            return true;
          }
          return isGone(() => restorers[change.entity]?.(change.entityId, null, recorder));
        }
      });
    }
    return removed;
  };
}

function isGone(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof ArchiveError && error.detail.code === 'in_use') return false;
    throw error;
  }
}
