/** A value in a cell. Texts stay texts, whatever they begin with; days and numbers can be sorted and summed. */
export type CellValue = string | number | null;

export type SheetColumn<Row> = {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: Row, at: number) => CellValue;
};

/** One sheet of a workbook: what stands above the table, its columns, its rows. */
export type Sheet<Row> = {
  readonly name: string;
  /** The first is the title. */
  readonly heading: readonly string[];
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
};

const FONT = { fontFamily: 'Times New Roman', fontSize: 12 } as const;
const MONEY = '#,##0';
/** Excel takes no longer names, and none of these signs in them. */
const LONGEST_NAME = 31;
const NOT_IN_NAMES = /[\\/?*[\]:]/g;
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|]/g;

/**
 * The workbook as a file (Office Open XML). Every text is written as text, never as a formula: a name that begins with
 * `=`, `+`, `-` or `@` does nothing in a spreadsheet program.
 */
export async function sheetFile<Row>({ name, heading, columns, rows }: Sheet<Row>): Promise<Blob> {
  const { default: writeSheet } = await import('write-excel-file/universal');
  const [title = '', ...below] = heading;
  const data = [
    [{ value: title, type: String, fontWeight: 'bold' as const, fontSize: 14 }],
    ...below.map((line) => [{ value: line, type: String }]),
    columns.map(({ header }) => ({ ...HEAD, value: header, type: String })),
    ...rows.map((row, at) => columns.map(({ cell }) => toCell(cell(row, at)))),
  ];
  return writeSheet(
    data,
    {
      sheet: name.replace(NOT_IN_NAMES, ' ').slice(0, LONGEST_NAME),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: heading.length + 1,
      orientation: 'landscape',
    },
    FONT,
  ).toBlob();
}

const BORDER = { borderStyle: 'thin' as const, borderColor: '#808080' };
const HEAD = { ...BORDER, fontWeight: 'bold' as const, align: 'center' as const, wrap: true };

function toCell(value: CellValue) {
  const common = { ...BORDER, alignVertical: 'top' as const };
  if (value === null) return { ...common, value: '', type: String };
  if (typeof value === 'number') return { ...common, value, type: Number, format: MONEY };
  return { ...common, value, type: String, wrap: true };
}

/** Saves a workbook as a file, under a name that every system takes. */
export async function saveSheet<Row>(fileName: string, sheet: Sheet<Row>): Promise<void> {
  const url = URL.createObjectURL(await sheetFile(sheet));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName.replace(NOT_IN_FILE_NAMES, ' ').trim()}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
