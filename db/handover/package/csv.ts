export type Cell = string | number | null;

/** What a spreadsheet program would take for a formula (OWASP: CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** One line of a CSV file after RFC 4180; a text that begins like a formula is told to be a text. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
