import { ArchiveError, type ErrorDetail, type Job } from '#contract';
import type { CommandContext } from './command.ts';
import type { OpenedArchive } from './open-archive.ts';

/** Runs a job to its end with progress on the error stream; fails with the job's own error. */
export async function outcomeOf(
  jobId: string,
  archive: OpenedArchive,
  { output, text }: CommandContext,
): Promise<Job> {
  let told = 0;
  const job = await archive.finished(jobId, (now) => {
    if (now.state !== 'running' || now.done === told) return;
    told = now.done;
    output.err(text.progress(now));
  });
  if (job.state === 'done') return job;
  throw new ArchiveError(job.state === 'failed' ? (job.result as ErrorDetail) : { code: 'cancelled' });
}
