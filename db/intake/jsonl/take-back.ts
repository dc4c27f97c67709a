import { ArchiveError } from '#contract';
import type { Entries } from '../../catalogue/entries.ts';
import { pointsNowhere } from '../../engine/error-code.ts';
import type { JobHandle } from '../../engine/jobs/runner.ts';
import type { Recorder } from '../../engine/recorder.ts';
import type { ActReader } from '../../engine/store-acts.ts';
import type { Change } from '../../engine/store-changes.ts';
import type { Restorers } from '../../engine/undo.ts';
import type { BatchReader } from './store-batch.ts';

/** How many records a batch had brought in went again, and how many it had changed are as they were before. */
export type TakenBack = { readonly removed: number; readonly restored: number };
/** Takes back what a batch did. */
export type TakeBack = (batch: string, job: JobHandle) => Promise<TakenBack>;

export type TakeBackParts = {
  readonly acts: ActReader;
  readonly batches: BatchReader;
  readonly entries: Entries;
  readonly restorers: Restorers;
};

/**
 * Takes a batch back, latest record first: what it brought in goes out, what it changed becomes what it was. What has
 * come to be used by other records meanwhile stays; entries somebody has worked on since stay as they are too, with
 * the files that came with them.
 */
export function openTakeBack({ acts, batches, entries, restorers }: TakeBackParts): TakeBack {
  function stays({ entity, entityId, act }: Change, batch: string): boolean {
    if (acts.changedSinceBatch(entity, entityId, act, batch)) return true;
    if (entity !== 'entry' && entity !== 'attachment') return false;
    const entryId = entity === 'attachment' ? batches.entryOfAttachment(entityId) : entityId;
    if (entryId === undefined) return true;
    if (batches.isBroughtIn(entryId, batch)) return batches.isWorkedOn(entryId, batch);
    return acts.changedSinceBatch('entry', entryId, act, batch);
  }

  function takeOut({ entity, entityId, kind, before }: Change, recorder: Recorder): boolean {
    try {
      if (entity === 'entry' && kind === 'created') entries.erase(entityId, recorder);
      else restorers[entity]?.(entityId, before, recorder);
      return entity !== 'attachment';
    } catch (error) {
      const code = error instanceof ArchiveError ? error.detail.code : '';
      if (code === 'in_use' || code === 'not_found' || pointsNowhere(error)) return false;
      throw error;
    }
  }

  return async (batch, job) => {
    let [removed, restored] = [0, 0];
    for (const act of acts.ofSession(batch)) {
      await job.write((recorder) => {
        for (const change of acts.changesOf(act)) {
          if (stays(change, batch) || !takeOut(change, recorder)) continue;
          if (change.kind === 'created') removed += 1;
          else restored += 1;
        }
      });
    }
    return { removed, restored };
  };
}
