import type { BackupCopy, Contract, Handlers } from '#contract';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import type { Jobs } from '../engine/jobs/jobs.ts';
import type { BackupOrder } from './backup-runner.ts';

type GuardHandlers = Handlers<Pick<Contract, 'job' | 'backup'>, QueryContext, CommandContext>;

/** Answers the calls that start a check or a backup, and the list of copies. */
export function guardHandlers(
  jobs: Pick<Jobs, 'start'>,
  list: () => Promise<BackupCopy[]>,
): {
  job: Pick<GuardHandlers['job'], 'startVerify' | 'startBackup' | 'startSearchRebuild'>;
  backup: GuardHandlers['backup'];
} {
  return {
    job: {
      startVerify: (_input, { recorder }) => ({ jobId: jobs.start('verify', {}, recorder) }),
      startSearchRebuild: (_input, { recorder }) => ({ jobId: jobs.start('search_rebuild', {}, recorder) }),
      startBackup({ folder }, { recorder }) {
        const order: BackupOrder = { folder, isAutomatic: false };
        return { jobId: jobs.start('backup', order, recorder) };
      },
    },
    backup: { list },
  };
}
