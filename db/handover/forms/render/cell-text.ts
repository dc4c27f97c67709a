import { formatNumber } from '../../../text/index.ts';
import type { Cell } from '../model/printed-form.ts';

/** What a cell says on paper: numbers with the separators of the language. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? formatNumber(cell, 'vi') : cell;
}
