const SEPARATORS = ['\t', ';', ','] as const;

/**
 * Rows and cells of separated text (CSV, TSV): the separator is the one that the first line has most of outside quotes;
 * a cell in double quotes may hold separators, line ends and doubled quotes. Blank lines are rows of one empty cell.
 */
export function readDelimited(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(plain);
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= plain.length) {
    const { cell, next } = readCell(plain, at, separator);
    rows.at(-1)?.push(cell);
    if (next >= plain.length) break;
    const isRowEnd = plain[next] !== separator;
    at = next + (plain.startsWith('\r\n', next) ? 2 : 1);
    if (isRowEnd && at >= plain.length) break;
    if (isRowEnd) rows.push([]);
  }
  return rows;
}

function separatorOf(text: string): string {
  const [line = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, 1);
  const counted = SEPARATORS.map((one) => ({ one, count: line.split(one).length }));
  return counted.reduce((best, other) => (other.count > best.count ? other : best)).one;
}

function readCell(text: string, from: number, separator: string): { cell: string; next: number } {
  const quoted = /"((?:[^"]|"")*)"/y;
  quoted.lastIndex = from;
  const match = quoted.exec(text);
  const end = match ? quoted.lastIndex : from;
  const follows = text[end];
  if (match && (follows === undefined || follows === separator || follows === '\r' || follows === '\n'))
    return { cell: (match[1] ?? '').replaceAll('""', '"'), next: end };
  let next = from;
  while (next < text.length && text[next] !== separator && text[next] !== '\r' && text[next] !== '\n')
    next += 1;
  return { cell: text.slice(from, next), next };
}
