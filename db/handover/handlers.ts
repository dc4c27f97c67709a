import type { Contract, Handlers } from '#contract';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import type { Jobs } from '../engine/jobs/jobs.ts';

type JobHandlers = Handlers<Pick<Contract, 'job'>, QueryContext, CommandContext>['job'];

/** Answers the calls that hand the catalogue out. */
export function handoverHandlers(jobs: Jobs): Pick<JobHandlers, 'startExport'> {
  return { startExport: (order, { caller }) => ({ jobId: jobs.start('export', order, caller) }) };
}
