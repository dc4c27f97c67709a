/** Tables as they travel through the clipboard: tab-separated text (Excel) and HTML (Word, web pages). */

/** Rows and cells of tab-separated text; a cell in double quotes may hold tabs, line ends and doubled quotes. */
export function readTabText(text: string): string[][] {
  const rows: string[][] = [[]];
  const put = (cell: string) => rows.at(-1)?.push(cell);
  let at = 0;
  while (at <= text.length) {
    const { cell, next } = readCell(text, at);
    put(cell);
    if (next >= text.length) break;
    at = next + 1;
    const isRowEnd = text[next] !== '\t';
    if (isRowEnd && text.slice(next, next + 2) === '\r\n') at += 1;
    if (isRowEnd && at >= text.length) break;
    if (isRowEnd) rows.push([]);
  }
  return rows;
}

function readCell(text: string, from: number): { cell: string; next: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = from;
  const match = quoted.exec(text);
  if (match) return { cell: (match[1] ?? '').replaceAll('""', '"'), next: quoted.lastIndex };
  const end = text.slice(from).search(/[\t\r\n]/);
  const next = end < 0 ? text.length : from + end;
  return { cell: text.slice(from, next), next };
}

/** A block of cells as tab-separated text that Excel takes back cell by cell. */
export function writeTabText(cells: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return cells.map((row) => row.map(cell).join('\t')).join('\r\n');
}

/** Rows and cells of the first table in a piece of HTML; undefined when there is none. Merged cells are repeated. */
export function readHtmlTable(html: string): string[][] | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return undefined;
  const grid: string[][] = [];
  for (const [at, row] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const text = cellText(cell);
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1) {
          grid[at + down] ??= [];
          (grid[at + down] as string[])[column + right] = right > 0 ? '' : text;
        }
      column += cell.colSpan;
    }
  }
  return grid.slice(0, table.rows.length).map((row) => Array.from(row, (text) => text ?? ''));
}

function cellText(cell: HTMLTableCellElement): string {
  for (const end of cell.querySelectorAll('br')) end.replaceWith('\n');
  return (cell.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

/** The table in the clipboard: from its HTML where there is one (Word breaks lines inside cells), else from its text. */
export function readClipboardTable(data: Pick<DataTransfer, 'getData'>): string[][] {
  return readHtmlTable(data.getData('text/html')) ?? readTabText(data.getData('text/plain'));
}
