import type { stream, Worksheet, WorksheetViewFrozen } from 'exceljs';
import type { FormHead, FormItem } from '../../model/printed-form.ts';
import { shareOut, tableSize } from '../paper.ts';
import { type RowPen, writeItem, writeRow } from './rows.ts';
import { headingLook } from './styles.ts';

type Book = InstanceType<typeof stream.xlsx.WorkbookWriter>;

/** Width of all columns together, in characters: what fits the paper without being made much smaller. */
const WIDTH = { portrait: 94, landscape: 140 } as const;
/** Columns of a form without a table: the office, and the national heading. */
const NO_TABLE: readonly number[] = [42, 58];
/** Characters that the name of a sheet may not have, and how long it may be. */
const FORBIDDEN = /[[\]:*?/\\]/g;
const LONGEST_NAME = 31;

const isOfTable = ({ kind }: FormItem): boolean => kind === 'row' || kind === 'group' || kind === 'sum';

/**
 * The one sheet of a form. What stands before the table waits until its place is known, because where the sheet is
 * frozen is written first; from then on every row is written when it comes.
 */
export function openSheet(book: Book, head: FormHead) {
  const shares = head.columns.length > 1 ? head.columns.map(({ share }) => share) : NO_TABLE;
  const widths = shareOut(WIDTH[head.orientation], shares);
  let waiting: FormItem[] | null = [];
  let pen: RowPen | null = null;
  let isInTable = false;

  const begin = (items: readonly FormItem[]): RowPen => {
    // A form of many sheets of paper has no one table whose headings could stay in sight.
    const frozen = items.some(({ kind }) => kind === 'sheet') ? null : heightOf(items);
    const sheet = addSheet(book, head, frozen);
    sheet.columns = widths.map((width) => ({ width }));
    return { sheet, widths, columns: head.columns, size: tableSize(head), last: null };
  };
  const write = (on: RowPen, item: FormItem): void => {
    if (isOfTable(item) && !isInTable) writeHeadings(on, head);
    isInTable = isOfTable(item);
    writeItem(on, item);
  };
  const start = (hasTable: boolean): RowPen => {
    const items = waiting ?? [];
    waiting = null;
    const made = begin(hasTable ? items : [...items, { kind: 'sheet', fields: {} }]);
    for (const item of items) write(made, item);
    return made;
  };

  return {
    add(item: FormItem): void {
      if (!pen && !isOfTable(item)) {
        waiting?.push(item);
        return;
      }
      pen ??= start(true);
      write(pen, item);
    },
    close(): void {
      pen ??= start(false);
    },
  };
}

/** How many rows items take that stand before a table. */
function heightOf(items: readonly FormItem[]): number {
  return items.reduce((rows, item) => {
    if (item.kind === 'lines') return rows + item.lines.length;
    return item.kind === 'letterhead' ? rows + Math.max(item.left.length, item.right.length) + 1 : rows;
  }, 0);
}

function writeHeadings(pen: RowPen, head: FormHead): void {
  writeRow(
    pen,
    head.columns.map(({ heading }) => heading),
    () => headingLook(pen.size),
  );
}

function addSheet(book: Book, head: FormHead, before: number | null): Worksheet {
  const frozen = before === null ? null : before + 1;
  const views: WorksheetViewFrozen[] =
    frozen === null ? [] : [{ state: 'frozen', xSplit: 0, ySplit: frozen }];
  return book.addWorksheet(head.title.replace(FORBIDDEN, ' ').slice(0, LONGEST_NAME), {
    views,
    pageSetup: {
      paperSize: 9,
      orientation: head.orientation,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 1.18, right: 0.59, top: 0.79, bottom: 0.79, header: 0.4, footer: 0.4 },
      ...(frozen === null ? {} : { printTitlesRow: `${frozen}:${frozen}` }),
    },
    headerFooter: {
      oddHeader: '&C&"Times New Roman,Regular"&13&P/&N',
      firstHeader: '',
      differentFirst: true,
    },
  });
}
