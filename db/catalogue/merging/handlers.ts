import type { Contract, Handlers } from '#contract';
import type { CommandContext, QueryContext } from '../../engine/dispatcher.ts';
import { newId } from '../../engine/identifiers.ts';
import type { Entries } from '../entries.ts';
import type { Chosen, openMerging } from './merging.ts';

export type MergeParts = { readonly merging: ReturnType<typeof openMerging>; readonly entries: Entries };

/** Answers the calls about mergers of agents. */
export function mergeHandlers({
  merging,
  entries,
}: MergeParts): Handlers<Pick<Contract, 'merge'>, QueryContext, CommandContext> {
  return {
    merge: {
      join: ({ kept, gone, content }, { recorder }) => merging.join(kept, gone, content, recorder),
      ofAgent: ({ agentId }) => merging.ofAgent(agentId),
      separate: ({ mergerId }, { recorder }) => merging.separate(mergerId, recorder),
      split({ id, content, places }, { recorder }) {
        const byEntry = Map.groupBy(places, ({ entryId }) => entryId);
        const chosen: Chosen = new Map(
          [...byEntry].map(([entryId, those]) => {
            const isChosen = (role: string, ordinal: number): boolean =>
              those.some((one) => one.role === role && one.ordinal === ordinal);
            const lines = entries.lines.ofEntry(entryId).map((line) => line.id);
            return [
              entryId,
              {
                line: (lineId) => isChosen('recipient', lines.indexOf(lineId)),
                unit: () => false,
                mention: ({ role, ordinal }) => isChosen(role, ordinal),
              },
            ];
          }),
        );
        const agentId = newId();
        return { agentId, movedCount: merging.split(id, { id: agentId, content }, chosen, recorder) };
      },
    },
  };
}
