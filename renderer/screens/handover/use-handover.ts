import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isUnderWay } from '#contract';
import { archive } from '../../queries/client.ts';
import { jobQueries } from '../../queries/office.ts';
import { useToldHere } from '../../queries/told-here.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useReadOnly } from '../../queries/use-read-only.ts';
import type { Encryption } from './encryption.ts';
import { orderOf } from './plan.ts';
import { obstacleTo } from './readiness.ts';
import { shownJob } from './shown-job.ts';
import type { PlanAtWork } from './use-plan.ts';

type Asked = {
  readonly work: PlanAtWork;
  readonly entries: number | null;
  readonly blocking: number | null;
  readonly despiteFindings: boolean;
  readonly encryption: Encryption;
  /** The job has taken the passphrase over: the page need not keep it. */
  readonly onStarted: () => void;
};

/** The job that writes the package: what is in its way, how it is started and stopped, how far it is. */
export function useHandover({ work, entries, blocking, onStarted, ...asked }: Asked) {
  const isReadOnly = useReadOnly();
  const [startedId, setStarted] = useState<string | null>(null);
  const { data: jobs = [] } = useQuery(jobQueries.list());
  const order = useCommand(archive.handover.start, {
    onDone({ jobId }) {
      setStarted(jobId);
      order.reset();
      onStarted();
    },
  });
  useToldHere(({ kind }) => kind === 'handover');
  const cancel = useCommand(archive.job.cancel);
  const job = shownJob(jobs, 'handover', startedId);
  const isRunning = order.isBusy || (job !== undefined && isUnderWay(job));
  const { plan, choice, missing } = work;
  const { folder } = plan;
  return {
    job,
    isRunning,
    years: choice?.years ?? [],
    obstacle: obstacleTo({ isReadOnly, missing, entries, blocking, ...asked, folder, isRunning }),
    start: () => choice && order.give(orderOf(plan, choice, asked)),
    stop: () => job && cancel.give({ id: job.id }),
  };
}
export type HandoverRun = ReturnType<typeof useHandover>;
