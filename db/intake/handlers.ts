import type { Contract, Handlers } from '#contract';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import { newId } from '../engine/identifiers.ts';
import type { Jobs } from '../engine/jobs/jobs.ts';

type JobHandlers = Handlers<Pick<Contract, 'job'>, QueryContext, CommandContext>['job'];

/** Answers the calls that bring records in. Each import is a session of its own, so that it can be taken out whole. */
export function intakeHandlers(
  jobs: Jobs,
): Pick<JobHandlers, 'startImport' | 'startTakeIn' | 'startTakeBack' | 'startSample'> {
  return {
    startImport({ path, isDryRun }, { caller }) {
      const batch = `import:${newId()}`;
      const jobId = jobs.start('import', { path, isDryRun, batch }, { actor: caller.actor, session: batch });
      return { jobId, batch };
    },
    startTakeIn({ passphrase, ...order }, { caller }) {
      const batch = `import:${newId()}`;
      const by = { actor: caller.actor, session: batch };
      const jobId = jobs.start('import', { ...order, batch }, by, passphrase ?? undefined);
      return { jobId, batch };
    },
    startTakeBack({ batch }, { caller }) {
      const jobId = jobs.start(
        'import',
        { undo: batch },
        { actor: caller.actor, session: `take-back:${batch}` },
      );
      return { jobId };
    },
    startSample({ seed }, { caller }) {
      const batch = `sample:${newId()}`;
      return { jobId: jobs.start('sample', { seed, batch }, { actor: caller.actor, session: batch }) };
    },
  };
}
