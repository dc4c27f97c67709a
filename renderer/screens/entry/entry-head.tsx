import { useText } from '../../i18n/language.ts';
import css from './entry-head.module.css';

type EntryHeadProps = {
  /** What it is, above the title. */
  readonly kind: string;
  readonly title: string;
  /** When, where, under which number; empty parts are left out. */
  readonly below: readonly (string | null | undefined | false)[];
};

/** The head of an entry's page. */
export function EntryHead({ kind, title, below }: EntryHeadProps) {
  const { common } = useText();
  return (
    <header className={css.head}>
      <p className={css.kind}>{kind}</p>
      <h2 className={css.title}>{title || common.untitled}</h2>
      <p className={css.below}>{below.filter(Boolean).join(' · ')}</p>
    </header>
  );
}
