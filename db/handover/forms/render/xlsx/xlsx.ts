import { createWriteStream } from 'node:fs';
import path from 'node:path';
import WorkbookWriter from 'exceljs/lib/stream/xlsx/workbook-writer.js';
import type { OpenRenderer } from '../renderer.ts';
import { openSheet } from './sheet.ts';

/** Writes a form as a workbook of one sheet, row by row, so that memory does not grow with it. */
export const openXlsx: OpenRenderer = (head, { folder }) => {
  const name = `${head.fileName}.xlsx`;
  const file = createWriteStream(path.join(folder, name));
  const { promise: broken, reject } = Promise.withResolvers<never>();
  file.on('error', reject);
  broken.catch(() => undefined);
  const madeOn = new Date(`${head.madeOn}T00:00:00Z`);
  const book = new WorkbookWriter({ stream: file, useStyles: true, useSharedStrings: false });
  Object.assign(book, {
    creator: head.office,
    lastModifiedBy: head.office,
    created: madeOn,
    modified: madeOn,
  });
  const sheet = openSheet(book, head);
  return {
    async add(item) {
      sheet.add(item);
    },
    async close() {
      sheet.close();
      await Promise.race([book.commit(), broken]);
      return [name];
    },
  };
};
