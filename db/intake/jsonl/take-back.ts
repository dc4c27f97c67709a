import { ArchiveError } from '#contract';
import type { Entries } from '../../catalogue/entries.ts';
import type { JobHandle } from '../../engine/jobs/runner.ts';
import type { Recorder } from '../../engine/recorder.ts';
import type { ActReader } from '../../engine/store-acts.ts';
import type { Change } from '../../engine/store-changes.ts';
import type { Restorers } from '../../engine/undo.ts';
import type { BatchReader } from './store-batch.ts';

/** Takes out again what a batch brought in; gives how many records went. */
export type TakeBack = (batch: string, job: JobHandle) => Promise<number>;

export type TakeBackParts = {
  readonly acts: ActReader;
  readonly batches: BatchReader;
  readonly entries: Entries;
  readonly restorers: Restorers;
};

/**
 * Takes a batch out, latest record first. What has come to be used by other records meanwhile stays; entries
 * somebody has worked on since stay too, with the files that came with them.
 */
export function openTakeBack({ acts, batches, entries, restorers }: TakeBackParts): TakeBack {
  function stays({ entity, entityId, act }: Change, batch: string): boolean {
    if (acts.changedSinceBatch(entity, entityId, act, batch)) return true;
    const entryId = entity === 'attachment' ? batches.entryOfAttachment(entityId) : entityId;
    const isOfEntry = entity === 'entry' || entity === 'attachment';
    return isOfEntry && (entryId === undefined || batches.isWorkedOn(entryId, batch));
  }

  function takeOut({ entity, entityId }: Change, recorder: Recorder): boolean {
    try {
      if (entity === 'entry') entries.erase(entityId, recorder);
      else restorers[entity]?.(entityId, null, recorder);
      return entity !== 'attachment';
    } catch (error) {
      const code = error instanceof ArchiveError ? error.detail.code : '';
      if (code === 'in_use' || code === 'not_found') return false;
      throw error;
    }
  }

  return async (batch, job) => {
    let removed = 0;
    for (const act of acts.ofSession(batch)) {
      removed += await job.write((recorder) => {
        const created = acts.changesOf(act).filter(({ kind }) => kind === 'created');
        return created.filter((change) => !stays(change, batch) && takeOut(change, recorder)).length;
      });
    }
    return removed;
  };
}
