/** A cell of a workbook as people write it; days stand at midnight UTC there. */
export function sheetCellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('/');
  return value === null || value === undefined ? '' : String(value);
}
