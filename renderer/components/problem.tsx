import { RotateCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/language.ts';
import { useErrorText } from '../i18n/use-error-text.ts';
import { Button } from './button.tsx';
import css from './problem.module.css';

type ProblemProps = {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Further ways out, as buttons. */
  readonly children?: ReactNode;
};

/** A failure where its answer should have stood: what happened, what is safe, what to do, the code to read out. */
export function Problem({ error, onRetry, children }: ProblemProps) {
  const text = useText();
  const said = useErrorText()(error);
  return (
    <div role="alert" className={css.problem}>
      <TriangleAlert className={css.icon} size={22} aria-hidden />
      <div>
        <p className={css.what}>{said.what}</p>
        <p>{said.safe}</p>
        <p>{said.next}</p>
        <div className={css.actions}>
          {onRetry && (
            <Button icon={RotateCw} onClick={onRetry}>
              {text.common.retry}
            </Button>
          )}
          {children}
          <code className={css.code}>{said.code}</code>
        </div>
      </div>
    </div>
  );
}
