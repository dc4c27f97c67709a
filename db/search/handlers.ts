import type { z } from 'zod';
import type { Contract, Handlers } from '#contract';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import type { Facets } from './found/facets.ts';
import type { Answer, Page } from './query/answer.ts';
import type { Explained } from './query/explain.ts';
import type { Asked } from './query/scope.ts';

type State = z.input<Contract['search']['state']['output']>;

/** What the calls need of an open search. */
export type Searching = {
  ask(asked: Asked, page: Page): { readonly answer: Answer; readonly isComplete: boolean };
  facets(asked: Asked): Facets;
  explain(asked: Asked): Explained[];
  complete(text: string, limit: number): string[];
  similar(id: string, limit: number): Answer['hits'];
  state(): State;
  /** Bodies a body took over from, at any distance. */
  predecessorsOf(bodyId: string): readonly string[];
};

type Input = Parameters<
  Handlers<Pick<Contract, 'search'>, QueryContext, CommandContext>['search']['facets']
>[0];

/** Answers the calls about searching. */
export function searchHandlers(
  search: Searching,
): Handlers<Pick<Contract, 'search'>, QueryContext, CommandContext> {
  const askedOf = ({ text, isLiteral, filter }: Input): Asked => {
    const { bodyId, withPredecessors, ...scope } = filter;
    const before = bodyId !== null && withPredecessors ? search.predecessorsOf(bodyId) : [];
    const bodyIds = bodyId === null ? [] : [bodyId, ...before];
    return { text, isLiteral, scope: { ...scope, bodyIds, also: [] } };
  };
  return {
    search: {
      run(input) {
        const startedAt = performance.now();
        const { answer, isComplete } = search.ask(askedOf(input), input);
        return { ...answer, isComplete, tookMs: performance.now() - startedAt };
      },
      facets: (input) => search.facets(askedOf(input)),
      explain(input) {
        const startedAt = performance.now();
        const readings = search.explain(askedOf(input));
        return { readings, tookMs: performance.now() - startedAt };
      },
      complete: ({ text, limit }) => search.complete(text, limit),
      similar: ({ id, limit }) => ({ hits: search.similar(id, limit) }),
      state: () => search.state(),
    },
  };
}
