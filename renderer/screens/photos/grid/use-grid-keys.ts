import type { KeyboardEvent, MouseEvent } from 'react';
import { isComposing } from '../../../actions/shortcuts.ts';
import { tileAfterKey } from './grid-keys.ts';
import type { Line } from './grid-lines.ts';
import { choose, extendTo, moveTo, type Selection, toggle } from './selection.ts';

/** What the grid tells of what is done in it. */
export type GridActs = {
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onSelectAll: () => void;
  /** Space, Enter or a double click. */
  readonly onOpen: (id: string) => void;
};

type Grid = GridActs & {
  readonly lines: readonly Line[];
  /** Ids in the order of the grid. */
  readonly order: readonly string[];
  readonly active: number;
};

/** Mouse and keyboard of the grid: arrows, Shift for a range, Ctrl for one more, Space and Enter for large. */
export function useGridKeys({ lines, order, active, selection, ...grid }: Grid) {
  const activeId = order[active];

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.altKey || event.target !== event.currentTarget) return;
    const to = order[tileAfterKey(event.key, active, lines) ?? -1];
    if (to !== undefined) grid.onSelect(after(event, to));
    else if (event.key === ' ' && event.ctrlKey && activeId) grid.onSelect(toggle(selection, activeId));
    else if ((event.key === 'Enter' || event.key === ' ') && activeId && !event.ctrlKey)
      grid.onOpen(activeId);
    else if (event.key === 'a' && event.ctrlKey) grid.onSelectAll();
    else return;
    event.preventDefault();
  };

  const after = ({ shiftKey, ctrlKey }: { shiftKey: boolean; ctrlKey: boolean }, id: string) => {
    if (shiftKey) return extendTo(selection, id, order);
    return ctrlKey ? moveTo(selection, id) : choose(id);
  };

  /** The grid itself keeps the keyboard: tiles come and go as it scrolls. */
  const onClick = (event: MouseEvent<HTMLElement>) => {
    event.currentTarget.focus();
    const id = order[tileUnder(event)];
    if (id === undefined) return;
    grid.onSelect(event.ctrlKey && !event.shiftKey ? toggle(selection, id) : after(event, id));
  };

  const onDoubleClick = (event: MouseEvent) => {
    const id = order[tileUnder(event)];
    if (id !== undefined) grid.onOpen(id);
  };

  return { onKeyDown, onClick, onDoubleClick };
}

function tileUnder({ target }: MouseEvent): number {
  const tile = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  return Number(tile?.dataset.at ?? -1);
}
