import type { Row, Style, Worksheet } from 'exceljs';
import { line, textOf } from '../../model/lines.ts';
import type { Cell, Column, FormItem, Line, Signature } from '../../model/printed-form.ts';
import { cellText } from '../cell-text.ts';
import { heightFor, isLong } from './height.ts';
import { cellLook, groupLook, lineLook } from './styles.ts';

/** What writes rows, one below the other. */
export type RowPen = {
  readonly sheet: Worksheet;
  readonly widths: readonly number[];
  readonly columns: readonly Column[];
  /** Size of print in the table. */
  readonly size: number;
  /** The row written last. */
  last: Row | null;
};

type LookOf = (cell: Cell, column: number) => Partial<Style>;

/** Rows left for a hand to sign. */
const ROWS_TO_SIGN = 4;
/** Share of the width for the office; the national heading has the rest. */
const OFFICE_SHARE = 0.42;
/** Most characters a cell can hold. */
const LONGEST_CELL = 32_000;
/** Highest row a workbook can have, in points. */
const HIGHEST_ROW = 409;

/** Writes an item as rows of a sheet. */
export function writeItem(pen: RowPen, item: FormItem): void {
  switch (item.kind) {
    case 'sheet':
      pen.last?.addPageBreak();
      return;
    case 'letterhead':
      writeLetterhead(pen, item.left, item.right);
      return;
    case 'lines':
      for (const one of item.lines) writeLine(pen, one);
      return;
    case 'group':
      writeGroup(pen, item.text);
      return;
    case 'row':
    case 'sum':
      writeRow(pen, item.cells, (cell, n) => {
        const column = pen.columns[n];
        return column ? cellLook(column, pen.size, typeof cell === 'number', item.kind === 'sum') : {};
      });
      return;
    case 'signatures':
      writeSignatures(pen, item.blocks);
      return;
  }
}

/** One row of the table, told how each of its cells looks. */
export function writeRow(pen: RowPen, cells: readonly Cell[], look: LookOf): void {
  const row = pen.sheet.addRow(
    cells.map((cell) => (typeof cell === 'string' ? cell.slice(0, LONGEST_CELL) : cell)),
  );
  cells.forEach((cell, n) => {
    row.getCell(n + 1).style = look(cell, n);
  });
  const texts = cells.map((cell, n) => ({ text: cellText(cell), width: pen.widths[n] ?? 1 }));
  finish(pen, row, heightFor(texts, pen.size) + 2);
}

function writeGroup(pen: RowPen, text: string): void {
  const row = pen.sheet.addRow([text]);
  for (let n = 1; n <= pen.widths.length; n++) row.getCell(n).style = groupLook(pen.size);
  finish(pen, row, heightFor([], pen.size) + 2);
}

function finish(pen: RowPen, row: Row, height: number): void {
  row.height = Math.min(HIGHEST_ROW, Math.ceil(height));
  row.commit();
  pen.last = row;
}

const widthOf = (widths: readonly number[]): number => widths.reduce((all, own) => all + own, 0);

/** A paragraph over all columns; one cell where it is long, or stands at the right. */
function writeLine(pen: RowPen, one: Line): void {
  const text = textOf(one);
  const width = widthOf(pen.widths) - one.indent / 6;
  const isOneCell = one.align === 'right' || isLong(text, width, one.size);
  const row = pen.sheet.addRow([text]);
  const look = lineLook(one, isOneCell);
  for (let n = 1; n <= pen.widths.length; n++) row.getCell(n).style = look;
  if (isOneCell) pen.sheet.mergeCells(row.number, 1, row.number, pen.widths.length);
  finish(pen, row, heightFor([{ text, width }], one.size) + one.before);
}

/** Office and national heading side by side, each in the middle of its columns. */
function writeLetterhead(pen: RowPen, left: readonly Line[], right: readonly Line[]): void {
  const borders = spans(pen.widths, [OFFICE_SHARE]);
  for (let n = 0; n < Math.max(left.length, right.length); n++) {
    writeSideBySide(pen, [left[n] ?? null, right[n] ?? null], borders);
  }
  writeLine(pen, line(''));
}

function writeSignatures(pen: RowPen, blocks: readonly Signature[]): void {
  const all = blocks.length === 1 ? [null, ...blocks] : blocks;
  const borders = spans(
    pen.widths,
    all.slice(1).map((_block, n) => (n + 1) / all.length),
  );
  const height = Math.max(...blocks.map(({ above }) => above.length));
  for (let n = 0; n < height; n++) {
    writeSideBySide(
      pen,
      all.map((block) => block?.above[n] ?? null),
      borders,
    );
  }
  for (let n = 0; n < ROWS_TO_SIGN; n++) writeLine(pen, line(''));
  const names = all.map((block) => line(block?.name ?? '', { align: 'center', bold: true }));
  writeSideBySide(pen, names, borders);
}

/** Lines beside each other; each is centred over the columns up to the next border. */
function writeSideBySide(pen: RowPen, lines: readonly (Line | null)[], borders: readonly number[]): void {
  const row = pen.sheet.addRow([]);
  let height = 0;
  lines.forEach((one, n) => {
    const from = n === 0 ? 0 : (borders[n - 1] ?? 0);
    const to = borders[n] ?? pen.widths.length;
    if (!one) return;
    const look = lineLook(one, true);
    for (let at = from + 1; at <= to; at++) row.getCell(at).style = look;
    row.getCell(from + 1).value = textOf(one);
    if (to > from + 1) pen.sheet.mergeCells(row.number, from + 1, row.number, to);
    const words = { text: textOf(one), width: widthOf(pen.widths.slice(from, to)) };
    height = Math.max(height, heightFor([words], one.size) + one.before);
  });
  finish(pen, row, height);
}

/** The number of columns that lie before each border, a border being a share of the whole width. */
function spans(widths: readonly number[], borders: readonly number[]): number[] {
  const total = widthOf(widths);
  return borders.map((border) => {
    let sum = 0;
    const before = widths.findIndex((width) => {
      sum += width;
      return sum - width / 2 > total * border;
    });
    return Math.min(Math.max(before, 1), widths.length - 1);
  });
}
