import { useQuery } from '@tanstack/react-query';
import { ArchiveError, ErrorShape, isUnderWay, type Job, TakeInResult } from '#contract';
import { archive } from '../../queries/client.ts';
import { jobQueries } from '../../queries/office.ts';
import { useToldHere } from '../../queries/told-here.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useReadOnly } from '../../queries/use-read-only.ts';
import { forFolder, useWork, type Work } from './work.ts';

/** What a job has come to: under way, failed, or what it tells. */
export type Outcome<Told> = {
  readonly job: Job;
  readonly isRunning: boolean;
  readonly error: Error | null;
  readonly told: Told | null;
};

/** Taking a package in: looked through first, then taken in as one batch, which can be taken back. */
export function useTakeIn() {
  const [work, change] = useWork();
  const isReadOnly = useReadOnly();
  const { data: jobs = [] } = useQuery(jobQueries.list());
  const outcomeOf = (id: string | null): Outcome<TakeInResult> | null => {
    const job = jobs.find((one) => one.id === id);
    return job ? { job, ...endOf(job) } : null;
  };
  const start = useCommand(archive.job.startTakeIn, {
    onDone: ({ jobId, batch }, { isDryRun }) =>
      change(isDryRun ? { checkId: jobId } : { takeId: jobId, batch }),
  });
  const back = useCommand(archive.job.startTakeBack, { onDone: ({ jobId }) => change({ backId: jobId }) });
  const cancel = useCommand(archive.job.cancel);
  const { folder, acceptsKey, passphrase, prefer, decisions } = work;
  useToldHere(
    ({ id, kind }) =>
      kind === 'import' &&
      (start.isBusy || back.isBusy || [work.checkId, work.takeId, work.backId].includes(id)),
  );
  const isBusy = start.isBusy || back.isBusy || jobs.some((job) => job.kind === 'import' && isUnderWay(job));
  return {
    work,
    change,
    isReadOnly,
    isBusy,
    check: outcomeOf(work.checkId),
    take: outcomeOf(work.takeId),
    back: outcomeOf(work.backId),
    choose: (chosen: string) => change(forFolder(chosen)),
    /** Looks the package through without writing; with another key accepted, or with a passphrase, once there is one. */
    look(given: Partial<Pick<Work, 'acceptsKey' | 'passphrase'>> = {}) {
      const asked = { acceptsKey, passphrase, ...given };
      change({ ...forFolder(folder.trim()), ...asked });
      start.give({ folder: folder.trim(), isDryRun: true, ...asked });
    },
    takeIn: () =>
      start.give({
        ...{ folder, passphrase, isDryRun: false, acceptsKey, prefer, decisions: { ...decisions } },
      }),
    takeBack: () => work.batch !== null && back.give({ batch: work.batch }),
    stop: (job: Job) => cancel.give({ id: job.id }),
  };
}
export type TakeIn = ReturnType<typeof useTakeIn>;

function endOf(job: Job): Omit<Outcome<TakeInResult>, 'job'> {
  const told = TakeInResult.safeParse(job.result).data ?? null;
  return { isRunning: isUnderWay(job), error: job.state === 'failed' ? failureOf(job.result) : null, told };
}

function failureOf(result: unknown): Error {
  const detail = ErrorShape.safeParse(result);
  return detail.success ? new ArchiveError(detail.data) : new Error('job failed');
}
