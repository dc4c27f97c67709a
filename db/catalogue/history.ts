import type { Act, Contract, Handlers } from '#contract';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import type { ActReader } from '../engine/store-acts.ts';
import type { Undo } from '../engine/undo.ts';

/** How many of the latest acts are asked whether they can be taken back; older ones answer when undone. */
const UNDO_HORIZON = 50;
const VERSIONS_SHOWN = 200;

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
        acts
          .versionsOf('entry', id, VERSIONS_SHOWN)
          .map(({ act, revision }, n) => ({ act: describe(act, n), revision })),
      undo: ({ act }, { recorder }) => ({ undone: undo.undo(act, recorder) }),
    },
  };
}
