import type { Job } from '#contract';
import { JobProgress } from '../../components/job-progress.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';

type TakeInProgressProps = { readonly job: Job; readonly onStop: (job: Job) => void };

/** How far the looking through or the taking in is; it can be stopped. */
export function TakeInProgress({ job, onStop }: TakeInProgressProps) {
  const { frame, takeIn: text } = useText();
  const format = useFormat();
  const { done, total } = job;
  const told =
    total === null
      ? text.lookedAt(format.number(done))
      : frame.progress(format.number(done), format.number(total));
  return <JobProgress job={job} told={told} onStop={() => onStop(job)} />;
}
