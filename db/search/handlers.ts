import type { Contract, Handlers } from '#contract';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import type { Answer, Asked } from './query/answer.ts';

/** What the calls need of an open search. */
export type Searching = {
  ask(asked: Asked): { readonly answer: Answer; readonly isComplete: boolean };
  state(): { documents: number; isRebuilding: boolean; behindBy: number; rebuiltBecause: string | null };
  /** Bodies a body took over from, at any distance. */
  predecessorsOf(bodyId: string): readonly string[];
};

/** Answers the calls about searching. */
export function searchHandlers(
  search: Searching,
): Handlers<Pick<Contract, 'search'>, QueryContext, CommandContext> {
  return {
    search: {
      run({ text, filter: { bodyId, ...filter }, offset, limit }) {
        const startedAt = performance.now();
        const bodyIds = bodyId === null ? [] : [bodyId, ...search.predecessorsOf(bodyId)];
        const { answer, isComplete } = search.ask({ text, scope: { ...filter, bodyIds }, offset, limit });
        return { ...answer, isComplete, tookMs: performance.now() - startedAt };
      },
      state: () => search.state(),
    },
  };
}
