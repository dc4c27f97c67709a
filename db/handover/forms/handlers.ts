import type { Contract, Handlers } from '#contract';
import type { CommandContext, QueryContext } from '../../engine/dispatcher.ts';
import type { Jobs } from '../../engine/jobs/jobs.ts';

/** Answers the call that has forms written. */
export function formHandlers(
  jobs: Jobs,
): Handlers<Pick<Contract, 'form'>, QueryContext, CommandContext>['form'] {
  return { start: (order, { caller }) => ({ jobId: jobs.start('forms', order, caller) }) };
}
