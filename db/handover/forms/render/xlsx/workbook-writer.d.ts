/**
 * The part of exceljs that streams, taken by itself: the whole package would bring its readers along. Its own types
 * describe it.
 */
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import { stream } from 'exceljs';

  const WorkbookWriter: typeof stream.xlsx.WorkbookWriter;
  export default WorkbookWriter;
}
