import { createWriteStream } from 'node:fs';
import type { stream, Worksheet } from 'exceljs';
import type { Sheet } from '#contract';
import type { SheetCell } from './rows.ts';

type Writer = typeof stream.xlsx.WorkbookWriter;
type Book = InstanceType<Writer>;
/** What the writer does not tell of itself: the archive its pieces go into. */
type Inside = {
  readonly zip: { append(source: unknown, piece: { name: string; date?: Date }): unknown };
};

export type BookOrder = {
  readonly file: string;
  readonly author: string;
  /** What every time in the file says, ISO: made again it has the same bytes. */
  readonly at: string;
  /** Lets other work be done; throws where the work is to stop. */
  readonly giveWay: () => Promise<void>;
};
export type BookSheet = {
  readonly sheet: Sheet;
  readonly head: readonly string[][];
  readonly rows: Iterable<readonly SheetCell[]>;
};

/** The format "text": what begins with = + - @ stays text even when somebody edits the cell. */
const AS_TEXT = '@';
const TEXT = { numFmt: AS_TEXT } as const;
const HEAD = {
  numFmt: AS_TEXT,
  font: { bold: true },
  alignment: { wrapText: true, vertical: 'top' },
} as const;
/** Most characters a cell can hold, and most rows a sheet can have. */
const LONGEST_CELL = 32_767;
const MOST_ROWS = 1_048_576;
const WIDTH = { least: 8, most: 50 } as const;
/** Rows written between two looks at whether other work waits. */
const AT_ONCE = 10;

/** Writes a workbook row by row: memory does not grow with it. Texts are never formulas. */
export async function writeWorkbook(order: BookOrder, sheets: Iterable<BookSheet>): Promise<void> {
  // Loaded when it is first needed: most starts of the program write no workbook.
  const { default: WorkbookWriter } = await import('exceljs/lib/stream/xlsx/workbook-writer.js');
  const file = createWriteStream(order.file);
  const { promise: broken, reject } = Promise.withResolvers<never>();
  file.on('error', reject);
  broken.catch(() => undefined);
  const made = new Date(order.at);
  const Dated = datedWriter(WorkbookWriter, made);
  const book: Book = new Dated({ stream: file, useStyles: true, useSharedStrings: false });
  Object.assign(book, { creator: order.author, lastModifiedBy: order.author, created: made, modified: made });
  try {
    for (const one of sheets) await Promise.race([writeSheet(book, one, order.giveWay), broken]);
    await Promise.race([book.commit(), broken]);
  } catch (error) {
    file.destroy();
    throw error;
  }
}

/** By itself the writer says of each piece that it is of now, of the first ones while it is being made. */
function datedWriter(Writer: Writer, date: Date) {
  const Opened = Writer as unknown as new (...options: ConstructorParameters<Writer>) => Book & Inside;
  return class extends Opened {
    override addThemes(): Promise<void> {
      const append = this.zip.append.bind(this.zip);
      this.zip.append = (source, piece) => append(source, { ...piece, date });
      return super.addThemes();
    }
  };
}

async function writeSheet(book: Book, { sheet, head, rows }: BookSheet, giveWay: () => Promise<void>) {
  const page = book.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: head.length }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 },
  });
  page.columns = sheet.columns.map(({ heading }) => ({
    width: Math.min(WIDTH.most, Math.max(WIDTH.least, heading.length + 2)),
  }));
  for (const cells of head) writeRow(page, cells, HEAD);
  let written = head.length;
  for (const cells of rows) {
    if (written === MOST_ROWS)
      throw Object.assign(new Error('a sheet holds no more rows'), { code: 'EFBIG' });
    writeRow(page, cells, TEXT);
    written += 1;
    if (written % AT_ONCE === 0) await giveWay();
  }
  page.commit();
}

function writeRow(page: Worksheet, cells: readonly SheetCell[], look: typeof HEAD | typeof TEXT): void {
  const row = page.addRow(
    cells.map((cell) => (typeof cell === 'string' ? cell.slice(0, LONGEST_CELL) : cell)),
  );
  cells.forEach((cell, n) => {
    if (typeof cell !== 'number') row.getCell(n + 1).style = look;
  });
  row.commit();
}
