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

/** Rows and cells of the tables in a piece of HTML, one below the other; undefined when there is none. */
function readHtmlTable(html: string): string[][] | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...page.querySelectorAll('table')].filter(
    (table) => !table.parentElement?.closest('table'),
  );
  return tables.length === 0 ? undefined : tables.flatMap(cellsOf);
}

/** A cell merged downwards is repeated, one merged to the right is followed by empty ones. */
function cellsOf(table: HTMLTableElement): string[][] {
  const rows = [...table.rows];
  const grid: string[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const text = cellText(cell);
      const { rowSpan, colSpan } = cell;
      const last = rowSpan === 0 ? rows.length : Math.min(rows.length, at + rowSpan);
      for (let below = at; below < last; below += 1)
        for (let right = 0; right < colSpan; right += 1)
          (grid[below] ?? [])[column + right] = right > 0 ? '' : text;
      column += colSpan;
    }
  }
  return grid.map((row) => Array.from(row, (text) => text ?? ''));
}

/** Lines as they are seen: white space in the source is one space, only breaks and paragraphs end a line. */
function cellText(cell: Element): string {
  if (cell.childElementCount === 0) return (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
  return seenText(cell)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

const BLOCK = /^(?:P|DIV|LI|UL|OL|TR|TABLE|H[1-6])$/;
const UNSEEN = /^(?:STYLE|SCRIPT|TITLE)$/;

function seenText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
  if (node.nodeName === 'BR') return '\n';
  if (node.nodeType !== Node.ELEMENT_NODE || UNSEEN.test(node.nodeName)) return '';
  const text = [...node.childNodes].map(seenText).join('');
  return BLOCK.test(node.nodeName) ? `\n${text}\n` : text;
}

/** Of more HTML than this (a table of some 40 000 rows) the browser would make a page for minutes: its text is read. */
const MOST_HTML = 40_000_000;

/** The table in the clipboard: from its HTML where there is one (Word breaks lines inside cells), else from its text. */
export function readClipboardTable(data: Pick<DataTransfer, 'getData'>): string[][] {
  const html = data.getData('text/html');
  const table = html.length > MOST_HTML ? undefined : readHtmlTable(html);
  return table ?? readTabText(data.getData('text/plain'));
}
