import { type Act, ArchiveError, type EntityName } from '#contract';
import { pointsNowhere } from './error-code.ts';
import type { Recorder } from './recorder.ts';
import type { ActReader, ActStore, StoredAct } from './store-acts.ts';

/** Puts one thing back to how it was; `before` null means that it did not exist. Records its own change. */
export type Restore = (id: string, before: unknown, recorder: Recorder) => void;
export type Restorers = { readonly [E in EntityName]?: Restore };

const refused = (reason: 'nothing' | 'changed_since' | 'not_undoable', cause?: unknown): ArchiveError =>
  new ArchiveError({ code: 'cannot_undo', reason }, { cause });

/** Tells for a trail of acts which can be taken back, and takes them back. */
export function openUndo(reader: ActReader, writer: ActStore, restorers: Restorers) {
  /** Whether acts of its sort are put back at all. A slice of a job is not: it stands in the log as the whole job. */
  const isReversible = ({ id, procedure }: StoredAct): boolean =>
    !procedure.startsWith('job.') && reader.entitiesOf(id).every((entity) => restorers[entity]);
  const isUndoable = (act: StoredAct): boolean =>
    !act.isUndone && isReversible(act) && !reader.isChangedAgain(act.id);

  return {
    describe: ({ session: _, ...act }: StoredAct, canUndo: boolean): Act => ({ ...act, canUndo }),
    isUndoable,
    /** Takes back `id`, or the latest act of the caller's session. */
    undo(id: number | null, recorder: Recorder): Act {
      const act = id === null ? reader.lastOfSession(recorder.session) : reader.find(id);
      if (!act || act.isUndone) throw refused('nothing');
      if (!isReversible(act)) throw refused('not_undoable');
      if (reader.isChangedAgain(act.id)) throw refused('changed_since');
      recorder.about(act.subject);
      putBack(act.id, recorder);
      if (recorder.act !== null) writer.undone(act.id, recorder.act);
      const { session: _, ...undone } = act;
      return { ...undone, isUndone: true, canUndo: false };
    },
  };

  /** What the thing stood on may be gone, though nobody has touched the thing itself. */
  function putBack(act: number, recorder: Recorder): void {
    try {
      for (const { entity, entityId, before } of reader.changesOf(act)) {
        restorers[entity]?.(entityId, before, recorder);
      }
    } catch (error) {
      const isGone = error instanceof ArchiveError && error.detail.code === 'not_found';
      throw isGone || pointsNowhere(error) ? refused('changed_since', error) : error;
    }
  }
}
export type Undo = ReturnType<typeof openUndo>;
