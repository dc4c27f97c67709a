import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { isComposing } from '../actions/shortcuts.ts';
import { readClipboardTable } from './clipboard-table.ts';
import type { RowsFieldProps } from './row-cell.ts';
import { isBlankRow, pasteRows, writtenRows } from './row-edits.ts';
import { useRowKeys } from './use-row-keys.ts';

const CONTROL = 'input, textarea, select';
/** Where a cell is: its row and its column. */
type Place = { readonly row: number; readonly cell: number };

/** What is done in a field of rows: by keys, by pasting, by its buttons. */
export function useRowsField<Row extends object>(props: RowsFieldProps<Row>) {
  const { rows, cells, blank, onChange } = props;
  const table = useRef<HTMLDivElement>(null);
  const goingTo = useRef<Place | null>(null);
  const { keys, forget, insert } = useRowKeys(rows.length);
  const prune = usePrune(props);

  useEffect(() => {
    const to = goingTo.current;
    goingTo.current = null;
    if (to) controlAt(table.current, to)?.focus();
  });

  const isTrailingBlank = (n: number) =>
    n >= 0 && n === rows.length - 1 && isBlankRow(rows[n] ?? blank, blank);
  const add = () => {
    const place = { row: rows.length, cell: 0 };
    if (isTrailingBlank(rows.length - 1))
      return controlAt(table.current, { ...place, row: rows.length - 1 })?.focus();
    goingTo.current = place;
    onChange([...rows, blank]);
  };
  const remove = (at: number) => {
    forget(at);
    goingTo.current = { row: Math.min(at, rows.length - 2), cell: 0 };
    onChange(rows.filter((_, n) => n !== at));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    if (!place || event.defaultPrevented || isComposing(event.nativeEvent) || hasModifier(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isPlainLine = event.target instanceof HTMLInputElement && event.target.role !== 'combobox';
    if (step && isPlainLine) controlAt(table.current, { ...place, row: place.row + step })?.focus();
    else if (event.key === 'Enter' && isLastOf(table.current, event.target) && !isTrailingBlank(place.row))
      add();
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    const pasted = readClipboardTable(event.clipboardData);
    if (!place || (pasted.length < 2 && (pasted[0]?.length ?? 0) < 2)) return;
    event.preventDefault();
    const readers = cells.slice(place.cell).map(({ read }) => read ?? (() => ({})));
    const { rows: next, from, added } = pasteRows(rows, place.row, pasted, readers, blank);
    insert(from, added);
    goingTo.current = { row: from + added - 1, cell: place.cell };
    onChange([...next]);
  };
  return {
    ...{ table, keys, add, remove, onKeyDown, onPaste, onBlur: prune, isTrailingBlank },
    change: (at: number, patch: Partial<Row>) =>
      onChange(rows.map((row, n) => (n === at ? { ...row, ...patch } : row))),
  };
}

/**
 * Takes blank rows out when the field is left: at once for another field; for a button only with the click, because
 * what is pressed must not move away under the pointer.
 */
function usePrune<Row extends object>({ rows, blank, least = 0, onChange }: RowsFieldProps<Row>) {
  const latest = useRef(() => {});
  useLayoutEffect(() => {
    latest.current = () => {
      const written = writtenRows(rows, blank, least);
      if (written !== rows) onChange([...written]);
    };
  });
  return ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (!document.hasFocus() || (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
      return;
    if (!(relatedTarget instanceof HTMLButtonElement)) latest.current();
    else window.addEventListener('click', () => latest.current(), { capture: true, once: true });
  };
}

function placeOf(target: EventTarget): Place | undefined {
  if (!(target instanceof HTMLElement) || !target.matches(CONTROL)) return undefined;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  const cell = target.closest<HTMLElement>('[data-cell]')?.dataset.cell;
  return row === undefined || cell === undefined ? undefined : { row: Number(row), cell: Number(cell) };
}

function controlAt(table: HTMLElement | null, { row, cell }: Place): HTMLElement | null | undefined {
  if (row < 0) return table?.querySelector<HTMLElement>(':scope > button');
  return table?.querySelector<HTMLElement>(`[data-row="${row}"] [data-cell="${cell}"] :is(${CONTROL})`);
}

function isLastOf(table: HTMLElement | null, target: EventTarget): boolean {
  return [...(table?.querySelectorAll(CONTROL) ?? [])].at(-1) === target;
}

const hasModifier = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.altKey || event.shiftKey || event.metaKey;
