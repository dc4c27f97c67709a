import { CircleAlert, RotateCw } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { Problem } from '../../../components/problem.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import css from './check-state.module.css';
import type { Check } from './use-check.ts';
import type { Keeping } from './use-list-keeper.ts';

type CheckStateProps = { readonly check: Check; readonly keeping: Keeping };

/** How the check stands and whether the list is kept: one quiet line, or what has to be known. */
export function CheckState({ check, keeping }: CheckStateProps) {
  const { proposals: text } = useText();
  const format = useFormat();
  const { report, progress, error, isStopped, again, stop } = check;
  if (progress) return <StatusLine what={text.checking} current="" {...progress} onStop={stop} />;
  if (error) return <Problem error={error} onRetry={again} />;
  if (isStopped) {
    return (
      <p className={css.bad} role="status">
        {text.stopped}
        <Button isSmall icon={RotateCw} onClick={again}>
          {text.checkAgain}
        </Button>
      </p>
    );
  }
  return (
    <p className={keeping.hasFailed ? css.bad : css.line} role="status">
      {keeping.hasFailed && <CircleAlert size={15} aria-hidden />}
      <span className={css.law}>{report && text.law(format.day(report.on), report.ruleVersion)}</span>
      <span>
        {keeping.hasFailed ? text.notKept : keeping.keptAt !== null && text.kept(format.time(keeping.keptAt))}
      </span>
    </p>
  );
}
