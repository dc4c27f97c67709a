import { PackageCheck } from 'lucide-react';
import { ArchiveError, type ErrorCode, ErrorShape, HandoverResult, type Job } from '#contract';
import { Button } from '../../components/button.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { Problem } from '../../components/problem.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './handover.module.css';
import { PackageResult } from './package-result.tsx';
import run from './run-step.module.css';
import type { HandoverRun } from './use-handover.ts';

/** Failures that leave an unfinished package, and say so themselves. */
const LEFT: readonly ErrorCode[] = ['package_unfinished', 'passphrase_gone'];

/** Starts the job, shows how far it is, and tells how it ended. */
export function RunStep({
  run: { job, isRunning, obstacle, years, start, stop },
}: {
  readonly run: HandoverRun;
}) {
  const { handover: text } = useText();
  const format = useFormat();
  const told = ({ state, done, total }: Job): string => {
    if (state === 'waiting') return text.waiting;
    return total === null ? text.preparing : text.stepsDone(format.number(done), format.number(total));
  };
  const isMissing = obstacle !== null && obstacle !== 'running';
  return (
    <>
      {isRunning && job ? (
        <JobProgress job={job} told={told(job)} onStop={stop} />
      ) : (
        <div className={css.buttons}>
          <Button look="primary" icon={PackageCheck} disabled={obstacle !== null} onClick={start}>
            {years.length === 0 ? text.startNone : text.start(years.join(', '))}
          </Button>
          {isMissing && <span className={run.why}>{text.obstacle[obstacle]}</span>}
        </div>
      )}
      {!isRunning && job && <Ending job={job} />}
    </>
  );
}

/** How the last job ended. Stopped or failed it has left nothing behind, unless its disk failed: then the problem says what. */
function Ending({ job }: { readonly job: Job }) {
  const { handover: text } = useText();
  const made = HandoverResult.safeParse(job.result);
  if (job.state === 'done' && made.success) {
    return <PackageResult jobId={job.id} result={made.data} finishedAt={job.finishedAt} />;
  }
  if (job.state === 'failed') {
    const failure = failureOf(job.result);
    const isLeft = failure instanceof ArchiveError && LEFT.includes(failure.detail.code);
    return (
      <>
        <Problem error={failure} />
        {!isLeft && <p className={css.hint}>{text.nothingLeft}</p>}
      </>
    );
  }
  return (
    <div className={run.stopped}>
      <Outcome isDone={false}>
        {text.stopped} {text.stoppedLeft}
      </Outcome>
    </div>
  );
}

function failureOf(result: unknown): Error {
  const detail = ErrorShape.safeParse(result);
  return detail.success ? new ArchiveError(detail.data) : new Error('job failed');
}
