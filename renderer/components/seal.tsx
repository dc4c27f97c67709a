import css from './seal.module.css';

/** The mark of the program: a square seal with two strokes of a bookshelf. */
export function Seal({ size }: { readonly size: number }) {
  return (
    <svg className={css.seal} width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <rect className={css.ground} x="1" y="1" width="46" height="46" rx="7" />
      <rect className={css.frame} x="5.5" y="5.5" width="37" height="37" rx="3.5" />
      <path className={css.strokes} d="M12.5 15.5h10M17.5 15.5v18M25.5 15.5h10M30.5 15.5v18" />
    </svg>
  );
}
