import type { Contract, Handlers } from '#contract';
import type { CommandContext, QueryContext } from '../dispatcher.ts';
import type { Jobs } from './jobs.ts';

type JobHandlers = Handlers<Pick<Contract, 'job'>, QueryContext, CommandContext>['job'];

/** Answers the calls about jobs of any kind. What starts one is answered where its runner lives. */
export function jobHandlers(jobs: Jobs): Pick<JobHandlers, 'list' | 'get' | 'cancel'> {
  return {
    list: () => jobs.list(),
    get: ({ id }) => jobs.get(id),
    cancel: ({ id }) => ({ changed: jobs.cancel(id) }),
  };
}
