import fs from 'node:fs/promises';
import path from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { FACES } from '../../fonts.ts';
import type { FormHead } from '../../model/printed-form.ts';
import { sheetsOf } from '../blocks.ts';
import { POINTS, paper } from '../paper.ts';
import { inParts } from '../parts.ts';
import type { OpenRenderer } from '../renderer.ts';
import { contentOf } from './contents.ts';
import { pageNumbers } from './page-numbers.ts';

/** Writes a form as PDF/A-1b: typefaces embedded, text that can be searched and copied. */
export const openPdf: OpenRenderer = (head, { folder, fonts }) =>
  inParts(head, folder, 'pdf', async (items, file) => {
    const sheets = sheetsOf(items).map((blocks) => blocks.flatMap((block) => contentOf(block, head)));
    await fs.writeFile(file, await print(definition(head, sheets), fonts));
  });

async function print(document: TDocumentDefinitions, fonts: string): Promise<Buffer> {
  const faces = Object.entries(FACES).map(([face, file]) => [face, path.join(fonts, file)]);
  pdfmake.setFonts({ Form: Object.fromEntries(faces) });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file) => path.dirname(path.resolve(file)) === path.resolve(fonts));
  return await pdfmake.createPdf(document).getBuffer();
}

function definition(head: FormHead, sheets: readonly Content[][]): TDocumentDefinitions {
  const { width, height, top, right, bottom, left, pageNumber } = paper(head, POINTS);
  const starts: Content[] = sheets.map((_sheet, n) => ({
    text: '',
    ...(n > 0 ? { pageBreak: 'before' } : {}),
  }));
  return {
    // What makes it PDF/A-1b: this version and subset, and nothing that is not embedded.
    version: '1.4',
    subset: 'PDF/A-1b',
    pageSize: { width, height },
    pageMargins: [left, top, right, bottom],
    info: { title: head.title, author: head.office, creationDate: new Date(`${head.madeOn}T00:00:00Z`) },
    defaultStyle: { font: 'Form', fontSize: 13, lineHeight: 1.08 },
    header: pageNumbers(starts, pageNumber),
    content: sheets.flatMap((sheet, n) => [...starts.slice(n, n + 1), ...sheet]),
  };
}
