import { Square } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/language.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Button } from './button.tsx';
import { ProgressBar } from './progress-bar.tsx';
import css from './status-line.module.css';

type StatusLineProps = {
  readonly what: string;
  /** What it is busy with now. */
  readonly current: string;
  readonly done: number;
  readonly total: number | null;
  readonly onStop: () => void;
};

/** Long work: what, how far, how fast, how long still, and how to stop it. */
export function StatusLine({ what, current, done, total, onStop }: StatusLineProps) {
  const { common, frame } = useText();
  const format = useFormat();
  const [seen] = useState(() => ({ at: Date.now(), done }));
  const seconds = (Date.now() - seen.at) / 1000;
  const rate = seconds > 1 ? (done - seen.done) / seconds : 0;
  const left = total !== null && rate > 0 ? (total - done) / rate : null;
  const time = (amount: number) =>
    amount < 90
      ? frame.seconds(format.number(Math.ceil(amount)))
      : frame.minutes(format.number(Math.ceil(amount / 60)));
  return (
    <div className={css.line} role="status">
      <span className={css.what}>{what}</span>
      <ProgressBar label={what} done={done} total={total} isSmall />
      <span className={css.numbers}>
        {total === null ? format.number(done) : frame.progress(format.number(done), format.number(total))}
        {rate > 0 && ` · ${frame.rate(format.number(rate))}`}
        {left !== null && ` · ${frame.timeLeft(time(left))}`}
      </span>
      <span className={css.current}>{current}</span>
      <Button isSmall icon={Square} onClick={onStop}>
        {common.stop}
      </Button>
    </div>
  );
}
