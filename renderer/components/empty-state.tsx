import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './empty-state.module.css';

type EmptyStateProps = {
  readonly icon: LucideIcon;
  readonly title: string;
  /** The first step, told plainly. */
  readonly hint?: string;
  /** Buttons for that step. */
  readonly children?: ReactNode;
};

/** What a screen shows when it has nothing yet: how to begin. */
export function EmptyState({ icon: Icon, title, hint, children }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <Icon size={36} strokeWidth={1.4} className={css.icon} aria-hidden />
      <p className={css.title}>{title}</p>
      {hint && <p className={css.hint}>{hint}</p>}
      {children && <div className={css.actions}>{children}</div>}
    </div>
  );
}
