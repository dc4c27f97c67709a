import { ArchiveError, type Contract, type Handlers, HandoverResult } from '#contract';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import { newId, now } from '../engine/identifiers.ts';
import type { Jobs } from '../engine/jobs/jobs.ts';
import { profilesOf } from './package/profiles.ts';

type JobHandlers = Handlers<Pick<Contract, 'job'>, QueryContext, CommandContext>['job'];

/** Answers the calls that hand the catalogue out. */
export function handoverHandlers(jobs: Jobs): Pick<JobHandlers, 'startExport'> {
  return { startExport: (order, { caller }) => ({ jobId: jobs.start('export', order, caller) }) };
}

type PackageHandlers = Handlers<Pick<Contract, 'handover'>, QueryContext, CommandContext>['handover'];

/** Answers the calls that make packages. The order carries all that would differ from one try to the next. */
export function packageHandlers(
  jobs: Jobs,
  archiveFolder: string,
): Pick<PackageHandlers, 'profiles' | 'start' | 'result'> {
  return {
    profiles: () => profilesOf(archiveFolder),
    start({ passphrase, ...order }, { caller }) {
      const fixed = { id: newId(), at: now(), by: caller.actor, encrypts: passphrase !== null };
      return { jobId: jobs.start('handover', { ...order, ...fixed }, caller, passphrase ?? undefined) };
    },
    result({ jobId }) {
      const { kind, result } = jobs.get(jobId);
      const made = HandoverResult.safeParse(result);
      if (kind !== 'handover' || !made.success)
        throw new ArchiveError({ code: 'not_found', entity: 'job', id: jobId });
      return made.data;
    },
  };
}
