import { type FormReader, fieldOfHeading, moneyFactorOf, type PasteField, tidy, wordKey } from '#contract';
import { guessFields } from './content-fields.ts';
import type { Table } from './table.ts';

/** How a pasted table is laid out: what stands over its columns, what they hold, where its body begins. */
export type TableLayout = {
  /** One for each column; empty where there is none. A heading over two lines is one. */
  readonly headings: readonly string[];
  readonly fields: readonly PasteField[];
  readonly bodyFrom: number;
  /** What a bare number in the column of money stands for, in dong. */
  readonly moneyFactor: number;
};

/** Titles and a letterhead may stand above the head of a table. */
const DEEPEST_HEAD = 12;
/** A head has at least so many known headings, unless the table has fewer columns. */
const FEWEST_HEADINGS = 2;
const LONGEST_HEADING = 60;
/** Columns that every line fills in: a row that names one is likely the head. */
const ANCHORS: readonly PasteField[] = ['ordinal', 'name', 'familyName'];

/** Finds the head of a table and what each column holds, by its heading, else by what stands in it. */
export function readLayout(table: Table, forms: FormReader): TableLayout {
  const width = Math.max(0, ...table.map((row) => row.length));
  const at = headRow(table, width);
  const depth = at < 0 ? 0 : headDepth(table, at);
  const bodyFrom = at < 0 ? 0 : afterIndexRow(table, at + depth);
  const headings = Array.from({ length: width }, (_, column) =>
    at < 0 ? '' : headingOf(table, at, depth, column),
  );
  const body = table.slice(bodyFrom);
  const fields = guessFields(named(headings), body, forms);
  const aboveBody = table.slice(0, Math.max(0, at)).flat();
  const money = headings.filter((_, column) => fields[column] === 'money');
  return { headings, fields, bodyFrom, moneyFactor: moneyFactorOf([...money, ...unitLines(aboveBody)]) };
}

/** Known headings by column; of two that say the same the first counts. */
function named(headings: readonly string[]): readonly (PasteField | undefined)[] {
  const fields = headings.map((heading) => (heading === '' ? undefined : fieldOfHeading(heading)));
  const unique = fields.map((field, at) => (fields.indexOf(field) === at ? field : undefined));
  if (!unique.includes('familyName')) return unique;
  return unique.map((field) => (field === 'name' ? 'givenName' : field));
}

/** The row with the most known headings; -1 when none is a head. */
function headRow(table: Table, width: number): number {
  const known = table.slice(0, DEEPEST_HEAD).map((row) => knownHeadings(row, width));
  const most = Math.max(0, ...known);
  const at = most > 0 ? known.indexOf(most) : -1;
  return at > 0 && headDepth(table, at - 1) === 2 ? at - 1 : at;
}

/** How many different headings a row has that are known; 0 when the row is no head. */
function knownHeadings(row: readonly string[], width: number): number {
  if (row.some((cell) => /^\d[\d.,\s]*$/.test(tidy(cell)))) return 0;
  const short = row.filter((cell) => cell !== '' && cell.length <= LONGEST_HEADING);
  const fields = new Set(short.map(fieldOfHeading).filter((field) => field !== undefined));
  const hasAnchor = ANCHORS.some((anchor) => fields.has(anchor));
  const isHead = fields.size >= (hasAnchor ? Math.min(FEWEST_HEADINGS, width) : FEWEST_HEADINGS + 1);
  return isHead ? fields.size : 0;
}

/** A second row belongs to the head while it only fills in what stands under a merged or split heading. */
function headDepth(table: Table, at: number): number {
  const top = table[at] ?? [];
  const next = table[at + 1] ?? [];
  const anchors = top.flatMap((heading, column) => {
    const field = fieldOfHeading(heading);
    return field && ANCHORS.includes(field) ? [column] : [];
  });
  const says = (column: number) => tidy(next[column] ?? '');
  const isContinued =
    anchors.length > 0 &&
    anchors.every((column) => says(column) === '' || says(column) === tidy(top[column] ?? '')) &&
    next.some((cell, column) => tidy(cell) !== '' && tidy(cell) !== tidy(top[column] ?? ''));
  return isContinued ? 2 : 1;
}

/** The heading over a column; under a merged one it is both lines together. */
function headingOf(table: Table, at: number, depth: number, column: number): string {
  const top = table[at] ?? [];
  const above = tidy(top[column] ?? '');
  const below = depth > 1 ? tidy(table[at + 1]?.[column] ?? '') : '';
  if (below === '' || below === above) return above;
  const span = above || tidy(top.slice(0, column).findLast((cell) => cell !== '') ?? '');
  return tidy(`${span} ${below}`);
}

/** Steps over a row that only numbers the columns: (1) (2) (3), A B 1 2. */
function afterIndexRow(table: Table, from: number): number {
  const cells = (table[from] ?? []).map(tidy).filter(Boolean);
  const isIndex =
    cells.length >= FEWEST_HEADINGS && cells.every((cell) => /^\(?(?:\d{1,2}|[A-Z])\)?$/.test(cell));
  return isIndex ? from + 1 : from;
}

/** Lines above the table that tell the unit of money. */
const unitLines = (cells: readonly string[]): readonly string[] =>
  cells.filter((cell) => /^(?:dvt|don vi tinh|dv tinh)\b/.test(wordKey(cell)));
