import { CircleCheck, CircleSlash } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './outcome.module.css';

type OutcomeProps = {
  /** Done to the end; else it was stopped half way. */
  readonly isDone: boolean;
  readonly children: ReactNode;
};

/** How long work ended, in one sentence. */
export function Outcome({ isDone, children }: OutcomeProps) {
  const Icon = isDone ? CircleCheck : CircleSlash;
  return (
    <p role="status" className={css.outcome} data-done={isDone}>
      <Icon size={18} aria-hidden />
      {children}
    </p>
  );
}
