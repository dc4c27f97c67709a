import { useFormat } from '../i18n/use-format.ts';
import css from './counts.module.css';

type Count = { readonly label: string; readonly count: number; readonly hint: string };

type CountsProps = {
  readonly label: string;
  readonly counts: readonly Count[];
  /** The first one has the most to say. */
  readonly isFirstWide?: boolean;
  /** They belong to what is above them, in one frame. */
  readonly isJoined?: boolean;
  /** Of another choice: those of this one are on their way. */
  readonly isOld?: boolean;
};

/** A few numbers side by side, each with its word above and what it is made of below. */
export function Counts({ label, counts, isFirstWide = false, isJoined = false, isOld = false }: CountsProps) {
  const format = useFormat();
  const columns = isFirstWide
    ? `1.7fr repeat(${counts.length - 1}, minmax(0, 1fr))`
    : `repeat(${counts.length}, minmax(0, 1fr))`;
  return (
    <dl
      className={css.counts}
      style={{ gridTemplateColumns: columns }}
      aria-label={label}
      data-joined={isJoined}
      data-old={isOld}
      aria-busy={isOld}
    >
      {counts.map(({ label: word, count, hint }) => (
        <div key={word} className={css.one}>
          <dt className={css.label}>{word}</dt>
          <dd className={css.count}>{format.number(count)}</dd>
          <dd className={css.hint}>{hint}</dd>
        </div>
      ))}
    </dl>
  );
}
