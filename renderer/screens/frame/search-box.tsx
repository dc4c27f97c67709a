import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useRoute } from 'wouter';
import { isComposing } from '../../actions/shortcuts.ts';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useAskAhead } from '../search/use-ask-ahead.ts';
import css from './search-box.module.css';

const BOX_ID = 'search-everything';

/** Puts the caret into the box at the top, with what stands there selected. */
export function focusSearchBox(): void {
  const box = document.getElementById(BOX_ID);
  if (box instanceof HTMLInputElement) box.select();
}

/** The box that is always there: typing shows the answers at once, wherever one was. */
export function SearchBox() {
  const { frame } = useText();
  const [isSearching] = useRoute('/search');
  const [asked, ask] = useParam('q');
  const [typed, setTyped] = useState(asked);
  const askAhead = useAskAhead();
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (document.activeElement !== box.current) setTyped(isSearching ? asked : '');
  }, [asked, isSearching]);

  const onType = (value: string) => {
    setTyped(value);
    askAhead(value);
    if (isSearching) ask(value);
    else if (value.trim()) goTo(`/search?q=${encodeURIComponent(value)}`);
  };

  return (
    <search className={css.box}>
      <Search size={17} className={css.icon} aria-hidden />
      <input
        ref={box}
        id={BOX_ID}
        type="search"
        className={css.input}
        value={typed}
        placeholder={frame.searchPlaceholder}
        aria-label={frame.searchLabel}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'Escape') onType('');
          if (event.key === 'ArrowDown' || event.key === 'Enter') focusResults(event);
        }}
      />
      <kbd>Ctrl+K</kbd>
    </search>
  );
}

function focusResults(event: { preventDefault(): void }): void {
  const list = document.querySelector<HTMLElement>('main [role="listbox"]');
  if (!list) return;
  event.preventDefault();
  list.focus();
}
