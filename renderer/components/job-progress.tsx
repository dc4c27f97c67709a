import { Square } from 'lucide-react';
import type { Job } from '#contract';
import { useText } from '../i18n/language.ts';
import { Button } from './button.tsx';
import css from './job-progress.module.css';
import { ProgressBar } from './progress-bar.tsx';

type JobProgressProps = {
  readonly job: Job;
  /** How far it is, in the words of its screen. */
  readonly told: string;
  readonly onStop: () => void;
};

/** Long work in its place on a screen: how far, what it is busy with, and how to stop it. */
export function JobProgress({ job: { kind, done, total, current }, told, onStop }: JobProgressProps) {
  const { common, frame } = useText();
  return (
    <div className={css.progress}>
      <div className={css.line}>
        <ProgressBar label={frame.job[kind]} done={done} total={total} />
        <Button icon={Square} onClick={onStop}>
          {common.stop}
        </Button>
      </div>
      <p className={css.told} role="status">
        {told}
      </p>
      <p className={css.current}>{current}</p>
    </div>
  );
}
