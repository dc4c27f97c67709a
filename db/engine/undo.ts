import { type Act, ArchiveError, type EntityName } from '#contract';
import type { Recorder } from './recorder.ts';
import type { ActReader, ActStore, StoredAct } from './store-acts.ts';

/** Puts one thing back to how it was; `before` null means that it did not exist. Records its own change. */
export type Restore = (id: string, before: unknown, recorder: Recorder) => void;
export type Restorers = { readonly [E in EntityName]?: Restore };

/** Tells for a trail of acts which can be taken back, and takes them back. */
export function openUndo(reader: ActReader, writer: ActStore, restorers: Restorers) {
  const isUndoable = (act: StoredAct): boolean => {
    if (act.isUndone || act.changeCount === 0) return false;
    return reader
      .changesOf(act.id)
      .every(
        (change) => restorers[change.entity] && !reader.changedSince(change.entity, change.entityId, act.id),
      );
  };

  return {
    describe: ({ session: _, ...act }: StoredAct, canUndo: boolean): Act => ({ ...act, canUndo }),
    isUndoable,
    /** Takes back `id`, or the latest act of the caller's session. */
    undo(id: number | null, recorder: Recorder): Act {
      const act = id === null ? reader.lastOfSession(recorder.session) : reader.find(id);
      if (!act || act.isUndone) throw new ArchiveError({ code: 'cannot_undo', reason: 'nothing' });
      const changes = reader.changesOf(act.id);
      if (changes.some((change) => !restorers[change.entity])) {
        throw new ArchiveError({ code: 'cannot_undo', reason: 'not_undoable' });
      }
      if (!isUndoable(act)) throw new ArchiveError({ code: 'cannot_undo', reason: 'changed_since' });
      recorder.about(act.subject);
      for (const change of changes) restorers[change.entity]?.(change.entityId, change.before, recorder);
      if (recorder.act !== null) writer.undone(act.id, recorder.act);
      const { session: _, ...undone } = act;
      return { ...undone, isUndone: true, canUndo: false };
    },
  };
}
export type Undo = ReturnType<typeof openUndo>;
