import css from './progress-bar.module.css';

type ProgressBarProps = {
  readonly label: string;
  readonly done: number;
  /** Null as long as nobody knows how much there is. */
  readonly total: number | null;
  /** Of a line at the edge of the window, where it has a width of its own. */
  readonly isSmall?: boolean;
};

/** How far something is. */
export function ProgressBar({ label, done, total, isSmall = false }: ProgressBarProps) {
  return (
    <progress
      className={css.bar}
      data-small={isSmall}
      value={total === null ? undefined : done}
      max={total ?? 1}
      aria-label={label}
    />
  );
}
