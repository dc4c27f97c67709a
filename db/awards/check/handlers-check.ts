import type { Contract, Handlers } from '#contract';
import type { CommandContext, QueryContext } from '../../engine/dispatcher.ts';
import { type CheckParts, checkList } from './check.ts';
import type { ProposalListStore } from './store-lists.ts';
import { checksUnderWay } from './under-way.ts';

/** Answers the calls about proposal lists: checking one, and keeping those at work. */
export function checkHandlers(
  parts: CheckParts,
  lists: ProposalListStore,
): Handlers<Pick<Contract, 'check'>, QueryContext, CommandContext> {
  const underWay = checksUnderWay();
  return {
    check: {
      run: ({ plan, lines, runId }) =>
        underWay.during(runId, lines.length, (pause) => checkList(parts, plan, lines, pause)),
      progress: ({ runId }) => underWay.progress(runId),
      stop({ runId }) {
        underWay.stop(runId);
        return {};
      },
      keep(list, { recorder }) {
        lists.put({ ...list, updatedAt: recorder.at });
        recorder.announce('proposal_list');
        return { updatedAt: recorder.at };
      },
      lists: () => lists.all(),
      find: ({ id }) => lists.find(id) ?? null,
      discard({ id }, { recorder }) {
        recorder.announce('proposal_list');
        return { changed: lists.remove(id) };
      },
    },
  };
}
