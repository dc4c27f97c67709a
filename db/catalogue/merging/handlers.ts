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
      split({ id, content, lineIds, places }, { recorder }) {
        const entryOfLine = (lineId: string): string => entries.lines.entryOf(lineId) ?? '';
        const entryIds = new Set([...lineIds.map(entryOfLine), ...places.map(({ entryId }) => entryId)]);
        const chosen: Chosen = new Map(
          [...entryIds].map((entryId) => [
            entryId,
            {
              line: (lineId) => lineIds.includes(lineId),
              unit: () => false,
              mention: ({ role, ordinal }) =>
                places.some((one) => one.entryId === entryId && one.role === role && one.ordinal === ordinal),
            },
          ]),
        );
        const agentId = newId();
        return { agentId, movedCount: merging.split(id, { id: agentId, content }, chosen, recorder) };
      },
    },
  };
}
