import { type RefObject, useEffect, useRef, useState } from 'react';
import { isComposing } from '../actions/shortcuts.ts';
import type { Suggestion } from './suggest-field.tsx';
import css from './suggestion-list.module.css';

type SuggestionListProps = {
  readonly suggestions: readonly Suggestion[];
  /** The input that keeps the caret while the list is open: Ctrl+arrows and Alt+Enter there choose here. */
  readonly keysFrom: RefObject<HTMLInputElement | null>;
  readonly onPick: (key: string) => void;
};

/** Suggestions under a cell that is being typed in: arrows choose one, Enter takes it; without a choice Enter takes what was typed. */
export function SuggestionList({ suggestions, keysFrom, onPick }: SuggestionListProps) {
  const [choice, setChoice] = useState({ key: '', at: -1 });
  const offeredKeys = suggestions.map(({ key }) => key).join();
  /** A choice counts only for the list it was made in. */
  const chosen = choice.key === offeredKeys ? choice.at : -1;
  const latest = useRef({ suggestions, chosen, onPick, offeredKeys });
  useEffect(() => {
    latest.current = { suggestions, chosen, onPick, offeredKeys };
  });

  useEffect(() => {
    const input = keysFrom.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      const { suggestions: offered, chosen: at } = latest.current;
      const choose = (to: number) => setChoice({ key: latest.current.offeredKeys, at: to });
      const picked = offered[at];
      if (event.key === 'ArrowDown') choose(Math.min(at + 1, offered.length - 1));
      else if (event.key === 'ArrowUp' && at >= 0) choose(at - 1);
      else if (event.key === 'Enter' && picked) latest.current.onPick(picked.key);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    input?.addEventListener('keydown', onKeyDown, { capture: true });
    return () => input?.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [keysFrom]);

  return (
    <ul className={css.list}>
      {suggestions.map(({ key, content }, index) => (
        <li key={key}>
          <button
            type="button"
            tabIndex={-1}
            className={css.row}
            data-chosen={index === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(key)}
          >
            {content}
          </button>
        </li>
      ))}
    </ul>
  );
}
