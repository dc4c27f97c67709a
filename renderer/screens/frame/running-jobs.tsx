import { useQuery } from '@tanstack/react-query';
import { StatusLine } from '../../components/status-line.tsx';
import { useText } from '../../i18n/language.ts';
import { archive } from '../../queries/client.ts';
import { jobQueries } from '../../queries/office.ts';
import { useCommand } from '../../queries/use-command.ts';

/** A line for each job under way. */
export function RunningJobs() {
  const { frame } = useText();
  const { data: jobs = [] } = useQuery(jobQueries.list());
  const cancel = useCommand(archive.job.cancel);
  return jobs
    .filter(({ state }) => state === 'running')
    .map((job) => (
      <StatusLine
        key={job.id}
        what={frame.job[job.kind]}
        current={job.current}
        done={job.done}
        total={job.total}
        onStop={() => cancel.give({ id: job.id })}
      />
    ));
}
