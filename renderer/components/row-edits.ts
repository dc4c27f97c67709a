/** Rows of a form as values: what is blank, what a paste makes of them. */

/** Whether nothing was written into a row: each part is empty, nothing or zero. What a blank row begins with does not count. */
export function isBlankRow(row: object, blank: object): boolean {
  const given = new Set(Object.entries(blank).flatMap(([key, part]) => (isNothing(part) ? [] : key)));
  return Object.entries(row).every(([key, part]) => isNothing(part) || given.has(key));
}

/** The rows in which something was written. A blank first row stays where at least one is needed. */
export function writtenRows<Row extends object>(rows: readonly Row[], blank: Row, least = 0): readonly Row[] {
  const written = rows.filter((row, n) => n < least || !isBlankRow(row, blank));
  return written.length === rows.length ? rows : written;
}

export type PastedRows<Row> = {
  readonly rows: readonly Row[];
  /** Where the rows that were not there before begin, and how many they are. */
  readonly from: number;
  readonly added: number;
};

/**
 * The rows after a table was pasted into a cell of row `at`. `readers` tell what the cells from that one on make of a
 * text. Nothing that was written is overwritten: the first line fills the row where that was empty, the others follow.
 */
export function pasteRows<Row extends object>(
  rows: readonly Row[],
  at: number,
  table: readonly (readonly string[])[],
  readers: readonly ((text: string) => Partial<Row>)[],
  blank: Row,
): PastedRows<Row> {
  const patches = table
    .filter((line) => line.some((text) => text.trim() !== ''))
    .map((line) => Object.assign({}, ...line.map((text, n) => readers[n]?.(text.trim()))) as Partial<Row>);
  const [first, ...others] = patches;
  const row = rows[at];
  if (!first || !row) return { rows, from: at, added: 0 };
  const isFree = Object.keys(first).every((key) => isNothing(row[key as keyof Row]));
  const fresh = (isFree ? others : patches).map((patch) => ({ ...blank, ...patch }));
  const here = isFree ? { ...row, ...first } : row;
  return {
    rows: [...rows.slice(0, at), here, ...fresh, ...rows.slice(at + 1)],
    from: at + 1,
    added: fresh.length,
  };
}

const isNothing = (part: unknown): boolean =>
  part === '' || part === null || part === undefined || part === 0;
