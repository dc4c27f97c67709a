import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { EntryOf } from '../entry/entry-kind.ts';
import { pageParts } from './page-parts.ts';
import css from './parts-bar.module.css';

/** The parts of a conference's page, each a way there; it stays in sight while the page goes by. */
export function PartsBar({ entry }: { readonly entry: EntryOf<'minutes'> }) {
  const { conferences: text } = useText();
  const format = useFormat();
  return (
    <nav className={css.bar} aria-label={text.parts}>
      {pageParts(entry).map(({ anchor, count }) => (
        <button key={anchor} type="button" className={css.part} onClick={() => goToPart(anchor)}>
          {text.part[anchor]}
          {count > 0 && <span className={css.count}>{format.number(count)}</span>}
        </button>
      ))}
    </nav>
  );
}

function goToPart(anchor: string): void {
  const part = document.getElementById(anchor);
  part?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'start' });
}
