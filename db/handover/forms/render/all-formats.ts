import type { FormFormat } from '#contract';
import type { Cell, FormHead, FormItem, Line } from '../model/printed-form.ts';
import { openDocx } from './docx/docx.ts';
import { openPdf } from './pdf/pdf.ts';
import type { OpenRenderer, Renderer, Workshop } from './renderer.ts';
import { openTemplate } from './template/template.ts';
import { openXlsx } from './xlsx/xlsx.ts';

const OPEN: Readonly<Record<FormFormat, OpenRenderer>> = { docx: openDocx, xlsx: openXlsx, pdf: openPdf };

/** Characters that no document may hold. */
const FORBIDDEN = /[\p{Cc}\uFFFE\uFFFF]/gu;

/** Lays a form out in several formats from one reading of its items; DOCX from the office's template where there is one. */
export function openFormats(
  head: FormHead,
  workshop: Workshop,
  formats: readonly FormFormat[],
  template: string | null,
): Renderer {
  const renderers = formats.map((format) => {
    const open = format === 'docx' && template !== null ? openTemplate(template) : OPEN[format];
    return open(head, workshop);
  });
  return {
    async add(item) {
      const clean = cleaned(item);
      for (const renderer of renderers) await renderer.add(clean);
    },
    async close() {
      const names: string[] = [];
      for (const renderer of renderers) names.push(...(await renderer.close()));
      return names;
    },
  };
}

/** Every text composed (NFC), whole and without control characters, whatever was in it. */
function cleaned(item: FormItem): FormItem {
  switch (item.kind) {
    case 'row':
    case 'sum':
      return { ...item, cells: item.cells.map(cleanCell) };
    case 'group':
      return { ...item, text: cleanText(item.text) };
    case 'lines':
      return { ...item, lines: item.lines.map(cleanLine) };
    case 'letterhead':
      return { ...item, left: item.left.map(cleanLine), right: item.right.map(cleanLine) };
    default:
      return item;
  }
}

const cleanText = (text: string): string => text.toWellFormed().normalize('NFC').replace(FORBIDDEN, ' ');
const cleanCell = (cell: Cell): Cell => (typeof cell === 'string' ? cleanText(cell) : cell);
const cleanLine = (line: Line): Line => ({
  ...line,
  runs: line.runs.map((run) => ({ ...run, text: cleanText(run.text) })),
});
