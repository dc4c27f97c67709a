import { Link, useLocation } from 'wouter';
import { useText } from '../../i18n/language.ts';
import css from './handover-tabs.module.css';

const TABS = [
  { path: '/handover', word: 'title' },
  { path: '/handover/retention', word: 'retentionTab' },
  { path: '/handover/taking-in', word: 'takeInTab' },
] as const;

/** What goes out, what is due, what comes in: the three sides of handing over, side by side. */
export function HandoverTabs() {
  const { handover: text } = useText();
  const [here] = useLocation();
  return (
    <nav className={css.tabs} aria-label={text.tabs}>
      {TABS.map(({ path, word }) => (
        <Link key={path} href={path} className={css.tab} aria-current={here === path ? 'page' : undefined}>
          {text[word]}
        </Link>
      ))}
    </nav>
  );
}
