import { useText } from '../i18n/language.ts';
import css from './loading-frame.module.css';

const BARS = { rows: [...'abcdefghijkl'], page: [...'abcdef'] };

/** The shape of what is coming, at once and without moving: rows of a list, or lines of a page. */
export function LoadingFrame({ shape = 'rows' }: { readonly shape?: 'rows' | 'page' }) {
  const text = useText();
  return (
    <div className={css[shape]} role="status" aria-label={text.common.loading}>
      {BARS[shape].map((bar) => (
        <div key={bar} className={css.bar} />
      ))}
    </div>
  );
}
