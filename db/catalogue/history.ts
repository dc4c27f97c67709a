import { type Act, type Contract, EntryContent, type Handlers } from '#contract';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import type { ActReader } from '../engine/store-acts.ts';
import type { Undo } from '../engine/undo.ts';

/** How many of the latest acts are asked whether they can be taken back; older ones answer when undone. */
const UNDO_HORIZON = 50;

/** Answers the calls about what was done, and takes acts back. */
export function historyHandlers(
  acts: ActReader,
  undo: Undo,
): Handlers<Pick<Contract, 'history'>, QueryContext, CommandContext> {
  const describe = (stored: Parameters<Undo['isUndoable']>[0], n: number): Act =>
    undo.describe(stored, n < UNDO_HORIZON && undo.isUndoable(stored));

  return {
    history: {
      recent: ({ limit, before }) => acts.recent(before, limit).map(describe),
      ofEntry: ({ id }) =>
        acts.ofEntity('entry', id).flatMap((change) => {
          const act = acts.find(change.act);
          if (!act) return [];
          const before = change.before as { content: unknown; revision: number } | null;
          const content = before === null ? null : EntryContent.parse(before.content);
          return [
            {
              act: undo.describe(act, undo.isUndoable(act)),
              revision: before?.revision ?? null,
              before: content,
            },
          ];
        }),
      undo: ({ act }, { recorder }) => ({ undone: undo.undo(act, recorder) }),
    },
  };
}
