import css from './prose.module.css';

/** Running text to read, with its line breaks. */
export function Prose({ children }: { readonly children: string }) {
  return <p className={css.prose}>{children}</p>;
}
