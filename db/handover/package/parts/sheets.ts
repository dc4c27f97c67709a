import type { SheetBook } from '#contract';
import { headRows, sheetRows } from '../../sheets/rows.ts';
import { type BookSheet, writeWorkbook } from '../../sheets/workbook.ts';
import { type Cell, csvLine } from '../csv.ts';
import headings from '../headings.json' with { type: 'json' };
import { layoutOf } from '../layouts.ts';
import type { PackagePart } from '../part.ts';

/** Excel reads a CSV file as UTF-8 only where it begins with this mark. */
const MARK = '\uFEFF';
const FOLDER = 'bang';

/**
 * The workbook of the profile, and beside it a list of its columns: where each is known from, and how sure that is. The
 * workbook has nothing but what the receiver's program expects.
 */
export const sheetsPart: PackagePart = {
  async write(year, to, context) {
    const { profile, at, giveWay } = context;
    if (profile.sheets === null) return;
    const book = profile.sheets;
    const layout = layoutOf(profile, year, context.codes, context.id);
    const sheets = book.sheets.map((sheet): BookSheet => {
      return { sheet, head: headRows(sheet), rows: sheetRows(sheet, year, context, layout) };
    });
    await to.make(`${FOLDER}/${book.fileName}.xlsx`, (file) =>
      writeWorkbook({ file, author: year.office.name, at, giveWay }, sheets),
    );
    await to.write(`${FOLDER}/${book.fileName}-cot.csv`, columnList(book));
  },
};

function* columnList(book: SheetBook): Generator<string> {
  const marks: Readonly<Record<string, string>> = headings.confidence;
  yield MARK + csvLine(headings.columns);
  for (const { name, columns } of book.sheets) {
    for (const [n, { key, heading, field, value, source, confidence }] of columns.entries()) {
      const cells: Cell[] = [name, n + 1, key, heading, field ?? '', value ?? ''];
      yield csvLine([...cells, source || book.source, marks[confidence ?? book.confidence] ?? '']);
    }
  }
}
