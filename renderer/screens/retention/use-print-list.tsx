import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { isUnderWay, type Job, type RetentionChoice, type RetentionDuty } from '#contract';
import { archive } from '../../queries/client.ts';
import { hostQueries } from '../../queries/host.ts';
import { jobQueries } from '../../queries/office.ts';
import { useCommand } from '../../queries/use-command.ts';
import { usePickFolder } from '../pickers/use-pick-folder.tsx';

export type PrintList = {
  readonly pick: () => void;
  readonly isBusy: boolean;
  /** The job started here. */
  readonly job: Job | undefined;
  /** Goes into the page. */
  readonly dialog: ReactNode;
};

/** Writes a list as Word and Excel files into a folder that is asked for. */
export function usePrintList(choice: RetentionChoice, duty: RetentionDuty | undefined): PrintList {
  const [startedId, setStarted] = useState<string | null>(null);
  const { data: host } = useQuery(hostQueries.state());
  const { data: jobs = [] } = useQuery(jobQueries.list());
  const order = useCommand(archive.retention.print, { onDone: ({ jobId }) => setStarted(jobId) });
  const { pick, dialog } = usePickFolder('handover', host?.hasDialogs ?? false, (folder) => {
    if (duty) order.give({ ...choice, part: duty, folder });
  });
  const isBusy = order.isBusy || jobs.some((one) => one.kind === 'retention_list' && isUnderWay(one));
  return { pick, dialog, isBusy, job: jobs.find(({ id }) => id === startedId) };
}
