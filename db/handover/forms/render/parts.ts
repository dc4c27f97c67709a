import fs from 'node:fs/promises';
import path from 'node:path';
import { formTexts } from '../form-texts.ts';
import { line } from '../model/lines.ts';
import type { FormHead, FormItem } from '../model/printed-form.ts';
import type { Renderer } from './renderer.ts';

/**
 * Most rows of one file that is laid out in memory. A longer form goes on in a second file, so that memory stays
 * bounded and no program is asked to open a document of thousands of pages.
 */
export const PART_ROWS = 2000;

/** What a sheet with its letterhead and signatures weighs against a row. */
const SHEET_WEIGHT = 8;
/** From here on a part ends where the next sheet begins. */
const FULL_ENOUGH = 0.8;

type WritePart = (items: readonly FormItem[], file: string) => Promise<void>;

/** A renderer that lays out what has come in, part by part; a form that fits is one file of its plain name. */
export function inParts(head: FormHead, folder: string, ending: string, write: WritePart): Renderer {
  const written: string[] = [];
  let items: FormItem[] = [];
  let weight = 0;
  let group: FormItem | null = null;

  const flush = async (): Promise<void> => {
    const name =
      written.length === 0 ? `${head.fileName}.${ending}` : partName(head, written.length + 1, ending);
    await write(items, path.join(folder, name));
    written.push(name);
  };
  const goOn = async (item: FormItem): Promise<void> => {
    await flush();
    const isSheet = item.kind === 'sheet';
    items = isSheet ? [] : [continued(head, written.length + 1), ...(group ? [group] : [])];
    weight = 0;
  };

  return {
    async add(item) {
      const isRow = item.kind === 'row';
      const isFull = isRow && weight >= PART_ROWS;
      const isSheetNext = item.kind === 'sheet' && weight >= PART_ROWS * FULL_ENOUGH;
      if (isFull || isSheetNext) await goOn(item);
      if (item.kind === 'group' || item.kind === 'sheet') group = item.kind === 'group' ? item : null;
      items.push(item);
      weight += isRow ? 1 : item.kind === 'sheet' ? SHEET_WEIGHT : 0;
    },
    async close() {
      await flush();
      const [first = ''] = written;
      if (written.length === 1) return written;
      const name = partName(head, 1, ending);
      await fs.rename(path.join(folder, first), path.join(folder, name));
      return [name, ...written.slice(1)];
    },
  };
}

const partName = (head: FormHead, part: number, ending: string): string =>
  `${head.fileName}-${formTexts.parts.suffix}-${part}.${ending}`;

function continued(head: FormHead, part: number): FormItem {
  const words = formTexts.parts.continued.replace('{title}', head.title).replace('{part}', String(part));
  return { kind: 'lines', lines: [line(words, { align: 'center', bold: true, size: 13 })] };
}
